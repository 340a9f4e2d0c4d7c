"""The pages of one bitext: the editor, the alignment workbench, its files, who works on it."""

from datetime import UTC, datetime
from typing import Any

from flask import Blueprint, flash, request
from werkzeug.wrappers import Response

from translate_flow.errors import BadInput
from translate_flow.http.edge import reading, settings, writing
from translate_flow.languages.registry import language
from translate_flow.services import assign
from translate_flow.services.accounts import get_preferences
from translate_flow.services.export import export_bitext
from translate_flow.services.machine import engine_name
from translate_flow.services.units import get_bitext
from translate_flow.web.download import download
from translate_flow.web.form import form, go_on, line, own_address, whole
from translate_flow.web.shell import page
from translate_flow.web.words import word
from translate_flow.workflow.roles import Operation

BLUEPRINT = Blueprint("bitext", __name__, url_prefix="/bitexts")
STAGES = ("translate", "review", "sign_off", "publish")


@BLUEPRINT.get("/<int:bitext_id>")
def editor(bitext_id: int) -> str:
    """Source and translation side by side."""
    with reading() as (session, actor):
        bitext = get_bitext(session, actor, bitext_id)
        marks = language(bitext.target_language).typographic
        keys = get_preferences(session, actor).get("keys", {})
        values = {"bitext": bitext, "marks": marks, "keys": keys, "engine": engine_name(settings())}
        return page("bitext/editor.html", session, actor, publication=bitext.publication, **values)


@BLUEPRINT.get("/<int:bitext_id>/alignment")
def alignment(bitext_id: int) -> str:
    """The workbench where beads are corrected."""
    with reading() as (session, actor):
        bitext = get_bitext(session, actor, bitext_id)
        return page("bitext/alignment.html", session, actor, publication=bitext.publication, bitext=bitext)


@BLUEPRINT.get("/<int:bitext_id>/file/<kind>")
def file(bitext_id: int, kind: str) -> Response:
    """The pairs as a file; `state` may be given more than once."""
    with reading() as (session, actor):
        return download(export_bitext(session, actor, bitext_id, format=kind, states=request.args.getlist("state")))


@BLUEPRINT.get("/<int:bitext_id>/assignments")
def assignments(bitext_id: int) -> str:
    """Who has which stage until when."""
    with reading() as (session, actor):
        bitext = get_bitext(session, actor, bitext_id)
        given = assign.list_assignments(session, actor, bitext_id=bitext_id).items
        people = assign.candidates(session, actor, bitext_id) if Operation.ASSIGN.value in bitext.can else ()
        values = {"bitext": bitext, "given": given, "people": people, "stages": STAGES}
        return page("assignments/assignments.html", session, actor, publication=bitext.publication, **values)


@BLUEPRINT.post("/<int:bitext_id>/assignments")
@form(assignments)
def create_assignment(bitext_id: int) -> Any:
    """Gives a stage to somebody."""
    with writing() as (session, actor):
        assign.create_assignment(
            session,
            actor,
            bitext_id=bitext_id,
            assignee_id=whole("assignee"),
            stage=line("stage"),
            due_at=moment("due_at"),
            note=line("note"),
        )
    flash("The work is assigned.")
    return go_on(f"/bitexts/{bitext_id}/assignments")


@BLUEPRINT.post("/<int:bitext_id>/claim")
@form(assignments)
def claim(bitext_id: int) -> Any:
    """Takes a stage oneself."""
    with writing() as (session, actor):
        assign.claim(session, actor, bitext_id, line("stage"))
    flash("It is yours.")
    return go_on(f"/bitexts/{bitext_id}/assignments")


@BLUEPRINT.post("/<int:bitext_id>/assignments/<int:assignment_id>")
@form(lambda bitext_id, **_: assignments(bitext_id))
def update_assignment(bitext_id: int, assignment_id: int) -> Any:
    """Says how far an assignment is."""
    with writing() as (session, actor):
        task = assign.update_assignment(session, actor, assignment_id, version=whole("version"), status=line("status"))
    flash(f"{word(task.stage, 'stage')} of “{task.article_title}”: {task.status}.")
    return go_on(own_address(request.form.get("next"), f"/bitexts/{bitext_id}/assignments"))


def moment(name: str) -> datetime | None:
    """A date and time from a form; raises BadInput naming the field.

    Browsers that run our script say the exact moment beside what was typed in local time; from others it is UTC.
    """
    given = request.form.get(f"{name}_exact", "").strip() or request.form.get(name, "").strip()
    if not given:
        return None
    try:
        said = datetime.fromisoformat(given)
        return said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise BadInput("this is no date", place="Due", remedy="Give it as 2026-03-01T18:00") from error
