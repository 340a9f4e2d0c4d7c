"""The history of units as the rules of workflow read it."""

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.models.bitext import Unit
from translate_flow.models.history import UnitHistory
from translate_flow.workflow.credit import Entry, authors


def rows_of(session: Session, unit_id: int) -> list[UnitHistory]:
    """A unit's history, oldest first."""
    session.flush()
    return list(session.scalars(select(UnitHistory).where(UnitHistory.unit_id == unit_id).order_by(UnitHistory.number)))


def entries(rows: Sequence[UnitHistory]) -> list[Entry]:
    """History rows as crediting sees them."""
    return [Entry(row.target_text, row.actor_id, row.origin.value, row.act) for row in rows]


def authors_of(session: Session, unit: Unit) -> tuple[int, ...]:
    """Everybody who wrote the present text of a unit; a merged text has the authors of all its parts."""
    rows = rows_of(session, unit.id)
    inherited = [row for row in rows if row.act in {"merge", "split", "move", "regroup"}]
    if not inherited:
        return authors(entries(rows))
    last = inherited[-1]
    after = [row for row in rows if row.number >= last.number]
    own = authors(entries(after)[1:]) if len(after) > 1 else ()
    kept = last.authors if all(row.target_text for row in after) else []
    return tuple(dict.fromkeys([*kept, *_changed(after), *own]))


def _changed(rows: Sequence[UnitHistory]) -> list[int]:
    """Who changed the text from one row to the next."""
    return [
        after.actor_id
        for before, after in pairwise(rows)
        if after.target_text != before.target_text and after.actor_id is not None and after.target_text
    ]
