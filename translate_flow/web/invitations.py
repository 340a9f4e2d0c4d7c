"""Accepting an invitation: whoever holds the link chooses a name and a password."""

from typing import Any

from flask import Blueprint, flash, render_template, request

from translate_flow.errors import SignInNeeded
from translate_flow.http.edge import database
from translate_flow.services import invitations
from translate_flow.web.form import form, line
from translate_flow.web.sign_in import begin

BLUEPRINT = Blueprint("invitations", __name__, url_prefix="/invitations")


@BLUEPRINT.get("/<token>")
def show(token: str) -> str:
    """Asks for a name and a password."""
    with database().read() as session:
        offer = invitations.offered(session, token)
    return render_template("sign_in/invitation.html", token_given=token, offer=offer)


@BLUEPRINT.post("/<token>")
@form(show, also=(SignInNeeded,))
def accept(token: str) -> Any:
    """Makes the account, or gives the role to the one there is, and signs its owner in."""
    with database().write() as session:
        person = invitations.accept(session, token, name=line("name"), password=request.form.get("password", ""))
    answer = begin(person.id)  # it clears what this browser's cookie held, notices too
    flash("You are in.")
    return answer
