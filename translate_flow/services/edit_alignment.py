"""Alignment edits by hand: merge, split, swap, move, pin, accept; each one can be undone."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.align.bead import LOCKED, Bead, BeadOrigin, GapReason
from translate_flow.errors import BadInput, NotFound
from translate_flow.models.bitext import Link, Unit
from translate_flow.services.access import Actor
from translate_flow.services.align_bitext import aligned
from translate_flow.services.alignment_history import BitextChange, keep_edit
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import BitextRows, bitext_by_id, check_version, unit_by_id
from translate_flow.services.regroup import Group, groups_of
from translate_flow.services.texts import segments_in_order
from translate_flow.services.unit_views import unit_views
from translate_flow.services.views import UnitView
from translate_flow.workflow.roles import Operation

MAX_MERGED = 50


def merge_beads(
    session: Session, actor: Actor, bitext_id: int, *, unit_ids: Sequence[int], version: int
) -> BitextChange:
    """Makes one unit of neighbouring ones."""
    rows = _opened(session, actor, bitext_id, version)
    units = _units(session, rows, unit_ids)
    if not 2 <= len(units) <= MAX_MERGED:
        raise BadInput(f"{len(units)} units to merge", place="unit_ids", remedy=f"Name 2 to {MAX_MERGED} neighbours")
    positions = [unit.position or 0 for unit in units]
    if positions != list(range(positions[0], positions[0] + len(units))):
        raise BadInput("the units are not neighbours", place="unit_ids", remedy="Merge what stands side by side")
    groups = groups_of(session, units)
    merged = Group(
        tuple(i for group in groups for i in group.source), tuple(i for group in groups for i in group.target)
    )
    return keep_edit(session, actor, rows, units, [merged], "merge")


def swap_beads(
    session: Session, actor: Actor, bitext_id: int, *, unit_ids: Sequence[int], version: int
) -> BitextChange:
    """Exchanges the translations of two units; one left without any sentence goes."""
    rows = _opened(session, actor, bitext_id, version)
    units = _units(session, rows, unit_ids)
    if len(units) != 2:
        raise BadInput(f"{len(units)} units to swap", place="unit_ids", remedy="Name two")
    first, second = groups_of(session, units)
    swapped = [Group(first.source, second.target), Group(second.source, first.target)]
    kept = [group for group in swapped if group.source or group.target]
    return keep_edit(session, actor, rows, units, kept, "swap")


def split_bead(
    session: Session, actor: Actor, unit_id: int, *, source_at: int, target_at: int, version: int
) -> BitextChange:
    """Parts a unit in two; the first keeps `source_at` source and `target_at` target sentences."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    group = groups_of(session, _units(session, rows, [unit.id]))[0]
    if not (0 <= source_at <= len(group.source) and 0 <= target_at <= len(group.target)):
        raise BadInput("there are not so many sentences in the unit", place="source_at, target_at")
    first = Group(group.source[:source_at], group.target[:target_at])
    second = Group(group.source[source_at:], group.target[target_at:])
    if not (first.source or first.target) or not (second.source or second.target):
        raise BadInput("one part would be empty", place="source_at, target_at", remedy="Leave a sentence in each part")
    return keep_edit(session, actor, rows, [unit], [first, second], "split")


def move_segment(
    session: Session, actor: Actor, bitext_id: int, *, segment_id: int, to_unit_id: int, version: int
) -> BitextChange:
    """Takes one sentence out of its unit and puts it into another."""
    rows = _opened(session, actor, bitext_id, version)
    link = session.get(Link, (bitext_id, segment_id))
    if link is None:
        raise NotFound("There is no such sentence in this bitext")
    if link.unit_id == to_unit_id:
        raise BadInput("the sentence is in this unit already", place="to_unit_id", remedy="Name another unit")
    units = _units(session, rows, [link.unit_id, to_unit_id])
    groups = []
    for unit, group in zip(units, groups_of(session, units), strict=True):
        if unit.id == link.unit_id:
            left = Group(_without(group.source, segment_id), _without(group.target, segment_id))
            groups += [left] if left.source or left.target else []
        else:
            is_source = link.side.value == "source"
            source = (*group.source, segment_id) if is_source else group.source
            target = group.target if is_source else (*group.target, segment_id)
            groups.append(Group(source, target))
    return keep_edit(session, actor, rows, units, groups, "move")


def pin_bead(session: Session, actor: Actor, unit_id: int, *, version: int, origin: str = "pinned") -> BitextChange:
    """Says about a link that it is pinned, accepted, doubtful, or left to the machine again."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    try:
        wanted = BeadOrigin(origin)
    except ValueError as error:
        known = ", ".join(BeadOrigin)
        raise BadInput(f"“{origin[:20]}” is no origin", place="origin", remedy=f"Known are {known}") from error
    units = _units(session, rows, [unit.id])
    groups = [replace(group, origin=wanted) for group in groups_of(session, units)]
    return keep_edit(session, actor, rows, units, groups, "pin")


def accept_up_to(session: Session, actor: Actor, unit_id: int, *, version: int) -> BitextChange:
    """Accepts every link from the beginning to this unit that a machine made."""
    last, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    query = select(Unit).where(
        Unit.bitext_id == rows.bitext.id, Unit.position <= (last.position or 0), Unit.bead_origin.not_in(LOCKED)
    )
    units = list(session.scalars(query.order_by(Unit.position)))
    groups = [replace(group, origin=BeadOrigin.ACCEPTED) for group in groups_of(session, units)]
    return keep_edit(session, actor, rows, units, groups, "accept")


def set_gap_reason(session: Session, actor: Actor, unit_id: int, *, reason: str | None, version: int) -> BitextChange:
    """Says why a unit has one side only."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    units = _units(session, rows, [unit.id])
    group = groups_of(session, units)[0]
    if group.source and group.target:
        raise BadInput("the unit has both sides", place="unit", remedy="Only a gap can have a reason")
    try:
        wanted = GapReason(reason) if reason else None
    except ValueError as error:
        known = ", ".join(GapReason)
        raise BadInput(f"“{str(reason)[:20]}” is no reason", place="reason", remedy=f"Known are {known}") from error
    return keep_edit(session, actor, rows, units, [replace(group, gap_reason=wanted, origin=BeadOrigin.PINNED)], "gap")


def bookmark(session: Session, actor: Actor, unit_id: int, *, is_bookmarked: bool) -> UnitView:
    """Marks a unit to come back to, for everybody."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.COMMENT, lock=True)
    unit.is_bookmarked = is_bookmarked
    verb = "unit.bookmark" if is_bookmarked else "unit.unbookmark"
    unit.change_number = record_in_bitext(
        session, actor, verb, "unit", unit.id, bitext=rows.bitext, article=rows.article
    )
    return unit_views(session, [unit])[0]


def realign_bitext(session: Session, actor: Actor, bitext_id: int, *, version: int) -> BitextChange:
    """Aligns anew all that nobody accepted or pinned; what people settled stays as it is and teaches."""
    rows = _opened(session, actor, bitext_id, version)
    units = list(
        session.scalars(
            select(Unit).where(Unit.bitext_id == bitext_id, Unit.position.is_not(None)).order_by(Unit.position)
        )
    )
    source, target = segments_in_order(session, rows.source.id), segments_in_order(session, rows.target.id)
    groups = groups_of(session, units)
    places = ({s.id: i for i, s in enumerate(source)}, {s.id: i for i, s in enumerate(target)})
    fixed = [_bead(group, places) for group in groups if group.origin in LOCKED]
    alignment = aligned(session, rows.publication, rows.source, rows.target, source, target, fixed)
    rows.bitext.signature, rows.bitext.verdict = alignment.signature, alignment.verdict
    kept = {(frozenset(g.source), frozenset(g.target)): g for g in groups if g.origin in LOCKED}
    wanted = []
    for bead in alignment.beads:
        ids = tuple(source[i].id for i in bead.source), tuple(target[j].id for j in bead.target)
        settled = kept.get((frozenset(ids[0]), frozenset(ids[1])))
        told = tuple((reason.evidence, reason.value) for reason in bead.reasons)
        wanted.append(settled or Group(*ids, bead.origin, bead.score, told))
    return keep_edit(session, actor, rows, units, wanted, "realign")


def _opened(session: Session, actor: Actor, bitext_id: int, version: int) -> BitextRows:
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    return rows


def _units(session: Session, rows: BitextRows, ids: Sequence[int]) -> list[Unit]:
    query = select(Unit).where(Unit.bitext_id == rows.bitext.id, Unit.id.in_(ids), Unit.position.is_not(None))
    found = list(session.scalars(query.order_by(Unit.position)))
    if len(found) < len(set(ids)):
        raise NotFound("There is no such unit in this bitext, or it was merged away")
    return found


def _bead(group: Group, places: tuple[dict[int, int], dict[int, int]]) -> Bead:
    source = tuple(places[0][i] for i in group.source)
    return Bead(source, tuple(places[1][i] for i in group.target), group.score, (), group.origin)


def _without(ids: tuple[int, ...], gone: int) -> tuple[int, ...]:
    return tuple(i for i in ids if i != gone)
