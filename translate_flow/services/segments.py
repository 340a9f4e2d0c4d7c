"""Splitting a sentence in two and joining neighbours, on either side; units follow, and each edit can be undone."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound
from translate_flow.models.article import Segment
from translate_flow.models.bitext import Link, Side, Unit
from translate_flow.services.access import Actor
from translate_flow.services.alignment_history import BitextChange, keep_edit
from translate_flow.services.cut_segments import Cut, lock_bitexts, open_cut
from translate_flow.services.lookup import BitextRows, bitext_by_id, check_version
from translate_flow.services.regroup import Group, groups_of
from translate_flow.workflow.roles import Operation


def split_segment(
    session: Session,
    actor: Actor,
    bitext_id: int,
    *,
    segment_id: int,
    at: int,
    version: int,
    split_unit: bool = True,
) -> BitextChange:
    """Parts a sentence before its character `at` (code points), and with `split_unit` the unit behind the break too.

    On the other side as many sentences stay with the first unit as it has on this one. `version` is the bitext's.
    """
    rows, segments = _opened(session, actor, bitext_id, [segment_id], version)
    link = session.get_one(Link, (bitext_id, segment_id))
    unit = session.get_one(Unit, link.unit_id)
    before = groups_of(session, [unit])
    cut = open_cut(session, actor, rows, segments[0], at)
    whole = groups_of(session, [unit])[0]
    groups = _parted(whole, link.side, cut) if split_unit else [whole]
    return keep_edit(session, actor, rows, [unit], groups, "split_segment", before=before, cut=cut)


def join_segments(
    session: Session, actor: Actor, bitext_id: int, *, segment_ids: Sequence[int], version: int
) -> BitextChange:
    """Makes one sentence of two that follow one another in a paragraph; units that they stand in become one."""
    if len(segment_ids) != 2:
        raise BadInput(f"{len(segment_ids)} sentences to join", place="segment_ids", remedy="Name two neighbours")
    rows, (first, second) = _opened(session, actor, bitext_id, segment_ids, version)
    if (first.block_id, first.position + 1) != (second.block_id, second.position):
        remedy = "Join neighbours of one paragraph, the first one first; units of two paragraphs can be merged"
        raise BadInput("the sentences do not follow one another", place="segment_ids", remedy=remedy)
    cut = Cut(first.id, second.id, len(first.text), second.lead)
    units = _units(session, rows, segment_ids)
    before = groups_of(session, units)
    after = [_united(before)] if len(units) > 1 else before
    narrow = [replace(g, source=_without(g.source, second.id), target=_without(g.target, second.id)) for g in after]
    return keep_edit(session, actor, rows, units, narrow, "join_segments", before=before, cut=cut)


def _opened(
    session: Session, actor: Actor, bitext_id: int, segment_ids: Sequence[int], version: int
) -> tuple[BitextRows, list[Segment]]:
    """The bitext and sentences of one of its sides, with every bitext that shares the side locked."""
    bitext_by_id(session, actor, bitext_id, Operation.EDIT_ALIGNMENT)
    found = [session.get(Segment, segment_id) for segment_id in segment_ids]
    segments = [s for s in found if s is not None and session.get(Link, (bitext_id, s.id)) is not None]
    if len(segments) < len(found):
        raise NotFound("There is no such sentence in this bitext, or it was changed meanwhile")
    lock_bitexts(session, segments[0].version_id)
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    for segment in segments:
        session.refresh(segment)
    return rows, segments


def _units(session: Session, rows: BitextRows, segment_ids: Sequence[int]) -> list[Unit]:
    query = (
        select(Unit)
        .join(Link, Link.unit_id == Unit.id)
        .where(Link.bitext_id == rows.bitext.id, Link.segment_id.in_(segment_ids))
        .order_by(Unit.position)
    )
    return list(session.scalars(query).unique())


def _parted(whole: Group, side: Side, cut: Cut) -> list[Group]:
    """The two groups on either side of a break."""
    own, other = (whole.source, whole.target) if side is Side.SOURCE else (whole.target, whole.source)
    at = own.index(cut.second)
    parts = [(own[:at], other[:at]), (own[at:], other[at:])]
    return [Group(mine, theirs) if side is Side.SOURCE else Group(theirs, mine) for mine, theirs in parts]


def _united(groups: Sequence[Group]) -> Group:
    return Group(tuple(i for group in groups for i in group.source), tuple(i for group in groups for i in group.target))


def _without(ids: Sequence[int], gone: int) -> tuple[int, ...]:
    return tuple(i for i in ids if i != gone)
