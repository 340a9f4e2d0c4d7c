"""Units as edges see them, many at once with a fixed number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Link, Side, Unit
from translate_flow.models.history import Comment, StoredFinding
from translate_flow.models.person import User
from translate_flow.services import findings
from translate_flow.services.access import Actor
from translate_flow.services.views import BeadView, FindingView, PersonView, SegmentView, TagView, UnitView
from translate_flow.text.marks import Mark
from translate_flow.text.tags import tagged, tags_of

CHUNK = 400
"""Ids in one IN list; SQLite takes 32,766 variables, PostgreSQL plans long lists badly."""

# Every save and every list asks these four; making such a statement costs more than running it.
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_PEOPLE = select(User.id, User.name).where(User.id.in_(_IDS))
_SEGMENTS = (
    select(Link.unit_id, Link.side, Segment.id, Segment.position, Segment.text)
    .join(Segment, Segment.id == Link.segment_id)
    .join(Block, Block.id == Segment.block_id)
    .where(Link.unit_id.in_(_IDS))
    .order_by(Block.position, Segment.position)
)
_FINDINGS = select(StoredFinding).where(StoredFinding.unit_id.in_(_IDS)).order_by(StoredFinding.id)
_OPEN_COMMENTS = (
    select(Comment.unit_id, func.count())
    .where(Comment.unit_id.in_(_IDS), Comment.resolved_at.is_(None))
    .group_by(Comment.unit_id)
)


def unit_views(session: Session, units: Sequence[Unit], actor: Actor | None = None) -> tuple[UnitView, ...]:
    """The views of these units, in their order; the name of the `actor` who changed them is not asked for again."""
    session.flush()
    ids = [unit.id for unit in units]
    segments = _segments(session, ids)
    found = _findings(session, ids)
    comments = _open_comments(session, ids)
    people = {actor.user_id: PersonView(actor.user_id, actor.name)} if actor else {}
    writers = {unit.updated_by_id for unit in units if unit.updated_by_id is not None}
    people |= person_views(session, writers - people.keys())
    return tuple(
        UnitView(
            id=unit.id,
            bitext_id=unit.bitext_id,
            position=unit.position,
            version=unit.version,
            source=tuple(segments[unit.id, Side.SOURCE]),
            target=tuple(segments[unit.id, Side.TARGET]),
            source_text=unit.source_text,
            target_text=unit.target_text,
            state=unit.state.value,
            substate=unit.substate.value,
            bead=bead_view(unit),
            block_type=unit.block_type.value,
            origin=unit.origin.value,
            origin_detail=unit.origin_detail,
            old_source_text=unit.old_source_text,
            is_bookmarked=unit.is_bookmarked,
            merged_into=unit.merged_into_id,
            updated_by=people.get(unit.updated_by_id) if unit.updated_by_id is not None else None,
            updated_at=unit.updated_at,
            open_comments=comments.get(unit.id, 0),
            findings=tuple(found[unit.id]),
            change_number=unit.change_number,
            **_tags(unit),
        )
        for unit in units
    )


def unit_view(session: Session, unit: Unit, actor: Actor | None = None) -> UnitView:
    """The view of one unit."""
    return unit_views(session, [unit], actor)[0]


def _tags(unit: Unit) -> dict[str, Any]:
    tags = tag_views(unit.source_marks, unit.target_marks)
    return {
        "tags": tags,
        "source_tagged": tagged(unit.source_text, unit.source_marks) if tags else "",
        "target_tagged": tagged(unit.target_text, unit.target_marks, unit.source_marks) if tags else "",
    }


def tag_views(source: Sequence[Mark], target: Sequence[Mark] = ()) -> tuple[TagView, ...]:
    """What the numbers in the tagged texts of a pair, or of a single text, stand for."""
    return tuple(TagView(tag.number, tag.kind.value, tag.target) for tag in tags_of(source, target))


def bead_view(unit: Unit) -> BeadView:
    """The link a unit stands on."""
    return BeadView(
        origin=unit.bead_origin.value,
        score=unit.score,
        reasons=tuple({"evidence": evidence, "value": value} for evidence, value in unit.reasons),
        gap_reason=unit.gap_reason.value if unit.gap_reason else None,
    )


def person_views(session: Session, ids: set[int]) -> dict[int, PersonView]:
    """People by id."""
    if not ids:
        return {}
    return {user_id: PersonView(user_id, name) for user_id, name in session.execute(_PEOPLE, {"ids": list(ids)})}


def _chunks(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[i : i + CHUNK] for i in range(0, len(ids), CHUNK)]


def _segments(session: Session, ids: Sequence[int]) -> dict[tuple[int, Side], list[SegmentView]]:
    found: dict[tuple[int, Side], list[SegmentView]] = defaultdict(list)
    for part in _chunks(ids):
        for unit_id, side, segment_id, position, text in session.execute(_SEGMENTS, {"ids": part}):
            found[unit_id, side].append(SegmentView(segment_id, position, text))
    return found


def _findings(session: Session, ids: Sequence[int]) -> dict[int, list[FindingView]]:
    found: dict[int, list[FindingView]] = defaultdict(list)
    for part in _chunks(ids):
        for row in session.scalars(_FINDINGS, {"ids": part}):
            found[row.unit_id].append(findings.view(row))
    return found


def _open_comments(session: Session, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in _chunks(ids):
        found.update(session.execute(_OPEN_COMMENTS, {"ids": part}).all())
    return found
