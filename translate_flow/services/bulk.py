"""Acts on many units at once that can be taken back in one: what was done is kept as one event of the bitext."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import Conflict, FlowError, NotFound
from translate_flow.models.bitext import Unit
from translate_flow.models.event import Event
from translate_flow.models.history import StoredFinding, UnitHistory
from translate_flow.services.access import Actor
from translate_flow.services.events import record_in_bitext
from translate_flow.services.findings import set_aside
from translate_flow.services.lookup import BitextRows, bitext_by_id
from translate_flow.services.save_unit import put_back
from translate_flow.services.unit_views import unit_views
from translate_flow.services.views import UnitView
from translate_flow.workflow.roles import Operation


@dataclass(frozen=True, slots=True)
class Refused:
    """A unit a bulk act left alone, and why."""

    unit_id: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ManyDecided:
    """What a bulk act did; `undo` is the number to take it back by."""

    done: tuple[UnitView, ...]
    refused: tuple[Refused, ...]
    undo: int | None = None


def keep_bulk(
    session: Session, actor: Actor, rows: BitextRows, kind: str, units: Sequence[Unit], before: Mapping[int, int]
) -> int | None:
    """Writes down an act on many units, with their versions before; returns the number to undo it by."""
    changed = [[unit.id, before[unit.id], unit.version] for unit in units if unit.version != before[unit.id]]
    if not changed:
        return None
    return record_in_bitext(
        session,
        actor,
        f"bulk.{kind}",
        "bitext",
        rows.bitext.id,
        bitext=rows.bitext,
        article=rows.article,
        after={"units": changed},
    )


def keep_dismissals(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    done: Sequence[tuple[StoredFinding, Unit]],
    *,
    reason: str,
    is_dismissed: bool,
) -> int | None:
    """The same for findings set aside or taken up again: kept by unit, check and message, as a new check finds them."""
    if not done:
        return None
    number = record_in_bitext(
        session,
        actor,
        "bulk.dismiss" if is_dismissed else "bulk.reopen",
        "bitext",
        rows.bitext.id,
        bitext=rows.bitext,
        article=rows.article,
        after={"findings": [[unit.id, row.rule, row.message] for row, unit in done], "reason": reason},
    )
    for _, unit in done:
        unit.change_number = number
    return number


def undo_bulk(session: Session, actor: Actor, bitext_id: int, *, number: int) -> ManyDecided:
    """Takes one's own act on many units back; a unit changed since stays as it is and is named.

    Text that was approved before comes back as submitted: approval is a decision, and never an undo.
    """
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT, lock=True)
    event = session.scalar(
        select(Event).where(Event.bitext_id == bitext_id, Event.change_number == number, Event.verb.startswith("bulk."))
    )
    if event is None or event.actor_id != actor.user_id:
        raise NotFound("There is no act on many units of yours with this number")
    _check_not_undone(session, bitext_id, number)
    back = _findings_back if "findings" in event.after else _units_back
    done, refused = back(session, actor, rows, event)
    undone = record_in_bitext(
        session,
        actor,
        "undo.bulk",
        "bitext",
        bitext_id,
        bitext=rows.bitext,
        article=rows.article,
        after={"number": number},
    )
    if "findings" in event.after:
        for unit in done:
            unit.change_number = undone
    return ManyDecided(unit_views(session, done), tuple(refused))


def _units_back(session: Session, actor: Actor, rows: BitextRows, event: Event) -> tuple[list[Unit], list[Refused]]:
    done, refused = [], []
    for unit_id, earlier, later in event.after["units"]:
        unit = session.get_one(Unit, unit_id)
        if unit.version != later or unit.position is None:
            refused.append(Refused(unit_id, "changed_since", "The unit was changed since; it stays as it is"))
            continue
        row = session.scalars(
            select(UnitHistory).where(UnitHistory.unit_id == unit_id, UnitHistory.number == earlier)
        ).one()
        put_back(session, actor, rows, unit, row)
        done.append(unit)
    return done, refused


def _findings_back(session: Session, actor: Actor, rows: BitextRows, event: Event) -> tuple[list[Unit], list[Refused]]:
    """Findings of a text that changed since are gone, and need no answer."""
    is_dismissed = event.verb == "bulk.reopen"
    wanted = {(unit_id, rule, message) for unit_id, rule, message in event.after["findings"]}
    query = select(StoredFinding, Unit).join(Unit, Unit.id == StoredFinding.unit_id)
    query = query.where(Unit.bitext_id == rows.bitext.id, Unit.position.is_not(None)).order_by(Unit.position)
    done: dict[int, Unit] = {}
    refused = []
    for row, unit in session.execute(query):
        if (unit.id, row.rule, row.message) not in wanted or (row.dismissed_at is not None) == is_dismissed:
            continue
        try:
            set_aside(actor, rows, row, reason=event.after["reason"], is_dismissed=is_dismissed)
            done[unit.id] = unit
        except FlowError as error:
            refused.append(Refused(unit.id, error.code, error.message))
    return list(done.values()), refused


def _check_not_undone(session: Session, bitext_id: int, number: int) -> None:
    undone = select(Event.after).where(Event.bitext_id == bitext_id, Event.verb == "undo.bulk")
    if any(after.get("number") == number for after in session.scalars(undone)):
        raise Conflict("This was taken back already", code="nothing_to_undo")
