"""Datasets: recipes of a publication's corpora, what each would leave out, and building them."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, flash, request

from translate_flow.errors import BadInput
from translate_flow.formats.dataset_recipe import LICENCES, ORDERS, Recipe
from translate_flow.http.edge import Session, reading, writing
from translate_flow.services import datasets, jobs
from translate_flow.services.access import Actor
from translate_flow.services.publications import get_publication
from translate_flow.web.form import form, go_on, line, text, whole
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("datasets", __name__, url_prefix="/publications/<slug>/datasets")

STATES = ("translated", "reviewed", "final")
_NUMBERS = {"length_ratio": float, "longest": int, "minimum_score": float, "repetition": float}
_SWITCHES = ("numbers", "same")


@BLUEPRINT.get("")
def index(slug: str, **_: Any) -> str:
    """The datasets kept, and a pair to begin with."""
    with reading() as (session, actor):
        here = get_publication(session, actor, slug)
        kept = datasets.list_datasets(session, actor, publication=slug)
        ready = datasets.ready_pairs(session, actor, publication=slug)
        values = {"here": here, "kept": kept, "ready": ready, "deleted": request.args.get("deleted", "")}
        return page("datasets/index.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("/build")
@form(index)
def build_pair(slug: str) -> Any:
    """Builds the usual dataset of a language pair at once."""
    recipe = Recipe(line("source_language"), line("target_language")).as_json()
    with writing() as (session, actor):
        return _built(session, actor, slug, f"{slug} {recipe['source_language']}–{recipe['target_language']}", recipe)


@BLUEPRINT.get("/new")
def new(slug: str, **_: Any) -> str:
    """An empty recipe, or the one just tried."""
    return _editor(slug, None)


@BLUEPRINT.post("/new")
@form(new)
def create(slug: str) -> Any:
    """Shows what the recipe would give, or keeps it."""
    if request.form.get("act") == "look":
        return _editor(slug, None)
    with writing() as (session, actor):
        made = datasets.create_dataset(session, actor, publication=slug, name=line("name"), recipe=_recipe())
    flash("The dataset is kept.")
    return go_on(f"/publications/{slug}/datasets/{made.id}")


@BLUEPRINT.get("/<int:dataset_id>")
def edit(slug: str, dataset_id: int) -> str:
    """One dataset."""
    return _editor(slug, dataset_id)


@BLUEPRINT.post("/<int:dataset_id>")
@form(edit)
def update(slug: str, dataset_id: int) -> Any:
    """Shows what the changed recipe would give, or stores it."""
    if request.form.get("act") == "look":
        return _editor(slug, dataset_id)
    with writing() as (session, actor):
        datasets.update_dataset(
            session, actor, dataset_id, name=line("name"), recipe=_recipe(), version=whole("version")
        )
    flash("The dataset is stored.")
    return go_on(f"/publications/{slug}/datasets/{dataset_id}")


@BLUEPRINT.post("/<int:dataset_id>/build")
@form(edit)
def build(slug: str, dataset_id: int) -> Any:
    """Builds a dataset as it is kept."""
    with writing() as (session, actor):
        found = datasets.get_dataset(session, actor, dataset_id)
        return _built(session, actor, found.publication, found.name, found.recipe)


@BLUEPRINT.post("/<int:dataset_id>/delete")
@form(edit)
def delete(slug: str, dataset_id: int) -> Any:
    """Takes a recipe away; the next page offers to bring it back."""
    with writing() as (session, actor):
        datasets.delete_dataset(session, actor, dataset_id, version=whole("version"))
    return go_on(f"/publications/{slug}/datasets?deleted={dataset_id}")


@BLUEPRINT.post("/<int:dataset_id>/restore")
@form(index)
def restore(slug: str, dataset_id: int) -> Any:
    """Brings a recipe back."""
    with writing() as (session, actor):
        datasets.restore_dataset(session, actor, dataset_id)
    flash("The dataset is back.")
    return go_on(f"/publications/{slug}/datasets")


def _built(session: Session, actor: Actor, slug: str, name: str, recipe: dict[str, Any]) -> Any:
    datasets.preview_dataset(session, actor, publication=slug, recipe=recipe)
    here = get_publication(session, actor, slug)
    payload = {"publication": slug, "name": name, "recipe": recipe}
    job = jobs.enqueue(session, actor, "dataset", payload, publication_id=here.id)
    return go_on(f"/jobs/{job.id}")


def _editor(slug: str, dataset_id: int | None) -> str:
    """The recipe as a form; after “look” with what it would give."""
    is_tried = request.method == "POST" and request.form.get("act") == "look"
    with reading() as (session, actor):
        here = get_publication(session, actor, slug)
        kept = datasets.get_dataset(session, actor, dataset_id) if dataset_id is not None else None
        recipe = _recipe() if is_tried else kept.recipe if kept else None
        if recipe is None:
            ready = datasets.ready_pairs(session, actor, publication=slug)
            recipe = _usual(here.languages, ready)
        seen = datasets.preview_dataset(session, actor, publication=slug, recipe=recipe) if is_tried else None
        values = {
            "here": here,
            "kept": kept,
            "name": line("name") if is_tried else kept.name if kept else "",
            "recipe": recipe,
            "seen": seen,
            "licences": LICENCES,
            "orders": ORDERS,
            "states": STATES,
        }
        return page("datasets/dataset.html", session, actor, publication=slug, **values)


def _usual(languages: Sequence[str], ready: Sequence[datasets.ReadyPair]) -> dict[str, Any]:
    """The usual recipe of the pair of which most is reviewed."""
    pair = (ready[0].source_language, ready[0].target_language) if ready else (languages[0], languages[-1])
    return Recipe(*pair).as_json()


def _recipe() -> dict[str, Any]:
    """The recipe of the form; an empty number turns its rule off."""
    rules: dict[str, Any] = {name: _number(name, kind) for name, kind in _NUMBERS.items()}
    rules |= {name: name in request.form for name in _SWITCHES}
    return {
        "source_language": line("source_language"),
        "target_language": line("target_language"),
        "licence": line("licence") or "other",
        "states": request.form.getlist("states"),
        "rules": rules,
        "near_doubles": "near_doubles" in request.form,
        "dev": (_number("dev", float) or 0.0) / 100,
        "test": (_number("test", float) or 0.0) / 100,
        "order": request.form.get("order", ORDERS[0]),
        "names": [_forms(row) for row in text("names").split("\n") if row.strip()],
    }


def _forms(row: str) -> list[str]:
    """The forms of one person's name, as a line of the form has them."""
    return [form for form in row.split("|") if form.strip()]


def _number(name: str, kind: type[float] | type[int]) -> float | None:
    given = line(name).replace(",", ".")
    if not given:
        return None
    try:
        return kind(given)
    except (ValueError, OverflowError) as error:
        raise BadInput(f"“{given[:20]}” is no number", place=name.replace("_", " "), remedy="Write digits") from error
