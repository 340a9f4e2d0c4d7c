"""A proof behind a link: whoever holds the link reads it and may say something in its margin."""

from typing import Any

from flask import Blueprint, flash, make_response, render_template
from werkzeug.wrappers import Response

from translate_flow.http.edge import database
from translate_flow.services import proof_links
from translate_flow.web.form import form, go_on, line, text

BLUEPRINT = Blueprint("proof_shared", __name__, url_prefix="/proofs")

HEADERS = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}
"""The address is the key: no search engine keeps it and no link tells it to others."""


@BLUEPRINT.after_request
def keep_private(response: Response) -> Response:
    """Adds the headers to every answer, refusals too."""
    response.headers.update(HEADERS)
    return response


@BLUEPRINT.get("/<token>")
def show(token: str, **_: Any) -> Any:
    """The proof."""
    with database().read() as session:
        proof = proof_links.shared_proof(session, token)
    return make_response(
        render_template("proof/shared.html", proof=proof, token_given=token, longest=proof_links.MAX_CHARACTERS)
    )


@BLUEPRINT.post("/<token>/units/<int:unit_id>")
@form(show)
def comment(token: str, unit_id: int) -> Any:
    """Keeps a remark on one sentence."""
    with database().write() as session:
        proof_links.add_guest_comment(session, token, unit_id, name=line("name"), text=text("text"))
    flash("Thank you. Your comment is with the desk.")
    return go_on(f"/proofs/{token}")
