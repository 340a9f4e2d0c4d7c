"""Who is asking: a browser's signed cookie carrying an opaque sign-in token, or a program's bearer token."""

from flask import Flask, Request, Response, g, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask_login import LoginManager, current_user, login_user, logout_user
from itsdangerous import BadSignature
from sqlalchemy.orm import Session

from translate_flow.errors import SignInNeeded
from translate_flow.http.device import device_name
from translate_flow.http.versioned import FILES
from translate_flow.services import sign_ins, tokens
from translate_flow.services.access import Actor

_BEARER = "bearer "


class SignedIn:
    """What Flask-Login keeps of a browser: the token only; whether it still holds is asked of the store each time."""

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def __init__(self, token: str) -> None:
        self.token = token

    def get_id(self) -> str:
        """The token, as the cookie carries it."""
        return self.token


class PagesOnly(SecureCookieSessionInterface):
    """The cookie goes with pages and operations: a file that had it could not be kept by the browser's cache."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession:
        """Reads the cookie whatever moment it was signed at.

        How long a sign-in holds is kept in the store; a clock that was put back would end all of them at once.
        """
        serializer = self.get_signing_serializer(app)
        try:
            held = serializer.loads(request.cookies.get(self.get_cookie_name(app), "")) if serializer else {}
        except BadSignature:
            held = {}
        return self.session_class(held)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Writes the cookie, but not beside a static file."""
        if request.endpoint not in FILES:
            super().save_session(app, session, response)


def register(app: Flask) -> None:
    """Lets Flask-Login read the cookie of each request."""
    app.session_interface = PagesOnly()
    manager = LoginManager()
    # The token is bound to a row in the store; binding it to an address too would sign travellers out.
    manager.session_protection = None
    manager.user_loader(SignedIn)
    manager.init_app(app)


def actor(db: Session) -> Actor:
    """The person behind this request; raises SignInNeeded where there is none or their token holds no longer."""
    secret = bearer()
    if secret is not None:
        found = tokens.actor_by_token(db, secret)
        if found is None:
            raise SignInNeeded("This token is not known, has expired or was revoked")
    else:
        token = sign_in_token()
        found = sign_ins.actor_by_sign_in(db, token) if token else None
        if found is None:
            raise SignInNeeded("Sign in first")
    g.actor_id = found.user_id
    return found


def bearer() -> str | None:
    """The token of the Authorization header; None where the request carries none, empty where it is malformed."""
    header = request.headers.get("Authorization")
    if header is None or not header.lower().startswith(_BEARER):
        return None
    return header[len(_BEARER) :].strip()


def sign_in_token() -> str | None:
    """The token of the browser's cookie."""
    return current_user.token if current_user.is_authenticated else None


def open_sign_in(db: Session, user_id: int, *, days: int) -> str:
    """A new sign-in of this browser, told apart from others by what it says it is; `begin` puts it into the cookie."""
    said = device_name(request.headers.get("User-Agent", ""))
    return sign_ins.sign_in(db, user_id, days=days, device=said, address=request.remote_addr or "")


def prolong(db: Session, days: int) -> None:
    """Lets the sign-in of a browser that is used for work last longer."""
    token = sign_in_token()
    if token and bearer() is None:
        sign_ins.prolong(db, token, days=days)


def begin(token: str) -> None:
    """Signs this browser in, with a new cookie and a new form token: what was there before holds no longer."""
    session.clear()
    login_user(SignedIn(token))
    session.permanent = True


def end() -> None:
    """Forgets who was signed in in this browser; the row in the store is deleted by the service."""
    logout_user()
    session.clear()
