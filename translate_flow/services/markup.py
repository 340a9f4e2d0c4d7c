"""The marks of units and blocks as their texts stand today."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.formats.marked import codes
from translate_flow.formats.record import Code
from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Bitext, Link, Side, Unit
from translate_flow.services.texts import BETWEEN_BLOCKS, block_text, loaded_blocks, marks_in
from translate_flow.text.block import TRANSLATABLE
from translate_flow.text.kept_marks import moved, parted
from translate_flow.text.marks import Mark

Marks = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters `start` to `end` of a version's text that stand together in a unit, from its character `at` on."""

    start: int
    end: int
    at: int


class UnitCodes:
    """The inline codes of units, read one bitext at a time; a version without marks costs a single query."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._bitext_id = 0
        self._marks: dict[Side, Mapping[int, Marks]] = {}

    def of(self, unit: Unit) -> tuple[tuple[Code, ...], tuple[Code, ...]]:
        """The codes of a unit's source and target; the same mark has the same id on both sides."""
        if unit.bitext_id != self._bitext_id:
            self._bitext_id = unit.bitext_id
            bitext = self._session.get_one(Bitext, unit.bitext_id)
            self._marks = {
                Side.SOURCE: _unit_marks(self._session, bitext, Side.SOURCE),
                Side.TARGET: _unit_marks(self._session, bitext, Side.TARGET),
            }
        source = self._marks[Side.SOURCE].get(unit.id, ())
        target = self._marks[Side.TARGET].get(unit.id, ())
        return codes(source), codes(target, source)


def block_marks(session: Session, version_id: int) -> dict[int, Marks]:
    """The marks of each block that has some, by the block's id, counted in its text."""
    marks = marks_in(session, version_id)
    if not marks:
        return {}
    spans: dict[int, tuple[int, int]] = {}
    at = 0
    for block in loaded_blocks(session, version_id):
        start = at + len(block.lead)
        at = start + len(block_text(block))
        spans[block.id] = (start, at)
    found = zip(spans, parted(marks, list(spans.values())), strict=True)
    return {block_id: mine for block_id, mine in found if mine}


def _unit_marks(session: Session, bitext: Bitext, side: Side) -> dict[int, Marks]:
    version_id = bitext.source_version_id if side is Side.SOURCE else bitext.target_version_id
    marks = marks_in(session, version_id)
    if not marks:
        return {}
    runs = _runs(session, bitext, side, version_id)
    ordered = sorted((run.start, unit_id, run) for unit_id, mine in runs.items() for run in mine)
    found: dict[int, list[tuple[int, Marks]]] = defaultdict(list)
    for (_, unit_id, run), mine in zip(ordered, parted(marks, [(r.start, r.end) for _, _, r in ordered]), strict=True):
        found[unit_id].append((run.at, tuple(moved(mine, run.at))))
    return {
        unit_id: tuple(mark for _, mine in sorted(parts, key=lambda part: part[0]) for mark in mine)
        for unit_id, parts in found.items()
    }


def _runs(session: Session, bitext: Bitext, side: Side, version_id: int) -> dict[int, list[_Run]]:
    """The stretches of the version's text that each unit is made of, joined as `joined` joins them."""
    query = select(Link.segment_id, Link.unit_id).where(Link.bitext_id == bitext.id, Link.side == side)
    unit_of = dict(session.execute(query).all())
    runs: dict[int, list[_Run]] = defaultdict(list)
    last_of: dict[int, Segment] = {}
    at = 0
    for block in loaded_blocks(session, version_id):
        at += len(block.lead)
        if block.type not in TRANSLATABLE:
            at += len(block.text)
        for segment in block.segments if block.type in TRANSLATABLE else ():
            start, at = at + len(segment.lead), at + len(segment.lead) + len(segment.text)
            if segment.id in unit_of:
                _add(runs[unit_of[segment.id]], last_of.get(unit_of[segment.id]), segment, block, start)
                last_of[unit_of[segment.id]] = segment
    return runs


def _add(runs: list[_Run], before: Segment | None, segment: Segment, block: Block, start: int) -> None:
    end = start + len(segment.text)
    if before is None:
        runs.append(_Run(start, end, 0))
        return
    is_same_block = before.block_id == block.id
    if is_same_block and runs[-1].end + len(segment.lead) == start:
        runs[-1] = replace(runs[-1], end=end)
        return
    between = segment.lead if is_same_block else BETWEEN_BLOCKS
    runs.append(_Run(start, end, runs[-1].at + runs[-1].end - runs[-1].start + len(between)))
