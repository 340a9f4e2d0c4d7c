"""The termbase: concepts with their terms in the publication's languages."""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, flash, request
from werkzeug.wrappers import Response

from translate_flow.http.edge import reading, writing
from translate_flow.services import term_files, terms
from translate_flow.services.publications import get_publication
from translate_flow.web.download import download
from translate_flow.web.form import form, go_on, text, typed, upload, whole
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("terms", __name__, url_prefix="/publications/<slug>/terms")
FILES = (".tbx", ".tsv", ".csv", ".xlsx")
"""The endings of the files of terms that are read."""
STATUSES = ("preferred", "admitted", "forbidden")
_EMPTY_ROWS = 2


@BLUEPRINT.get("")
def index(slug: str, **_: Any) -> str:
    """The list, with search."""
    asked = {name: request.args.get(name, "") for name in ("q", "language")}
    with reading() as (session, actor):
        publication = get_publication(session, actor, slug)
        found = terms.list_terms(
            session,
            actor,
            publication=slug,
            language=asked["language"] or None,
            query=asked["q"],
            cursor=request.args.get("cursor") or None,
        )
        values = {"here": publication, "found": found, "asked": asked, "statuses": STATUSES, "rows": _EMPTY_ROWS}
        values["files"] = FILES
        return page("terms/index.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("")
@form(index)
def create(slug: str) -> Any:
    """Adds a concept with its terms."""
    with writing() as (session, actor):
        terms.create_term(
            session, actor, publication=slug, definition=text("definition"), note=text("note"), terms=_terms()
        )
    flash("The concept is added.")
    return go_on(f"/publications/{slug}/terms")


@BLUEPRINT.get("/file/<int:version>")
def file(slug: str, version: int) -> Response:
    """The approved concepts as TBX."""
    with reading() as (session, actor):
        return download(term_files.export_terms(session, actor, publication=slug, version=version))


@BLUEPRINT.post("/file")
@form(index)
def take_in(slug: str) -> Any:
    """Adds the concepts of a file, all or none."""
    data, name = upload(f"Choose one of {', '.join(FILES)}")
    with writing() as (session, actor):
        done = term_files.import_terms(
            session,
            actor,
            publication=slug,
            data=data,
            name=name,
            source_language=request.form.get("source", ""),
            target_language=request.form.get("target", ""),
        )
    known = f"; there already: {done.known}" if done.known else ""
    flash(f"Concepts added from {done.name}: {done.added}{known}.")
    return go_on(f"/publications/{slug}/terms")


@BLUEPRINT.get("/<int:concept_id>")
def edit(slug: str, concept_id: int) -> str:
    """One concept, to change."""
    with reading() as (session, actor):
        publication = get_publication(session, actor, slug)
        concept = terms.get_term(session, actor, concept_id)
        values = {"here": publication, "concept": concept, "statuses": STATUSES, "rows": _EMPTY_ROWS}
        return page("terms/concept.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("/<int:concept_id>")
@form(edit)
def update(slug: str, concept_id: int) -> Any:
    """Stores the concept."""
    with writing() as (session, actor):
        terms.update_term(
            session,
            actor,
            concept_id,
            version=whole("version"),
            definition=text("definition"),
            note=text("note"),
            terms=_terms(),
        )
    flash("The concept is saved.")
    return go_on(f"/publications/{slug}/terms")


@BLUEPRINT.post("/<int:concept_id>/delete")
@form(edit)
def delete(slug: str, concept_id: int) -> Any:
    """Takes a concept away; the next page offers to bring it back."""
    with writing() as (session, actor):
        terms.delete_term(session, actor, concept_id, version=whole("version"))
    return go_on(f"/publications/{slug}/terms?deleted={concept_id}")


@BLUEPRINT.post("/<int:concept_id>/restore")
@form(index)
def restore(slug: str, concept_id: int) -> Any:
    """Brings a concept back."""
    with writing() as (session, actor):
        terms.restore_term(session, actor, concept_id)
    flash("The concept is back.")
    return go_on(f"/publications/{slug}/terms")


@BLUEPRINT.app_template_global()
def typed_terms(of: str, number: int) -> dict[str, str] | None:
    """The row of terms a person typed, where their form comes back to them."""
    rows = typed("term_text", None, of) is not None and list(_rows())
    if not rows or number >= len(rows):
        return None
    return dict(zip(("language", "text", "status"), rows[number], strict=True))


def _rows() -> Iterator[tuple[str, str, str]]:
    names = ("term_language", "term_text", "term_status")
    return zip(*(request.form.getlist(name) for name in names), strict=False)


def _terms() -> list[tuple[str, str, str]]:
    """The filled rows of the form as (language, text, status)."""
    return [(language, " ".join(words.split()), status) for language, words, status in _rows() if words.strip()]
