"""How often an address or a person may ask; counted by Flask-Limiter where the settings say."""

import threading
from hashlib import sha256
from importlib.util import find_spec
from typing import Any

from flask import Flask, Response, current_app, request
from flask_limiter import HeaderNames, Limiter
from flask_limiter.util import get_remote_address
from limits import parse_many
from limits.errors import ConfigurationError

from translate_flow.errors import BadInput, SignInNeeded, Unavailable
from translate_flow.http import people
from translate_flow.http.edge import database
from translate_flow.http.versioned import FILES
from translate_flow.settings import Settings

UNLIMITED = FILES | {"health.alive", "health.ready"}
"""Endpoints that are never counted."""

GUESSES_PER_ACCOUNT = "20 per 15 minutes"
"""Failed sign-ins for one address of mail from anywhere; a person mistypes a few times, a guesser does not stop."""

GUEST_PAGES, GUEST_WRITES = "60 per minute", "10 per minute; 60 per hour"
"""What one address may ask of proofs behind links, and write on them."""

_FIRST_REFUSAL = 400
_MOST_KNOWN = 10_000


class _Known:
    """Credentials that the store has vouched for, by their hash, so that it is asked once and not with each request."""

    def __init__(self) -> None:
        self._held: dict[str, None] = {}
        self._lock = threading.Lock()

    def __contains__(self, key: str) -> bool:
        return key in self._held

    def add(self, key: str) -> None:
        """Remembers one more; the oldest goes where there are too many."""
        with self._lock:
            self._held[key] = None
            if len(self._held) > _MOST_KNOWN:
                del self._held[next(iter(self._held))]


def register(app: Flask, settings: Settings) -> Limiter:
    """Counts every request by who asks; raises BadInput for a limit or a place to count that is none."""
    for name in ("limit_requests", "limit_sign_in"):
        _check(getattr(settings, name), name)
    try:
        limiter = Limiter(
            key_func=_who,
            app=app,
            default_limits=[settings.limit_requests],
            default_limits_exempt_when=lambda: request.endpoint in UNLIMITED,
            storage_uri=settings.limit_storage,
            # Counted here while the storage is away: a limit that cannot be shared is better than no service.
            in_memory_fallback_enabled=True,
            headers_enabled=True,
            # The errors say when to come back; on a page that was given the header would mean that it is not there.
            header_name_mapping={HeaderNames.RETRY_AFTER: "X-RateLimit-Retry-After"},
            strategy="moving-window" if settings.limit_storage.startswith("memory") else "fixed-window",
        )
    except (ConfigurationError, ValueError) as error:
        fault = f"“{settings.limit_storage}” is no place to count"
        remedy = "Use memory:// or redis://HOST:PORT/0"
        if settings.limit_storage.startswith("redis") and find_spec("redis") is None:
            remedy = "Install translate-flow[redis]"
        raise BadInput(fault, place="limit_storage", remedy=remedy) from error
    app.extensions["limiter_in_use"] = limiter
    app.extensions["known_credentials"] = _Known()
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


def _check(limit: str, name: str) -> None:
    try:
        parse_many(limit)
    except ValueError as error:
        raise BadInput(f"“{limit}” is no limit", place=name, remedy="Write it as “1200 per minute”") from error


def _who() -> str:
    """A signed-in browser or a token by its hash, so that a newsroom behind one address is not one asker.

    Only where the store knows it: one that anybody can make up is counted with the address it comes from.
    """
    secret = people.bearer() or people.sign_in_token()
    if not secret:
        return get_remote_address()
    key = sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    known: _Known = current_app.extensions["known_credentials"]
    if key not in known:
        if not _holds():
            return get_remote_address()
        known.add(key)
    return key


def _holds() -> bool:
    """Whether the store knows the credential of this request."""
    try:
        with database().read() as session:
            people.actor(session)
    except (SignInNeeded, Unavailable):
        return False
    return True


def _account() -> str:
    aimed_at = request.form.get("email", "").strip().casefold() or _who()
    return "account:" + sha256(aimed_at.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _was_refused(response: Response) -> bool:
    return response.status_code >= _FIRST_REFUSAL
