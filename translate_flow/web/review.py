"""Review: the units that wait for a decision, with what changed in them, and approve or return."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http.edge import reading, writing
from translate_flow.quality.diff import word_diff
from translate_flow.quality.mqm import CATEGORIES
from translate_flow.services import review, units
from translate_flow.services.comments import open_comments
from translate_flow.services.history_views import last_changes
from translate_flow.services.views import CommentView, HistoryView, UnitView
from translate_flow.web.form import form, go_on, is_id, line, text, whole
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("review", __name__, url_prefix="/bitexts")

WAITING = ("submitted",)
SHOWN: dict[str, tuple[str, ...]] = {
    "waiting": WAITING,
    "returned": ("returned",),
    "approved": ("approved", "published"),
    "all": (),
}
"""Filter → the substates it shows."""

_PER_PAGE = 30


@dataclass(frozen=True, slots=True)
class Row:
    """A unit with its last change, and where its source was corrected, what changed in that."""

    unit: UnitView
    last: HistoryView | None
    source_diff: tuple[tuple[str, str], ...]
    comments: tuple[CommentView, ...]


@BLUEPRINT.get("/<int:bitext_id>/review")
def show(bitext_id: int, **_: Any) -> str:
    """The units to decide on, in the order of the article."""
    chosen = request.args.get("show", "waiting")
    with reading() as (session, actor):
        bitext = units.get_bitext(session, actor, bitext_id)
        found = units.list_units(
            session,
            actor,
            bitext_id,
            cursor=request.args.get("cursor") or None,
            limit=_PER_PAGE,
            substate=SHOWN.get(chosen, WAITING),
        )
        ids = [unit.id for unit in found.items]
        last = last_changes(session, actor, bitext_id, ids)
        said = open_comments(session, actor, bitext_id, ids)
        rows = [
            Row(unit, last.get(unit.id), _source_diff(unit), tuple(one for one in said if one.unit_id == unit.id))
            for unit in found.items
        ]
        values = {
            "bitext": bitext,
            "rows": rows,
            "found": found,
            "chosen": chosen,
            "filters": SHOWN,
            "categories": CATEGORIES,
        }
        return page("review/review.html", session, actor, publication=bitext.publication, **values)


@BLUEPRINT.post("/<int:bitext_id>/review/<int:unit_id>")
@form(show)
def decide(bitext_id: int, unit_id: int) -> Any:
    """Approves or returns the version of a unit that the person has seen."""
    with writing() as (session, actor):
        review.decide_unit(
            session,
            actor,
            unit_id,
            decision=line("decision"),
            version=whole("version"),
            reason=text("reason"),
            category=line("category"),
        )
    if not is_id(request.form.get("next_unit", "")):
        flash("Decided. Nothing more waits on this page.")
    return go_on(f"/bitexts/{bitext_id}/review#{_next(unit_id)}")


@BLUEPRINT.post("/<int:bitext_id>/review")
@form(show)
def decide_many(bitext_id: int) -> Any:
    """Decides on all ticked units at once; those that are refused are named."""
    pairs = [_pair(given) for given in request.form.getlist("unit")]
    seen = [pair for pair in pairs if pair is not None]
    with writing() as (session, actor):
        done = review.decide_many(
            session, actor, bitext_id, decision=line("decision"), units=seen, reason=text("reason")
        )
    flash(f"Decided on {len(done.done)} of {len(seen)}.")
    for refused in done.refused:
        flash(refused.message, "warning")
    return go_on(f"/bitexts/{bitext_id}/review")


def _source_diff(unit: UnitView) -> tuple[tuple[str, str], ...]:
    old = unit.old_source_text
    return tuple((part.kind, part.text) for part in word_diff(old, unit.source_text)) if old else ()


def _next(unit_id: int) -> str:
    following = request.form.get("next_unit", "")
    return f"unit-{following}" if is_id(following) else f"unit-{unit_id}"


def _pair(given: str) -> tuple[int, int] | None:
    """`unit:version` as a ticked box carries it."""
    unit, _, version = given.partition(":")
    fits = is_id(unit) and is_id(version)
    return (int(unit), int(version)) if fits else None
