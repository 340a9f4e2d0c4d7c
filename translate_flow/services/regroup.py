"""The one primitive of all alignment edits: live units and a new grouping of their segments.

Units keep their identity where most of their segments stay; units left without segments retire into the unit that took
most of them; new ones are made for the rest. Every segment is in exactly one unit before and after.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session, selectinload

from translate_flow.align.bead import BeadOrigin, GapReason
from translate_flow.errors import Conflict
from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Link, Side, TextOrigin, Unit
from translate_flow.services import findings, memory
from translate_flow.services.access import Actor
from translate_flow.services.align_bitext import block_type_of
from translate_flow.services.lookup import BitextRows
from translate_flow.services.save_unit import write_down
from translate_flow.services.texts import joined, joined_marks
from translate_flow.services.unit_history import authors_of
from translate_flow.workflow.states import STATE_OF, State, Substate, is_reviewed


@dataclass(frozen=True, slots=True)
class Group:
    """Segments, by id, that make one unit, and what is said about their link."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    origin: BeadOrigin = BeadOrigin.PINNED
    score: float = 1.0
    reasons: tuple[tuple[str, float], ...] = ()
    gap_reason: GapReason | None = None

    def as_json(self) -> dict[str, Any]:
        """The group as an alignment edit keeps it."""
        return {
            "source": list(self.source),
            "target": list(self.target),
            "origin": self.origin.value,
            "score": self.score,
            "reasons": [list(reason) for reason in self.reasons],
            "gap_reason": self.gap_reason.value if self.gap_reason else None,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Group":
        """A group an alignment edit kept."""
        return cls(
            tuple(kept["source"]),
            tuple(kept["target"]),
            BeadOrigin(kept["origin"]),
            float(kept["score"]),
            tuple((str(name), float(value)) for name, value in kept["reasons"]),
            GapReason(kept["gap_reason"]) if kept["gap_reason"] else None,
        )


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The units that hold the groups now, in the groups' order, and the ids of those that retired."""

    units: tuple[Unit, ...]
    gone: tuple[int, ...]


def groups_of(session: Session, units: Sequence[Unit]) -> list[Group]:
    """Live units as groups, with one query for all."""
    segments = _segments(session, units)
    return [
        Group(
            tuple(s.id for s, side in segments[unit.id] if side is Side.SOURCE),
            tuple(s.id for s, side in segments[unit.id] if side is Side.TARGET),
            unit.bead_origin,
            unit.score,
            tuple((str(name), float(value)) for name, value in unit.reasons),
            unit.gap_reason,
        )
        for unit in units
    ]


def regroup(
    session: Session, actor: Actor, rows: BitextRows, units: Sequence[Unit], groups: Sequence[Group], *, act: str
) -> Regrouped:
    """Puts the segments of `units` (in their order) into `groups`, which hold the same segments, each once."""
    segments = {s.id: s for found in _segments(session, units).values() for s, _ in found}
    _check_same(segments.keys(), groups)
    groups = [_in_reading_order(group, segments) for group in groups]
    owner = {s.id: unit for unit, found in _by_unit(session, units) for s, _ in found}
    authors = {unit.id: authors_of(session, unit) for unit in units}
    before = {unit.id: _Before(unit) for unit in units}
    chosen = _assign(units, groups, owner)
    made: list[Unit] = []
    for group, unit in zip(groups, chosen, strict=True):
        made.append(unit if unit is not None else _new(session, rows, group, owner))
    _relink(session, rows, groups, made)
    gone = _retire(units, made, groups, owner)
    _reorder(session, rows, units, made)
    for group, unit in zip(groups, made, strict=True):
        _settle(session, actor, rows, unit, group, segments, owner, before, authors, act)
    for unit in gone:
        memory.forget_unit(session, unit)
        write_down(session, actor, rows, unit, act, before={"target": unit.target_text}, inherited=authors[unit.id])
    return Regrouped(tuple(made), tuple(unit.id for unit in gone))


class _Before:
    """What a unit was like before an edit."""

    def __init__(self, unit: Unit) -> None:
        self.substate = unit.substate
        self.source, self.target = unit.source_text, unit.target_text
        self.origin, self.origin_detail = unit.origin, unit.origin_detail


def _segments(session: Session, units: Sequence[Unit]) -> dict[int, list[tuple[Segment, Side]]]:
    session.flush()
    found: dict[int, list[tuple[Segment, Side]]] = {unit.id: [] for unit in units}
    ids = list(found)
    for start in range(0, len(ids), 400):
        query = (
            select(Link.unit_id, Link.side, Segment)
            .join(Segment, Segment.id == Link.segment_id)
            .join(Block, Block.id == Segment.block_id)
            .where(Link.unit_id.in_(ids[start : start + 400]))
            .options(selectinload(Segment.block))
            .order_by(Block.position, Segment.position)
        )
        for unit_id, side, segment in session.execute(query):
            found[unit_id].append((segment, side))
    return found


def _by_unit(session: Session, units: Sequence[Unit]) -> list[tuple[Unit, list[tuple[Segment, Side]]]]:
    segments = _segments(session, units)
    return [(unit, segments[unit.id]) for unit in units]


def _check_same(present: Any, groups: Sequence[Group]) -> None:
    asked = [i for group in groups for i in (*group.source, *group.target)]
    if sorted(asked) != sorted(present):
        raise Conflict("The sentences have changed since; this edit no longer fits", code="texts_changed")


def _in_reading_order(group: Group, segments: Mapping[int, Segment]) -> Group:
    """The group with its sentences as they stand in their texts: beads that cross may come in any order."""

    def ordered(ids: Sequence[int]) -> tuple[int, ...]:
        return tuple(sorted(ids, key=lambda i: (segments[i].block.position, segments[i].position)))

    return replace(group, source=ordered(group.source), target=ordered(group.target))


def _assign(units: Sequence[Unit], groups: Sequence[Group], owner: Mapping[int, Unit]) -> list[Unit | None]:
    """For each group the unit that most of its segments come from, each unit at most once, source first."""
    free = {unit.id: unit for unit in units}
    chosen: list[Unit | None] = []
    for group in groups:
        votes: dict[int, float] = {}
        for weight, ids in ((1.01, group.source), (1.0, group.target)):
            for segment_id in ids:
                unit_id = owner[segment_id].id
                if unit_id in free:
                    votes[unit_id] = votes.get(unit_id, 0.0) + weight
        best = max(votes, key=lambda i: votes[i], default=None)
        chosen.append(free.pop(best) if best is not None else None)
    return chosen


def _new(session: Session, rows: BitextRows, group: Group, owner: Mapping[int, Unit]) -> Unit:
    parent = owner[(*group.source, *group.target)[0]]
    unit = Unit(
        bitext_id=rows.bitext.id,
        position=parent.position,
        source_text="",
        target_text="",
        substate=Substate.EMPTY,
        block_type=parent.block_type,
        target_block_id=parent.target_block_id,
    )
    session.add(unit)
    session.flush()
    return unit


def _relink(session: Session, rows: BitextRows, groups: Sequence[Group], made: Sequence[Unit]) -> None:
    wanted = [
        {"bitext_id": rows.bitext.id, "segment_id": segment_id, "unit_id": unit.id}
        for group, unit in zip(groups, made, strict=True)
        for segment_id in (*group.source, *group.target)
    ]
    if wanted:
        session.execute(update(Link), wanted)
    for unit in made:
        session.expire(unit, ["links"])


def _retire(
    units: Sequence[Unit], made: Sequence[Unit], groups: Sequence[Group], owner: Mapping[int, Unit]
) -> list[Unit]:
    kept = {unit.id for unit in made}
    heirs: dict[int, Unit] = {}
    for group, unit in zip(groups, made, strict=True):
        for segment_id in (*group.source, *group.target):
            heirs.setdefault(owner[segment_id].id, unit)
    gone = [unit for unit in units if unit.id not in kept]
    for unit in gone:
        unit.position, unit.merged_into_id = None, heirs[unit.id].id
    return gone


def _reorder(session: Session, rows: BitextRows, units: Sequence[Unit], made: Sequence[Unit]) -> None:
    """Numbers the bitext's live units anew where the edit moved them; the groups stand where the first unit stood."""
    session.flush()
    touched = {unit.id for unit in (*units, *made)}
    query = select(Unit.id, Unit.position).where(Unit.bitext_id == rows.bitext.id, Unit.position.is_not(None))
    present = session.execute(query.order_by(Unit.position, Unit.id)).all()
    places = dict(present)
    order = _merged_order(present, touched, made, places)
    changes = [
        {"id": unit_id, "position": position} for position, unit_id in enumerate(order) if places[unit_id] != position
    ]
    if changes:
        session.execute(update(Unit), changes)
        for unit in made:
            session.refresh(unit, ["position"])


def _merged_order(
    present: Sequence[tuple[int, int | None]], touched: set[int], made: Sequence[Unit], places: Mapping[int, int | None]
) -> list[int]:
    """The others in their order; a made unit stands at its own place, or at that of the one before it."""
    anchors: list[tuple[int, int, int]] = []
    reached = -1
    for rank, unit in enumerate(made):
        reached = max(reached, places.get(unit.id) or 0)
        anchors.append((reached, rank, unit.id))
    others = [(position or 0, -1, unit_id) for unit_id, position in present if unit_id not in touched]
    return [unit_id for _, _, unit_id in sorted(others + anchors)]


def _settle(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    unit: Unit,
    group: Group,
    segments: Mapping[int, Segment],
    owner: Mapping[int, Unit],
    before: Mapping[int, _Before],
    authors: Mapping[int, Sequence[int]],
    act: str,
) -> None:
    """Texts, state and link of a unit after the edit; a unit whose texts stayed keeps its version."""
    source, target = [segments[i] for i in group.source], [segments[i] for i in group.target]
    unit.bead_origin, unit.score = group.origin, group.score
    unit.reasons = [list(reason) for reason in group.reasons]
    unit.gap_reason = group.gap_reason if not (source and target) else None
    text = (joined(source), joined(target))
    if text == (unit.source_text, unit.target_text) and unit.id in before:
        unit.change_number = rows.bitext.change_number + 1
        return
    givers = list(dict.fromkeys(owner[i].id for i in group.target))
    old = before.get(unit.id)
    unit.source_text, unit.target_text = text
    unit.source_marks, unit.target_marks = joined_marks(source), joined_marks(target)
    unit.substate = _substate_after(text[1], [before[i].substate for i in givers])
    unit.origin = before[givers[0]].origin if givers else TextOrigin.NONE
    unit.origin_detail = before[givers[0]].origin_detail if givers else ""
    if source or target:
        unit.block_type = block_type_of(source, target)
    if target:
        unit.target_block_id = target[0].block_id
    if old is not None and is_reviewed(old.substate):
        memory.forget_unit(session, unit)
    inherited = list(dict.fromkeys(person for i in givers for person in authors[i]))
    told = {"source": old.source if old else "", "target": old.target if old else ""}
    write_down(session, actor, rows, unit, act, before=told, inherited=inherited)
    findings.recheck(session, rows, unit)


def _substate_after(text: str, givers: Sequence[Substate]) -> Substate:
    """Text put together anew is at most submitted, and only where every part was."""
    if not text:
        return Substate.EMPTY
    done = {State.TRANSLATED, State.REVIEWED, State.FINAL}
    return Substate.SUBMITTED if givers and all(STATE_OF[s] in done for s in givers) else Substate.DRAFT
