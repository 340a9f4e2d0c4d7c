"""Proves that what is stored is what happened: history folds to the present, each sentence is in one unit."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Bitext, Link, Side, Unit
from translate_flow.models.history import Decision, UnitHistory
from translate_flow.models.memory import MemoryEntry
from translate_flow.services.texts import joined, joined_marks
from translate_flow.text.block import TRANSLATABLE
from translate_flow.workflow.states import is_reviewed


def check_store(session: Session) -> tuple[str, ...]:
    """Everything found wrong, a sentence each; nothing for a store that is whole."""
    problems: list[str] = []
    for bitext in session.scalars(select(Bitext).order_by(Bitext.id)):
        units = list(session.scalars(select(Unit).where(Unit.bitext_id == bitext.id).order_by(Unit.position)))
        problems += _positions(bitext, units)
        problems += _cover(session, bitext)
        problems += _texts(session, bitext, units)
        problems += _histories(session, units)
        problems += _approvals(session, units)
    problems += _memory(session)
    return tuple(problems)


def _positions(bitext: Bitext, units: list[Unit]) -> Iterator[str]:
    live = [unit.position for unit in units if unit.position is not None]
    if live != list(range(len(live))):
        yield f"bitext {bitext.id}: units are not numbered 0 to {len(live) - 1}"


def _cover(session: Session, bitext: Bitext) -> Iterator[str]:
    """Rule 2: every translatable segment of either side is in exactly one unit."""
    for version_id, side in ((bitext.source_version_id, Side.SOURCE), (bitext.target_version_id, Side.TARGET)):
        query = select(Segment.id).join(Block).where(Segment.version_id == version_id, Block.type.in_(TRANSLATABLE))
        there = set(session.scalars(query))
        links = Counter(session.scalars(select(Link.segment_id).where(Link.bitext_id == bitext.id, Link.side == side)))
        if set(links) != there:
            missing, strange = len(there - set(links)), len(set(links) - there)
            yield f"bitext {bitext.id}: {missing} {side.value} segments in no unit, {strange} links to none"


def _texts(session: Session, bitext: Bitext, units: list[Unit]) -> Iterator[str]:
    query = (
        select(Link.unit_id, Link.side, Segment)
        .join(Segment, Segment.id == Link.segment_id)
        .join(Block, Block.id == Segment.block_id)
        .where(Link.bitext_id == bitext.id)
        .order_by(Block.position, Segment.position)
    )
    found: dict[tuple[int, Side], list[Segment]] = {}
    for unit_id, side, segment in session.execute(query):
        found.setdefault((unit_id, side), []).append(segment)
    for unit in units:
        if unit.position is None:
            continue
        sides = (
            (Side.SOURCE, unit.source_text, unit.source_marks),
            (Side.TARGET, unit.target_text, unit.target_marks),
        )
        for side, text, marks in sides:
            segments = found.get((unit.id, side), [])
            if joined(segments) != text:
                yield f"unit {unit.id}: its {side.value} text is not that of its segments"
            elif joined_marks(segments) != marks:
                yield f"unit {unit.id}: the marks of its {side.value} are not those of its segments"


def _histories(session: Session, units: list[Unit]) -> Iterator[str]:
    """Rule 3: the last history row is the present, and rows are counted without a gap."""
    for unit in units:
        rows = list(
            session.scalars(select(UnitHistory).where(UnitHistory.unit_id == unit.id).order_by(UnitHistory.number))
        )
        numbers = [row.number for row in rows]
        if not rows or numbers != list(range(numbers[0], unit.version + 1)):
            yield f"unit {unit.id}: its history does not count up to version {unit.version}"
        elif _kept(rows[-1]) != _kept(unit):
            yield f"unit {unit.id}: its last history row is not its present"


def _kept(stands: Unit | UnitHistory) -> tuple[object, ...]:
    return stands.target_text, stands.target_marks, stands.substate


def _approvals(session: Session, units: list[Unit]) -> Iterator[str]:
    """Rule 5: nobody stands behind a text of their own but by a logged exception."""
    for unit in units:
        if unit.position is None or not is_reviewed(unit.substate):
            continue
        query = select(Decision).where(Decision.unit_id == unit.id, Decision.decision == "approve")
        decision = session.scalars(query.order_by(Decision.id.desc()).limit(1)).first()
        if decision is None:
            yield f"unit {unit.id}: it is {unit.substate.value} without a decision"
            continue
        row = session.scalar(
            select(UnitHistory).where(UnitHistory.unit_id == unit.id, UnitHistory.number == decision.unit_version)
        )
        if row is not None and decision.actor_id in row.authors and not decision.is_own_work:
            yield f"unit {unit.id}: approved by one of its authors"


def _memory(session: Session) -> Iterator[str]:
    query = select(MemoryEntry, Unit).join(Unit, Unit.id == MemoryEntry.unit_id)
    for entry, unit in session.execute(query):
        if not is_reviewed(unit.substate) or (entry.source_text, entry.target_text) != (
            unit.source_text,
            unit.target_text,
        ):
            yield f"memory entry {entry.id}: unit {unit.id} is no longer approved so"
