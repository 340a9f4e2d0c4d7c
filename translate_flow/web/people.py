"""The people of a publication: members with their roles, and invitations."""

from typing import Any

from flask import Blueprint, flash

from translate_flow.http.edge import handed_on, reading, writing
from translate_flow.services import accounts, invitations, memberships
from translate_flow.services.publications import get_publication
from translate_flow.web.form import choice, form, go_on, line
from translate_flow.web.shell import page
from translate_flow.workflow.roles import Operation, Role

BLUEPRINT = Blueprint("people", __name__, url_prefix="/publications/<slug>/people")


@BLUEPRINT.get("")
def show(slug: str, link: str = "", **_: Any) -> str:
    """Members and open invitations; `link` is one just made, told this once."""
    with reading() as (session, actor):
        members = memberships.list_members(session, actor, slug)
        may_manage = Operation.MANAGE_PEOPLE.value in get_publication(session, actor, slug).can
        invited = invitations.list_invitations(session, actor, slug) if may_manage else ()
        values = {"members": members, "invited": invited, "roles": list(Role), "link": link}
        return page("people/people.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("/invite")
@form(show)
def invite(slug: str) -> Any:
    """Gives the role to whoever has an account; for others makes an invitation and shows its link to hand on."""
    with writing() as (session, actor):
        token = invitations.give_or_invite(
            session,
            actor,
            publication=slug,
            email=line("email"),
            role=line("role"),
            source_language=choice("source_language"),
            target_language=choice("target_language"),
        )
    if token is not None:
        return show(slug, link=handed_on(f"invitations/{token}"))
    flash("They have an account: the role is given.")
    return go_on(f"/publications/{slug}/people")


@BLUEPRINT.post("/invitations/<int:invitation_id>/withdraw")
@form(show)
def withdraw(slug: str, invitation_id: int) -> Any:
    """Takes an invitation back."""
    with writing() as (session, actor):
        invitations.withdraw(session, actor, invitation_id)
    flash("The invitation is withdrawn.")
    return go_on(f"/publications/{slug}/people")


@BLUEPRINT.post("/memberships/<int:membership_id>/revoke")
@form(show)
def revoke(slug: str, membership_id: int) -> Any:
    """Takes a role away."""
    with writing() as (session, actor):
        memberships.revoke(session, actor, membership_id)
    flash("The role is taken away.")
    return go_on(f"/publications/{slug}/people")


@BLUEPRINT.post("/accounts/<int:user_id>/<any(disable, enable):act>")
@form(show)
def switch(slug: str, user_id: int, act: str) -> Any:
    """Locks an account, or opens it again."""
    with writing() as (session, actor):
        (accounts.disable_user if act == "disable" else accounts.enable_user)(session, actor, user_id)
    flash("The account is locked." if act == "disable" else "The account is open again.")
    return go_on(f"/publications/{slug}/people")
