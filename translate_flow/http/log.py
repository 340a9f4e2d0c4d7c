"""One line of JSON on stderr for each request: who, which route, how long; no texts, names, tokens or queries."""

import secrets
import sys
import time
from typing import Any

import structlog
from flask import Flask, Response, g, request

from translate_flow.settings import Settings

LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}
_QUIET = frozenset({"static", "health.alive", "health.ready", "health.metrics"})


def register(app: Flask, settings: Settings) -> None:
    """Numbers every request and tells of it when it is answered."""
    level = LEVELS.get(settings.log_level.lower(), LEVELS["info"])

    def begin() -> None:
        g.request_id = secrets.token_hex(8)
        g.began = time.perf_counter()

    def tell(response: Response) -> Response:
        response.headers.setdefault("X-Request-Id", g.get("request_id", ""))
        if level <= LEVELS["debug"] or (level <= LEVELS["info"] and request.endpoint not in _QUIET):
            logger().info("request", **_facts(response))
        return response

    app.before_request(begin)
    app.after_request(tell)


def logger() -> Any:
    """A logger that writes one JSON object a line; what people typed is escaped, so no line can be forged."""
    return structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
    )


def _facts(response: Response) -> dict[str, Any]:
    ids = {name: value for name, value in (request.view_args or {}).items() if isinstance(value, int)}
    return {
        "request_id": g.get("request_id", ""),
        "method": request.method,
        "route": request.url_rule.rule if request.url_rule else "",
        "ids": ids,
        "status": response.status_code,
        "milliseconds": round((time.perf_counter() - g.get("began", time.perf_counter())) * 1000, 1),
        "bytes": response.content_length,
        "actor": g.get("actor_id"),
        "address": request.remote_addr,
    }
