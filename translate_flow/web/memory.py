"""The translation memory: looking up texts and phrases, taking in files of pairs, taking those back."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Blueprint, flash, request

from translate_flow.formats.registry import FORMATS
from translate_flow.http.edge import reading, writing
from translate_flow.http.uploads import kept
from translate_flow.services import import_files, memory, memory_import
from translate_flow.services.publications import get_publication
from translate_flow.web.form import form, go_on, upload
from translate_flow.web.shell import page
from translate_flow.workflow.roles import Operation

BLUEPRINT = Blueprint("memory", __name__, url_prefix="/publications/<slug>/memory")
FILES = tuple(suffix for known in FORMATS.values() if known.reads for suffix in known.suffixes)
"""The endings of the files of pairs that are read."""

LARGE = 2_000_000
"""Bytes of a file up to which the page waits for its pairs to be stored, some ten thousand of them."""
_SHOWN = 50


@BLUEPRINT.get("")
def show(slug: str, **_: Any) -> str:
    """Search, and the files taken in so far."""
    asked = {name: request.args.get(name, "") for name in ("q", "phrase", "source", "target")}
    with reading() as (session, actor):
        here = get_publication(session, actor, slug)
        search = partial(_search, session, actor, slug, asked)
        found = search(memory.search_memory, text=asked["q"], limit=_SHOWN) if asked["q"] else ()
        told = search(memory.search_concordance, phrase=asked["phrase"]) if asked["phrase"] else ()
        may_import = Operation.IMPORT_MEMORY.value in here.can
        imports = memory_import.list_imports(session, actor, slug) if may_import else ()
        values = {"here": here, "asked": asked, "matches": found, "told": told, "imports": imports, "files": FILES}
        return page("memory/memory.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("/imports")
@form(show)
def take_in(slug: str) -> Any:
    """Takes a file of pairs in, whole or not at all."""
    data, name = upload(f"Choose one of {', '.join(FILES)}")
    if len(data) > LARGE:
        return _queued(slug, data, import_files.shown_name(name))
    with writing() as (session, actor):
        done = import_files.import_memory_file(
            session,
            actor,
            publication=slug,
            data=data,
            name=name,
            source_language=request.form.get("source", ""),
            target_language=request.form.get("target", ""),
            as_file_says=True,
        )
    flash(f"{done.pairs} pairs of {done.file_name} are in the memory.")
    return go_on(f"/publications/{slug}/memory")


def _queued(slug: str, data: bytes, name: str) -> Any:
    """A large file comes in as a job, while others go on writing; one that cannot be read is refused at once."""
    languages = {side: request.form.get(side, "") for side in ("source", "target")}
    count = import_files.check_pairs_file(data, name, languages["source"], languages["target"], as_file_says=True)
    with kept(data) as file, writing() as (session, actor):
        job = import_files.enqueue_memory(
            session,
            actor,
            publication=slug,
            file=file,
            name=name,
            source_language=languages["source"],
            target_language=languages["target"],
            as_file_says=True,
            pairs=count,
        )
    return go_on(f"/jobs/{job.id}")


@BLUEPRINT.post("/imports/<int:import_id>/undo")
@form(show)
def undo(slug: str, import_id: int) -> Any:
    """Takes the pairs of a file out again."""
    with writing() as (session, actor):
        memory_import.undo_import(session, actor, import_id)
    flash("The pairs of that file are out of the memory again.")
    return go_on(f"/publications/{slug}/memory")


@BLUEPRINT.post("/imports/<int:import_id>/restore")
@form(show)
def restore(slug: str, import_id: int) -> Any:
    """Brings the pairs of a file back that was taken out."""
    with writing() as (session, actor):
        memory_import.restore_import(session, actor, import_id)
    flash("The pairs of that file are in the memory again.")
    return go_on(f"/publications/{slug}/memory#imports")


def _search(
    session: Any, actor: Any, slug: str, asked: dict[str, str], service: Callable[..., Any], **what: Any
) -> Any:
    """Asks the memory for the chosen pair of languages."""
    pair = {"source_language": asked["source"], "target_language": asked["target"]}
    return service(session, actor, publication=slug, **pair, **what)
