"""Exports of a publication: choose what, see how much it is, run it as a job, fetch the file."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from flask import Blueprint, flash, request

from translate_flow.errors import BadInput
from translate_flow.formats.registry import FORMATS
from translate_flow.http.edge import reading, writing
from translate_flow.services import export_recipes, jobs
from translate_flow.services.articles import get_article
from translate_flow.services.clock import zone_of
from translate_flow.services.export import people_in, preview_export
from translate_flow.services.publications import get_publication
from translate_flow.services.selection import selection_from
from translate_flow.services.views import PublicationView
from translate_flow.text.block import TRANSLATABLE, BlockType
from translate_flow.web.form import form, go_on, is_id, line, whole
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("exports", __name__, url_prefix="/publications/<slug>/exports")

WRITTEN = {name: known.label for name, known in FORMATS.items() if known.writes}
"""Format → its name for people."""

STATES = ("translated", "reviewed", "final")
TYPES = tuple(kind.value for kind in BlockType if kind in TRANSLATABLE)
ORIGINS = ("human", "tm", "mt", "imported")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LISTS = ("states", "block_types", "origins")
_TICKS = ("without_findings", "is_derived")
_WORDS = ("source_language", "target_language", "since", "until", "article")


@BLUEPRINT.get("")
def show(slug: str, **_: Any) -> str:
    """The builder; with a choice in the address, what it would give."""
    with reading() as (session, actor):
        here = get_publication(session, actor, slug)
        asked, counts = _asked(request.args if request.method == "GET" else request.form), None
        if "format" in request.args:
            counts = preview_export(session, actor, selection_from({"publication": slug, **_chosen(asked, here)}))
        values = {
            "here": here,
            "asked": asked,
            "counts": counts,
            "formats": WRITTEN,
            "states": STATES,
            "types": TYPES,
            "origins": ORIGINS,
            "people": people_in(session, actor, slug),
            "kept": export_recipes.list_recipes(session, actor, slug),
            "only": get_article(session, actor, int(asked["article"])) if is_id(asked["article"]) else None,
            "deleted": request.args.get("deleted", ""),
            "weekdays": WEEKDAYS,
        }
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
        payload = {"publication": slug, "format": asked["format"], **_chosen(asked, here)}
        preview_export(session, actor, selection_from(payload))
        job = jobs.enqueue(session, actor, "export", payload, publication_id=here.id)
    return go_on(f"/jobs/{job.id}")


@BLUEPRINT.post("/kept")
@form(show)
def keep(slug: str) -> Any:
    """Keeps what is chosen under a name, to be run by hand or by the clock."""
    with writing() as (session, actor):
        here = get_publication(session, actor, slug)
        export_recipes.save_recipe(
            session,
            actor,
            slug,
            name=line("name"),
            format=request.form.get("format", ""),
            selection=_chosen(_asked(request.form), here),
            every=request.form.get("every", ""),
            hour=whole("hour"),
            weekday=whole("weekday"),
            is_only_new="is_only_new" in request.form,
        )
    flash("The export is kept.")
    return go_on(f"/publications/{slug}/exports")


@BLUEPRINT.post("/kept/<int:recipe_id>/run")
@form(show)
def run(slug: str, recipe_id: int) -> Any:
    """Puts a kept export in the queue."""
    with writing() as (session, actor):
        job = export_recipes.run_recipe(session, actor, recipe_id)
    return go_on(f"/jobs/{job.id}")


@BLUEPRINT.post("/kept/<int:recipe_id>/delete")
@form(show)
def delete(slug: str, recipe_id: int) -> Any:
    """Takes a kept export away; the next page offers to bring it back."""
    with writing() as (session, actor):
        export_recipes.delete_recipe(session, actor, recipe_id, version=whole("version"))
    return go_on(f"/publications/{slug}/exports?deleted={recipe_id}")


@BLUEPRINT.post("/kept/<int:recipe_id>/restore")
@form(show)
def restore(slug: str, recipe_id: int) -> Any:
    """Brings a kept export back."""
    with writing() as (session, actor):
        export_recipes.restore_recipe(session, actor, recipe_id)
    flash("The kept export is back.")
    return go_on(f"/publications/{slug}/exports")


def _asked(given: Any) -> dict[str, Any]:
    """The fields as they were filled in."""
    told: dict[str, Any] = {name: given.getlist(name) for name in _LISTS}
    if "format" not in given:
        told["states"] = ["reviewed", "final"]
    told |= {name: given.get(name, "").strip() for name in (*_WORDS, "person", "confidence")}
    ticked = {name: name in given for name in _TICKS}
    return {**told, **ticked, "format": given.get("format", "tmx")}


def _chosen(asked: dict[str, Any], here: PublicationView) -> dict[str, Any]:
    """What was filled in, as a job keeps a selection; raises BadInput naming the field at fault.

    Days are those of the publication's time zone.
    """
    zone = zone_of(here.settings)
    chosen: dict[str, Any] = {name: asked[name] for name in (*_LISTS, *_WORDS[:2]) if asked[name]}
    if asked["since"]:
        chosen["since"] = _day(asked["since"], "Changed from", zone).isoformat()
    if asked["until"]:
        chosen["until"] = (_day(asked["until"], "Changed until", zone) + timedelta(days=1)).isoformat()
    if asked["article"]:
        if not is_id(asked["article"]):
            raise BadInput("this is no article", place="Only of", remedy="Begin again from the article’s page")
        chosen["article_ids"] = [int(asked["article"])]
    if asked["person"]:
        if not is_id(asked["person"]):
            raise BadInput("choose a person of the list", place="Last changed by", remedy="Or leave it at “Anybody”")
        chosen["person"] = int(asked["person"])
    if asked["confidence"]:
        chosen["min_score"] = _share(asked["confidence"])
    return chosen | {name: True for name in _TICKS if asked[name]}


def _day(given: str, place: str, zone: tzinfo) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(given), time(), zone)
    except ValueError as error:
        raise BadInput(f"“{given[:20]}” is no day", place=place, remedy="Write it as 2026-11-24") from error


def _share(given: str) -> float:
    try:
        found = float(given.replace(",", "."))
    except ValueError:
        found = -1.0
    if not 0 <= found <= 100:
        raise BadInput(f"“{given[:20]}” is no share", place="Confidence", remedy="Per cent, from 0 to 100")
    return found / 100
