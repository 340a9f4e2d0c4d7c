"""How often an address or a person may ask; counted by Flask-Limiter where the settings say."""

from hashlib import sha256
from typing import Any

from flask import Flask, Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from translate_flow.http import people
from translate_flow.http.versioned import FILES
from translate_flow.settings import Settings

UNLIMITED = FILES | {"health.alive", "health.ready"}
"""Endpoints that are never counted."""

GUESSES_PER_ACCOUNT = "20 per 15 minutes"
"""Failed sign-ins for one address of mail from anywhere; a person mistypes a few times, a guesser does not stop."""

GUEST_PAGES, GUEST_WRITES = "60 per minute", "10 per minute; 60 per hour"
"""What one address may ask of proofs behind links, and write on them."""

_FIRST_REFUSAL = 400


def register(app: Flask, settings: Settings) -> Limiter:
    """Counts every request by who asks."""
    limiter = Limiter(
        key_func=_who,
        app=app,
        default_limits=[settings.limit_requests],
        default_limits_exempt_when=lambda: request.endpoint in UNLIMITED,
        storage_uri=settings.limit_storage,
        headers_enabled=True,
        strategy="moving-window" if settings.limit_storage.startswith("memory") else "fixed-window",
    )
    app.extensions["limiter_in_use"] = limiter
    return limiter


def guard_sign_in(app: Flask, endpoints: tuple[str, ...]) -> None:
    """Slows guessing at these endpoints: counts refused attempts by address, and by the account aimed at."""
    limiter: Limiter = app.extensions["limiter_in_use"]
    wanted: Settings = app.extensions["translate_flow"].settings
    for endpoint in endpoints:
        view: Any = app.view_functions[endpoint]
        for limit, key in ((wanted.limit_sign_in, get_remote_address), (GUESSES_PER_ACCOUNT, _account)):
            view = limiter.limit(limit, key_func=key, methods=["POST"], deduct_when=_was_refused)(view)
        app.view_functions[endpoint] = view


def guard_guests(app: Flask, endpoints: tuple[str, ...]) -> None:
    """Counts what people without an account ask for and write, by address, signed in or not."""
    limiter: Limiter = app.extensions["limiter_in_use"]
    for endpoint in endpoints:
        view: Any = app.view_functions[endpoint]
        for limit, methods in ((GUEST_PAGES, ["GET"]), (GUEST_WRITES, ["POST"])):
            view = limiter.limit(limit, key_func=get_remote_address, methods=methods)(view)
        app.view_functions[endpoint] = view


def _who() -> str:
    """A signed-in browser or a token by its hash, so that a newsroom behind one address is not one asker."""
    secret = people.bearer() or people.sign_in_token()
    if secret:
        return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return get_remote_address()


def _account() -> str:
    aimed_at = request.form.get("email", "").strip().casefold() or _who()
    return "account:" + sha256(aimed_at.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _was_refused(response: Response) -> bool:
    return response.status_code >= _FIRST_REFUSAL
