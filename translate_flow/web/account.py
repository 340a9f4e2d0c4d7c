"""One's own account: name, password, looks, sign-ins, keys for programs."""

from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http import people
from translate_flow.http.edge import reading, settings, writing
from translate_flow.services import accounts, sign_ins, tokens
from translate_flow.web import look
from translate_flow.web.form import form, go_on, line, whole
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("account", __name__, url_prefix="/account")


@BLUEPRINT.get("")
def show(secret: str = "", **_: Any) -> str:
    """The account; `secret` is a key just made, told this once."""
    with reading() as (session, actor):
        values: dict[str, Any] = {
            "tokens": tokens.list_tokens(session, actor),
            "sign_ins": sign_ins.list_sign_ins(session, actor, token=people.sign_in_token()),
            "secret": secret,
            "look": look.present(),
        }
        return page("account/account.html", session, actor, **values)


@BLUEPRINT.post("/name")
@form(show)
def set_name() -> Any:
    """Changes the name others see."""
    with writing() as (session, actor):
        accounts.set_name(session, actor, name=line("name"))
    flash("Your name is changed.")
    return go_on("/account")


@BLUEPRINT.post("/password")
@form(show)
def set_password() -> Any:
    """Changes the password after asking for the present one; every other sign-in ends."""
    with writing() as (session, actor):
        given = {name: request.form.get(name, "") for name in ("present", "password")}
        accounts.set_password(session, actor, actor.user_id, **given)
        token = people.open_sign_in(session, actor.user_id, days=settings().session_days)
    people.begin(token)
    flash("Your password is changed. Everywhere else you are signed out.")
    return go_on("/account")


@BLUEPRINT.post("/preferences")
@form(show)
def set_preferences() -> Any:
    """Keeps looks with the account and in this browser."""
    chosen = {name: request.form.get(name, values[0]) for name, values in look.LOOKS.items()}
    with writing() as (session, actor):
        accounts.set_preferences(session, actor, chosen)
    flash("Your preferences are kept.")
    response = go_on("/account")
    look.keep(response, chosen)
    return response


@BLUEPRINT.post("/sign-ins/<int:sign_in_id>/end")
@form(show)
def end_sign_in(sign_in_id: int) -> Any:
    """Signs one browser out."""
    with writing() as (session, actor):
        sign_ins.end_sign_in(session, actor, sign_in_id)
    flash("That browser is signed out.")
    return go_on("/account")


@BLUEPRINT.post("/sign-ins/end-others")
@form(show)
def end_other_sign_ins() -> Any:
    """Signs every browser out but this one."""
    with writing() as (session, actor):
        sign_ins.end_other_sign_ins(session, actor, token=people.sign_in_token())
    flash("Everywhere else you are signed out.")
    return go_on("/account")


@BLUEPRINT.post("/tokens")
@form(show)
def create_token() -> Any:
    """Makes a key for programs and tells it once."""
    days = whole("days") if request.form.get("days") else None
    with writing() as (session, actor):
        _, secret = tokens.create_token(session, actor, name=line("name"), days=days)
    return show(secret=secret)


@BLUEPRINT.post("/tokens/<int:token_id>/revoke")
@form(show)
def revoke_token(token_id: int) -> Any:
    """Ends a key."""
    with writing() as (session, actor):
        tokens.revoke_token(session, actor, token_id)
    flash("The key is revoked.")
    return go_on("/account")
