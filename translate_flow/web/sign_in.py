"""Signing in and out."""

from typing import Any

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response

from translate_flow.errors import SignInNeeded
from translate_flow.http import people
from translate_flow.http.edge import database, settings
from translate_flow.services import accounts, sign_ins
from translate_flow.web import look
from translate_flow.web.form import form, go_on, own_address

BLUEPRINT = Blueprint("sign_in", __name__)


@BLUEPRINT.get("/login")
def show() -> str:
    """Asks for mail address and password."""
    return render_template("sign_in/sign_in.html", next=own_address(request.values.get("next")))


@BLUEPRINT.post("/login")
@form(show, also=(SignInNeeded,))
def enter() -> Any:
    """Signs the browser in; a sign-in it had before ends."""
    email, password = request.form.get("email", "").strip(), request.form.get("password", "")
    with database().read() as session:
        user_id = accounts.check_password(session, email, password)
    return begin(user_id, own_address(request.form.get("next")))


def begin(user_id: int, address: str = "/") -> Response:
    """Signs this browser in for somebody whose password was just checked, and goes on to a page."""
    with database().write() as session:
        _forget(session)
        token = people.open_sign_in(session, user_id, days=settings().session_days)
        chosen = accounts.get_preferences(session, accounts.actor_by_id(session, user_id, via="web"))
    people.begin(token)
    response = go_on(address)
    look.keep(response, {name: str(value) for name, value in chosen.items()})
    return response


@BLUEPRINT.post("/logout")
def leave() -> Response:
    """Ends the sign-in in the store, so that a copy of the cookie is worth nothing."""
    with database().write() as session:
        _forget(session)
    people.end()
    return go_on("/login")


def _forget(session: Any) -> None:
    token = people.sign_in_token()
    if token:
        sign_ins.sign_out(session, token)
