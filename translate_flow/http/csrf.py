"""Refuses writes that a signed-in browser was tricked into: every form and every cookie-carried call names a token."""

from flask import Flask, request
from flask_wtf.csrf import CSRFProtect

from translate_flow.http import people

API = "/api/"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def register(app: Flask) -> None:
    """Checks `csrf_token` of a form or the header X-CSRFToken before every write that a cookie could carry."""
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    # The token lives as long as the sign-in: a form left open over lunch must still be good.
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    # Proxies and privacy settings drop the Referer; the token and SameSite stand without it.
    app.config["WTF_CSRF_SSL_STRICT"] = False
    protection = CSRFProtect(app)

    def check() -> None:
        if request.endpoint and request.method not in _SAFE and not _is_exempt():
            protection.protect()

    app.before_request(check)


def _is_exempt() -> bool:
    """A page elsewhere cannot make a browser send a bearer token; a call without any cookie is refused as such."""
    if people.bearer() is not None:
        return True
    return request.path.startswith(API) and people.sign_in_token() is None
