"""Whether the service is alive and ready, and its figures for those who may see them."""

import hmac
import os
import shutil
import time
from ipaddress import ip_address

from flask import Blueprint, Flask, Response, abort, current_app, g, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest

from translate_flow.errors import Unavailable
from translate_flow.http import people
from translate_flow.http.edge import database, settings

BLUEPRINT = Blueprint("health", __name__)
_UNNAMED = "(none)"
LEAST_FREE = 262_144
"""Bytes on the disk of the data folder below which a save may no longer find room."""


def register(app: Flask) -> None:
    """Adds the three addresses and counts every request for the figures."""
    registry = CollectorRegistry()
    requests = Counter(
        "translate_flow_requests", "Requests by route and status", ["endpoint", "method", "status"], registry=registry
    )
    seconds = Histogram("translate_flow_request_seconds", "Time to answer by route", ["endpoint"], registry=registry)
    app.extensions["metrics"] = registry

    def count(response: Response) -> Response:
        endpoint = request.endpoint or _UNNAMED
        requests.labels(endpoint, request.method if request.endpoint else _UNNAMED, response.status_code).inc()
        if "began" in g:
            seconds.labels(endpoint).observe(time.perf_counter() - g.began)
        return response

    app.after_request(count)
    app.register_blueprint(BLUEPRINT)


@BLUEPRINT.get("/healthz")
def alive() -> Response:
    """Says that the process answers; asks nothing of the store."""
    return jsonify(status="ok")


@BLUEPRINT.get("/readyz")
def ready() -> tuple[Response, int]:
    """Says whether the store answers, and with it the queue, which lives there, and whether files can be written."""
    try:
        database().ping()
        _check_folder()
    except (Unavailable, OSError):
        return jsonify(status="unavailable"), 503
    return jsonify(status="ok"), 200


def _check_folder() -> None:
    folder = settings().instance
    if not os.access(folder, os.W_OK) or shutil.disk_usage(folder).free < LEAST_FREE:
        raise Unavailable("The data folder is full or cannot be written to")


@BLUEPRINT.get("/metrics")
def metrics() -> Response:
    """The figures, for whoever holds the metrics token, or asks from this machine where none is set."""
    if not _may_see():
        abort(404)
    figures = generate_latest(current_app.extensions["metrics"])
    return Response(figures, content_type=CONTENT_TYPE_LATEST)


def _may_see() -> bool:
    wanted = settings().metrics_token
    if wanted:
        return hmac.compare_digest((people.bearer() or "").encode(), wanted.encode())
    if "X-Forwarded-For" in request.headers and not settings().trusted_proxies:
        return False  # a proxy nobody told us of: the address is the proxy's
    return ip_address(request.remote_addr or "0.0.0.0").is_loopback  # noqa: S104 -- an unknown address is no loopback
