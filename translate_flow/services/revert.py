"""Taking back what one person wrote in an article; what others wrote since stays, and is named."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.models.bitext import Unit
from translate_flow.models.history import UnitHistory
from translate_flow.services.access import Actor
from translate_flow.services.bulk import ManyDecided, Refused, keep_bulk
from translate_flow.services.lookup import bitext_by_id
from translate_flow.services.save_unit import check_base, put_back
from translate_flow.services.unit_views import unit_views
from translate_flow.text.marks import Mark
from translate_flow.workflow.roles import Operation


@dataclass(frozen=True, slots=True)
class Reversion:
    """A unit that a person wrote in: its text now and the one it would get, or why it stays."""

    unit_id: int
    position: int
    version: int
    text: str
    text_after: str
    stays_because: str


def preview_revert(session: Session, actor: Actor, bitext_id: int, *, user_id: int) -> tuple[Reversion, ...]:
    """Every unit of the bitext that a person changed the text of, in order, and what reverting would do to it."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    return tuple(told for told, _, _ in _touched(session, bitext_id, user_id))


def revert_person(
    session: Session, actor: Actor, bitext_id: int, *, user_id: int, units: Sequence[tuple[int, int]]
) -> ManyDecided:
    """Brings chosen units, given as (unit, version), back to what stood there before a person's last edits.

    `undo` of the answer takes it back. Units that others changed since are left alone and named.
    """
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT, lock=True)
    chosen = dict(units)
    before: dict[int, int] = {}
    done: list[Unit] = []
    refused = []
    for told, unit, row in _touched(session, bitext_id, user_id):
        if unit.id not in chosen:
            continue
        check_base(session, unit, chosen[unit.id], told.text_after)
        if row is None:
            refused.append(Refused(unit.id, "changed_since", told.stays_because))
            continue
        before[unit.id] = unit.version
        put_back(session, actor, rows, unit, row, act="revert")
        done.append(unit)
    number = keep_bulk(session, actor, rows, "revert", done, before)
    return ManyDecided(unit_views(session, done), tuple(refused), number)


def _touched(session: Session, bitext_id: int, user_id: int) -> list[tuple[Reversion, Unit, UnitHistory | None]]:
    """Units the person changed the text of, with the row to go back to, None where the unit stays."""
    units = session.scalars(
        select(Unit).where(Unit.bitext_id == bitext_id, Unit.position.is_not(None)).order_by(Unit.position)
    ).all()
    history: dict[int, list[UnitHistory]] = defaultdict(list)
    query = select(UnitHistory).join(Unit, Unit.id == UnitHistory.unit_id).where(Unit.bitext_id == bitext_id)
    for row in session.scalars(query.order_by(UnitHistory.number)):
        history[row.unit_id].append(row)
    found = []
    for unit in units:
        rows = history[unit.id]
        changes = [i for i in range(1, len(rows)) if _written(rows[i]) != _written(rows[i - 1])]
        theirs = [i for i in changes if rows[i].actor_id == user_id]
        if theirs:
            found.append(_reversion(unit, rows, changes, user_id))
    return found


def _written(row: UnitHistory) -> tuple[str, tuple[Mark, ...]]:
    return row.target_text, row.target_marks


def _reversion(
    unit: Unit, rows: Sequence[UnitHistory], changes: Sequence[int], user_id: int
) -> tuple[Reversion, Unit, UnitHistory | None]:
    back: UnitHistory | None = None
    for i in reversed(changes):
        if rows[i].actor_id != user_id:
            break
        back = rows[i - 1]
    regrouped = any(
        row.act in {"merge", "split", "move", "regroup"} for row in rows if back and row.number > back.number
    )
    why = ""
    if back is None:
        why = "Somebody else wrote here since"
    elif regrouped:
        why, back = "The unit was split or merged since", None
    after = back.target_text if back else unit.target_text
    told = Reversion(unit.id, unit.position or 0, unit.version, unit.target_text, after, why)
    return told, unit, back
