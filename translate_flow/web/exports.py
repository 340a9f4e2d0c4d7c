"""Exports of a publication: choose what, see how much it is, run it as a job, fetch the file."""

from typing import Any

from flask import Blueprint, request

from translate_flow.errors import BadInput
from translate_flow.formats.registry import FORMATS
from translate_flow.http.edge import reading, writing
from translate_flow.services import jobs
from translate_flow.services.export import Selection, preview_export
from translate_flow.services.publications import get_publication
from translate_flow.web.form import form, go_on
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("exports", __name__, url_prefix="/publications/<slug>/exports")

WRITTEN = {name: known.label for name, known in FORMATS.items() if known.writes}
"""Format → its name for people."""

STATES = ("translated", "reviewed", "final")


@BLUEPRINT.get("")
def show(slug: str, **_: Any) -> str:
    """The builder; with a choice in the address, what it would give."""
    asked = _asked(request.args)
    with reading() as (session, actor):
        here = get_publication(session, actor, slug)
        counts = preview_export(session, actor, _selection(slug, asked)) if "format" in request.args else None
        values = {"here": here, "asked": asked, "counts": counts, "formats": WRITTEN, "states": STATES}
        return page("exports/exports.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("")
@form(show)
def create(slug: str) -> Any:
    """Puts the export in the queue."""
    asked = _asked(request.form)
    if asked["format"] not in WRITTEN:
        raise BadInput("choose a format", place="Format", remedy=f"One of {', '.join(WRITTEN)}")
    with writing() as (session, actor):
        here = get_publication(session, actor, slug)
        payload = {"publication": slug, **{name: value for name, value in asked.items() if value}}
        preview_export(session, actor, _selection(slug, asked))
        job = jobs.enqueue(session, actor, "export", payload, publication_id=here.id)
    return go_on(f"/jobs/{job.id}")


def _asked(given: Any) -> dict[str, Any]:
    return {
        "format": given.get("format", "tmx"),
        "states": given.getlist("states") or (["reviewed", "final"] if "format" not in given else []),
        "source_language": given.get("source_language", ""),
        "target_language": given.get("target_language", ""),
    }


def _selection(slug: str, asked: dict[str, Any]) -> Selection:
    return Selection(
        publication=slug,
        states=tuple(asked["states"]),
        source_language=asked["source_language"] or None,
        target_language=asked["target_language"] or None,
    )
