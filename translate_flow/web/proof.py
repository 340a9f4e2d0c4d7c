"""The proof of a bitext: to print, and to show by a link to people without an account."""

from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http.edge import handed_on, reading, writing
from translate_flow.services import comments, proof, proof_links
from translate_flow.services.units import get_bitext
from translate_flow.web.form import form, go_on, line, whole
from translate_flow.web.shell import page
from translate_flow.workflow.roles import Operation

BLUEPRINT = Blueprint("proof", __name__, url_prefix="/bitexts")


@BLUEPRINT.get("/<int:bitext_id>/proof")
def show(bitext_id: int, link: str = "", **_: Any) -> str:
    """Two columns with numbered beads, the links that show them, and what guests said; `link` is one just made."""
    with reading() as (session, actor):
        bitext = get_bitext(session, actor, bitext_id)
        wanted = request.args.get("show", "all")
        may_share = Operation.SHARE_PROOF.value in bitext.can
        said = comments.list_comments(session, actor, bitext_id=bitext_id, open_only=True, limit=200).items
        values = {
            "bitext": bitext,
            "proof": proof.get_proof(session, actor, bitext_id, show=wanted if wanted in proof.SHOWN else "all"),
            "links": proof_links.list_proof_links(session, actor, bitext_id) if may_share else (),
            "said": [comment for comment in said if comment.guest],
            "days": proof_links.MAX_DAYS,
            "link": link,
        }
        return page("proof/proof.html", session, actor, publication=bitext.publication, **values)


@BLUEPRINT.post("/<int:bitext_id>/proof/links")
@form(show)
def share(bitext_id: int) -> Any:
    """Makes a link and shows its address to hand on."""
    with writing() as (session, actor):
        made = proof_links.share_proof(session, actor, bitext_id, show=line("show"), days=whole("days"))
    return show(bitext_id, link=handed_on(f"proofs/{made.token}"))


@BLUEPRINT.post("/<int:bitext_id>/proof/links/<int:link_id>")
@form(show)
def close(bitext_id: int, link_id: int) -> Any:
    """Ends a link."""
    with writing() as (session, actor):
        proof_links.close_proof_link(session, actor, link_id)
    flash("The link is closed.")
    return go_on(f"/bitexts/{bitext_id}/proof")


@BLUEPRINT.post("/<int:bitext_id>/proof/comments/<int:comment_id>")
@form(show)
def resolve(bitext_id: int, comment_id: int) -> Any:
    """Marks a guest's comment as dealt with."""
    with writing() as (session, actor):
        comments.resolve_comment(session, actor, comment_id, version=whole("version"))
    flash("The comment is resolved.")
    return go_on(f"/bitexts/{bitext_id}/proof")
