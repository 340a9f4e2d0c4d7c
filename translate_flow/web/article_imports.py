"""Many articles at once: a feed, a WordPress export, an archive of saved pages or of pairs, as a job with a report."""

from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http.edge import reading, writing
from translate_flow.http.uploads import kept
from translate_flow.services import article_imports, import_files, pair_batch
from translate_flow.text.readers.article_pairs import PAIR_ARCHIVES
from translate_flow.text.readers.feed import BATCHES
from translate_flow.web.form import form, go_on, line, upload
from translate_flow.web.shell import at_hand, page
from translate_flow.workflow.roles import Operation

BLUEPRINT = Blueprint("article_imports", __name__, url_prefix="/articles/import")

TRY = "try"
PAIRS = "pairs"
ENDINGS = sorted({*BATCHES, *PAIR_ARCHIVES})


@BLUEPRINT.get("")
def ask() -> str:
    """The page to choose the file on."""
    with reading() as (session, actor):
        here = at_hand(session, actor)
        slug = request.values.get("publication") or (here.slug if here else None)
        may_undo = here is not None and Operation.DELETE_ARTICLE.value in here.can
        imports = article_imports.list_imports(session, actor, here.slug) if here and may_undo else ()
        return page("articles/import.html", session, actor, publication=slug, endings=ENDINGS, imports=imports)


@BLUEPRINT.post("/<int:import_id>/undo")
def undo(import_id: int) -> Any:
    """Deletes the articles of an archive."""
    with writing() as (session, actor):
        article_imports.undo_import(session, actor, import_id)
    flash("The articles of that archive are deleted. They can be brought back.")
    return go_on("/articles/import#imports")


@BLUEPRINT.post("/<int:import_id>/restore")
def restore(import_id: int) -> Any:
    """Brings the articles of an archive back."""
    with writing() as (session, actor):
        article_imports.restore_import(session, actor, import_id)
    flash("The articles of that archive are back.")
    return go_on("/articles/import#imports")


@BLUEPRINT.post("")
@form(ask)
def put_in() -> Any:
    """Queues the taking in, or with the other button a report of what would be taken in."""
    data, given = upload(f"Choose one of {', '.join(ENDINGS)}")
    name = import_files.shown_name(given)
    is_pairs = request.form.get("kind") == PAIRS
    if not is_pairs:
        import_files.check_batch(data, name)
    with kept(data) as file, writing() as (session, actor):
        if is_pairs:
            pair_batch.groups_of(session, actor, publication=line("publication"), name=name, data=data)
        enqueue = pair_batch.enqueue_pairs if is_pairs else import_files.enqueue_batch
        job = enqueue(
            session,
            actor,
            publication=line("publication"),
            file=file,
            name=name,
            language=line("language"),
            is_dry=request.form.get("act") == TRY,
        )
    return go_on(f"/jobs/{job.id}")
