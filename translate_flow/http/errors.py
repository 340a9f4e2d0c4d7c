"""The one place where an error becomes an answer: a page for people, JSON for programs, never a trace."""

import time
import traceback
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, current_app, g, jsonify, make_response, redirect, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, TooManyRequests

from translate_flow.errors import FlowError, SignInNeeded, disk_trouble
from translate_flow.http.log import logger

API_PREFIXES = ("/api/", "/openapi.json", "/readyz", "/metrics")
"""Below these paths every error is JSON."""

SAID: dict[int, tuple[str, str]] = {
    400: ("bad_request", "The request could not be understood; go back and try again"),
    401: ("sign_in_needed", "Sign in first"),
    403: ("forbidden", "This is not allowed"),
    404: ("not_found", "There is nothing at this address"),
    405: ("method_not_allowed", "This address does not take that kind of request"),
    408: ("timeout", "The request took too long to arrive; try again"),
    413: ("too_large", "What was sent is larger than this installation takes"),
    414: ("address_too_long", "The address is too long"),
    415: ("media_type", "What was sent is not of a kind taken here"),
    416: ("range", "The file has no such part; fetch it from its beginning"),
    429: ("too_many", "Too many requests; wait a moment and try again"),
    431: ("too_large", "The headers of the request are too large"),
    500: ("error", "Something went wrong on our side; what you sent was not stored. Try again"),
}
"""Status → code for programs and sentence for people, where the error does not say better itself."""

FRAME = "translate_flow frame"
"""The application's extension that gives a page its frame, if it has pages."""

_FRAMED = frozenset({400, 403, 404, 405, 409, 410, 413, 422})
"""Errors told inside the frame; at the others the store may not answer, or nobody is signed in."""

_CSRF = ("csrf", "This form is out of date, so nothing was changed. Load the page again and repeat the step")
_SHORTEST_WAIT = 1


def register(app: Flask) -> None:
    """Answers every error of this application."""
    app.register_error_handler(FlowError, _flow_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(OSError, _system_error)
    app.register_error_handler(Exception, _unforeseen)


def wants_json() -> bool:
    """Whether a program asked: below the API, or whoever prefers JSON to a page."""
    if request.path.startswith(API_PREFIXES):
        return True
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"


def answer(status: int, code: str, message: str, details: Mapping[str, object] | None = None) -> Response:
    """An error in the shape of whoever asked."""
    if wants_json():
        body = jsonify(error={"code": code, "message": message, "details": dict(details or {})})
        response = make_response(body, status)
    else:
        surround = current_app.extensions.get(FRAME)
        if surround and status in _FRAMED:
            surround()
        page = render_template("error.html", status=status, code=code, message=message, request_id=_request_id())
        response = make_response(page, status)
    if status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = 'Bearer realm="translate-flow"'
    return response


def _flow_error(error: FlowError) -> Any:
    if isinstance(error, SignInNeeded) and request.method in {"GET", "HEAD"} and not wants_json():
        asked_for = request.full_path.rstrip("?")
        return redirect("/login" if asked_for == "/" else "/login?" + urlencode({"next": asked_for}))
    response = answer(error.status, error.code, error.message, error.details)
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _http_error(error: HTTPException) -> Any:
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if error.response is not None or status < 400:
        return error.get_response()
    code, message = _CSRF if isinstance(error, CSRFError) else SAID.get(status, ("error", "The request was refused"))
    wait = _wait() if isinstance(error, TooManyRequests) else None
    response = answer(status, code, message, {"retry_after": wait} if wait else None)
    for name, value in error.get_headers():
        if name.lower() in {"allow", "content-range"}:
            response.headers[name] = value
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _system_error(error: OSError) -> Any:
    told = disk_trouble(error)
    return _unforeseen(error) if told is None else _flow_error(told)


def _unforeseen(error: Exception) -> Response:
    # The places only: the message of a store's error may quote the text that was being saved.
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    logger().error("unforeseen error", request_id=_request_id(), kind=type(error).__name__, places=places)
    code, message = SAID[500]
    return answer(500, code, message, {"request_id": _request_id()})


def _wait() -> int:
    """Seconds until the limit that was reached lets the next request through."""
    limiter = current_app.extensions.get("limiter_in_use")
    reached = limiter.current_limit if limiter else None
    return max(_SHORTEST_WAIT, int(reached.reset_at - time.time()) + 1) if reached else _SHORTEST_WAIT


def _request_id() -> str:
    return str(g.get("request_id", ""))
