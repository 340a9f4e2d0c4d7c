"""Sentences, units and their histories keep the bold words, links and the like of their texts."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from translate_flow.text.kept_marks import NO_BORDER, carried, glued, moved, packed, parted, unpacked
from translate_flow.text.marks import Mark

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_COLUMNS = (
    ("block", "marks"),
    ("segment", "marks"),
    ("unit", "source_marks"),
    ("unit", "target_marks"),
    ("unit_history", "target_marks"),
)
_JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Takes the schema one revision up; the marks of stored articles go to the sentences that still stand as read."""
    for table, column in _COLUMNS:
        op.add_column(table, sa.Column(column, _JSON, nullable=True))
    connection = op.get_bind()
    for version_id, raw, marks in _marked_versions(connection):
        _fill_version(connection, version_id, raw, unpacked(marks, raw))
    _fill_units(connection)


def downgrade() -> None:
    """Takes the schema one revision down."""
    for table, column in reversed(_COLUMNS):
        # Not in a batch: that would put a new table in the place of one that others point at.
        op.drop_column(table, column)


_VERSION = sa.table("version", sa.column("id"), sa.column("tail"))
_REVISION = sa.table(
    "revision",
    sa.column("id"),
    sa.column("version_id"),
    sa.column("number"),
    sa.column("raw_text"),
    sa.column("marks", _JSON),
)
_BLOCK = sa.table(
    "block",
    sa.column("id"),
    sa.column("version_id"),
    sa.column("position"),
    sa.column("lead"),
    sa.column("text"),
    sa.column("marks", _JSON),
)
_SEGMENT = sa.table(
    "segment",
    sa.column("id"),
    sa.column("block_id"),
    sa.column("position"),
    sa.column("lead"),
    sa.column("text"),
    sa.column("marks", _JSON),
)
_LINK = sa.table("link", sa.column("segment_id"), sa.column("unit_id"), sa.column("side"))
_UNIT = sa.table(
    "unit",
    sa.column("id"),
    sa.column("version"),
    sa.column("source_marks", _JSON),
    sa.column("target_marks", _JSON),
)
_HISTORY = sa.table("unit_history", sa.column("unit_id"), sa.column("number"), sa.column("target_marks", _JSON))


def _marked_versions(connection: sa.Connection) -> Iterator[tuple[int, str, Any]]:
    """Versions whose last revision has marks: id, raw text, marks."""
    last = sa.select(_REVISION.c.version_id, sa.func.max(_REVISION.c.number).label("number"))
    newest = last.group_by(_REVISION.c.version_id).subquery()
    query = sa.select(_REVISION.c.version_id, _REVISION.c.id, _REVISION.c.marks).join(
        newest, (newest.c.version_id == _REVISION.c.version_id) & (newest.c.number == _REVISION.c.number)
    )
    for version_id, revision_id, marks in connection.execute(query).all():
        if marks:
            raw = connection.execute(sa.select(_REVISION.c.raw_text).where(_REVISION.c.id == revision_id)).scalar_one()
            yield version_id, raw, marks


def _fill_version(connection: sa.Connection, version_id: int, raw: str, marks: tuple[Mark, ...]) -> None:
    text, places = _laid_out(connection, version_id)
    spans = [(start, end) for _, _, start, end in places]
    for (table, row_id, _, _), mine in zip(places, parted(carried(marks, raw, text), spans), strict=True):
        if mine:
            connection.execute(sa.update(table).where(table.c.id == row_id).values(marks=packed(mine)))


def _laid_out(connection: sa.Connection, version_id: int) -> tuple[str, list[tuple[Any, int, int, int]]]:
    """The version's text, and where its sentences and the blocks without any stand in it."""
    blocks = connection.execute(
        sa.select(_BLOCK.c.id, _BLOCK.c.lead, _BLOCK.c.text)
        .where(_BLOCK.c.version_id == version_id)
        .order_by(_BLOCK.c.position)
    ).all()
    parts: list[str] = []
    places: list[tuple[Any, int, int, int]] = []
    at = 0
    for block_id, lead, own in blocks:
        parts.append(lead)
        at += len(lead)
        inside = connection.execute(
            sa.select(_SEGMENT.c.id, _SEGMENT.c.lead, _SEGMENT.c.text)
            .where(_SEGMENT.c.block_id == block_id)
            .order_by(_SEGMENT.c.position)
        ).all()
        rows = [(_SEGMENT, row_id, before, text) for row_id, before, text in inside] or [(_BLOCK, block_id, "", own)]
        for table, row_id, before, text in rows:
            parts += (before, text)
            at += len(before) + len(text)
            places.append((table, row_id, at - len(text), at))
    tail = connection.execute(sa.select(_VERSION.c.tail).where(_VERSION.c.id == version_id)).scalar_one()
    return "".join(parts) + tail, places


def _fill_units(connection: sa.Connection) -> None:
    """Gives units, and the last rows of their histories, the marks of their sentences."""
    marked = sa.select(_LINK.c.unit_id).join(_SEGMENT, _SEGMENT.c.id == _LINK.c.segment_id)
    marked = marked.where(_SEGMENT.c.marks.is_not(None))
    query = (
        sa.select(
            _LINK.c.unit_id, _LINK.c.side, _SEGMENT.c.block_id, _SEGMENT.c.lead, _SEGMENT.c.text, _SEGMENT.c.marks
        )
        .join(_SEGMENT, _SEGMENT.c.id == _LINK.c.segment_id)
        .join(_BLOCK, _BLOCK.c.id == _SEGMENT.c.block_id)
        .where(_LINK.c.unit_id.in_(marked))
        .order_by(_LINK.c.unit_id, _BLOCK.c.position, _SEGMENT.c.position)
    )
    sides: dict[tuple[int, str], list[Any]] = defaultdict(list)
    for unit_id, side, *segment in connection.execute(query):
        sides[unit_id, side].append(segment)
    for (unit_id, side), segments in sides.items():
        marks = _joined(segments)
        if marks:
            values = {f"{side}_marks": packed(marks)}
            connection.execute(sa.update(_UNIT).where(_UNIT.c.id == unit_id).values(values))
            if side == "target":
                present = sa.select(_UNIT.c.version).where(_UNIT.c.id == unit_id).scalar_subquery()
                here = (_HISTORY.c.unit_id == unit_id) & (_HISTORY.c.number == present)
                connection.execute(sa.update(_HISTORY).where(here).values(values))


def _joined(segments: list[Any]) -> tuple[Mark, ...]:
    found: tuple[Mark, ...] = ()
    at, before = 0, None
    for block_id, lead, text, kept in segments:
        gap = 0 if before is None else len(lead) if before == block_id else 1
        mine = unpacked(kept or [], text)
        border = (at, at + gap) if before == block_id else NO_BORDER
        found = glued(found, tuple(moved(mine, at + gap)), border)
        at, before = at + gap + len(text), block_id
    return found
