"""What happened to units as edges see it: a unit's whole history, and the last change of many."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.models.bitext import Unit
from translate_flow.models.history import Decision, UnitHistory
from translate_flow.quality.diff import word_diff
from translate_flow.services.access import Actor
from translate_flow.services.lookup import bitext_by_id, unit_by_id
from translate_flow.services.paging import cursor_id
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import HistoryView, Page, PersonView
from translate_flow.text.tags import tagged
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import STATE_OF

MAX_LIMIT = 500
_DECISIONS = frozenset({"approve", "return"})


def list_history(
    session: Session, actor: Actor, unit_id: int, *, cursor: str | None = None, limit: int = MAX_LIMIT
) -> Page[HistoryView]:
    """What happened to a unit, newest first, each with the words that changed."""
    unit, _ = unit_by_id(session, actor, unit_id, Operation.READ)
    query = select(UnitHistory).where(UnitHistory.unit_id == unit.id).order_by(UnitHistory.number.desc())
    older = cursor_id(cursor)
    size = min(max(1, limit), MAX_LIMIT)
    # One more than is shown: the oldest shown is told with what it changed, too.
    rows = list(session.scalars((query if older is None else query.where(UnitHistory.number < older)).limit(size + 1)))
    people = _people(session, rows)
    befores = [*rows[1:], None]
    categories = _categories(session, unit)
    shown = tuple(
        _view(row, before, unit, people, categories) for row, before in zip(rows[:size], befores, strict=False)
    )
    return Page(shown, str(shown[-1].number) if len(rows) > size else None)


def last_changes(session: Session, actor: Actor, bitext_id: int, unit_ids: Sequence[int]) -> dict[int, HistoryView]:
    """The last act that changed the text of each of these units of a bitext, by unit; none for a text never changed."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    units = {unit.id: unit for unit in session.scalars(select(Unit).where(Unit.id.in_(unit_ids)))}
    mine = [unit.id for unit in units.values() if unit.bitext_id == bitext_id]
    query = select(UnitHistory).where(UnitHistory.unit_id.in_(mine))
    rows: dict[int, list[UnitHistory]] = defaultdict(list)
    for row in session.scalars(query.order_by(UnitHistory.unit_id, UnitHistory.number.desc())):
        rows[row.unit_id].append(row)
    found = {unit_id: _last_change(of_unit) for unit_id, of_unit in rows.items()}
    people = _people(session, [pair[0] for pair in found.values() if pair])
    return {unit_id: _view(*pair, units[unit_id], people) for unit_id, pair in found.items() if pair}


def _last_change(rows: Sequence[UnitHistory]) -> tuple[UnitHistory, UnitHistory | None] | None:
    """The newest of a unit's rows, newest first, whose text is not that of the one before; and the one before."""
    for row, before in zip(rows, [*rows[1:], None], strict=True):
        if (row.target_text, row.target_marks) != ((before.target_text, before.target_marks) if before else ("", ())):
            return row, before
    return None


def _people(session: Session, rows: Sequence[UnitHistory]) -> dict[int, PersonView]:
    return person_views(session, {row.actor_id for row in rows if row.actor_id is not None})


def _categories(session: Session, unit: Unit) -> dict[int, str]:
    """Row of the history → the category of the decision it tells of, which counts the unit's version up by one."""
    query = select(Decision.unit_version, Decision.category).where(Decision.unit_id == unit.id, Decision.category != "")
    return {version + 1: category for version, category in session.execute(query)}


def _view(
    row: UnitHistory,
    before: UnitHistory | None,
    unit: Unit,
    people: Mapping[int, PersonView],
    categories: Mapping[int, str] = MappingProxyType({}),
) -> HistoryView:
    was = tagged(before.target_text, before.target_marks, unit.source_marks) if before else ""
    present = tagged(row.target_text, row.target_marks, unit.source_marks)
    return HistoryView(
        number=row.number,
        act=row.act,
        source_text=row.source_text,
        target_text=row.target_text,
        state=STATE_OF[row.substate].value,
        substate=row.substate.value,
        origin=row.origin.value,
        origin_detail=row.origin_detail,
        actor=people.get(row.actor_id) if row.actor_id is not None else None,
        at=row.at,
        via=row.via,
        reason=row.reason,
        category=categories.get(row.number, "") if row.act in _DECISIONS else "",
        diff=tuple((part.kind, part.text) for part in word_diff(was, present)),
        target_tagged=present if row.target_marks else "",
    )
