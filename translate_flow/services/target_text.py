"""Keeps the target's segments in step with a unit's text: cut anew, in their old place, each in one unit."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, contains_eager

from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Link, Side, Unit
from translate_flow.services.lookup import BitextRows
from translate_flow.services.texts import BETWEEN_BLOCKS, Piece, marks_of, pieces
from translate_flow.text.kept_marks import moved
from translate_flow.text.marks import Mark

_UNSPACED = frozenset({"zh", "ja", "th"})

_OF_UNIT = (
    select(Segment)
    .join(Link, Link.segment_id == Segment.id)
    .join(Block, Block.id == Segment.block_id)
    .where(Link.unit_id == bindparam("unit"), Link.side == Side.TARGET)
    .options(contains_eager(Segment.block))
    .order_by(Block.position, Segment.position)
)


def rewrite(session: Session, rows: BitextRows, unit: Unit, text: str, marks: Sequence[Mark]) -> None:
    """Gives a unit another target text with its marks, and the version the segments it asks for."""
    old = target_segments(session, unit)
    blocks = _blocks(session, rows, unit, old)
    parts = text.split(BETWEEN_BLOCKS) if len(blocks) > 1 else [text]
    if len(parts) != len(blocks):
        parts = [text] + [""] * (len(blocks) - 1)
    at = 0
    for block, part in zip(blocks, parts, strict=True):
        mine = [segment for segment in old if segment.block_id == block.id]
        found = pieces_of(part, rows)
        _replace(session, rows, unit, block, mine, found, list(marks_of(found, list(moved(marks, -at)))))
        at += len(part) + len(BETWEEN_BLOCKS)
    unit.target_text, unit.target_marks = text, tuple(marks)
    unit.target_block_id = blocks[0].id


def pieces_of(text: str, rows: BitextRows) -> list[Piece]:
    """The sentences of a text that somebody typed; white space around it belongs to the first and the last."""
    found = pieces(text, rows.target.language, rows.publication)
    if not found:
        return [Piece("", text)] if text else []
    return [Piece("", found[0].lead + found[0].text), *found[1:]]


def space_between(language: str) -> str:
    """What stands between two sentences of a paragraph where nobody said otherwise."""
    return "" if language.split("-", maxsplit=1)[0] in _UNSPACED else " "


def target_segments(session: Session, unit: Unit) -> list[Segment]:
    """The unit's segments in the translation, in reading order."""
    return list(session.scalars(_OF_UNIT, {"unit": unit.id}))


def _blocks(session: Session, rows: BitextRows, unit: Unit, old: Sequence[Segment]) -> list[Block]:
    """The blocks the unit's text lies in, or the one where it is to go."""
    if old:
        return list(dict.fromkeys(segment.block for segment in old))
    if unit.target_block_id is not None:
        return [session.get_one(Block, unit.target_block_id)]
    return [_neighbouring(session, rows, unit)]


def _neighbouring(session: Session, rows: BitextRows, unit: Unit) -> Block:
    """The block of the nearest unit before, else after, that has a translation; else a new block at the end."""
    near = (
        select(Block)
        .join(Segment, Segment.block_id == Block.id)
        .join(Link, Link.segment_id == Segment.id)
        .join(Unit, Unit.id == Link.unit_id)
        .where(Unit.bitext_id == rows.bitext.id, Link.side == Side.TARGET)
    )
    before = near.where(Unit.position < unit.position).order_by(Unit.position.desc(), Block.position.desc())
    after = near.where(Unit.position > unit.position).order_by(Unit.position, Block.position)
    found = session.scalars(before.limit(1)).first() or session.scalars(after.limit(1)).first()
    if found is not None:
        return found
    last = session.scalars(
        select(Block).where(Block.version_id == rows.target.id).order_by(Block.position.desc()).limit(1)
    ).first()
    position = last.position + 1 if last else 0
    block = Block(position=position, type=unit.block_type, lead="\n\n" if last else "", version=rows.target)
    session.add(block)
    session.flush()
    return block


def _replace(
    session: Session,
    rows: BitextRows,
    unit: Unit,
    block: Block,
    old: Sequence[Segment],
    new: Sequence[Piece],
    marks: Sequence[tuple[Mark, ...]],
) -> None:
    """Puts new sentences where the old ones stood, or in the unit's order among the block's others."""
    if len(old) == len(new):
        # The same sentences said otherwise: they keep their identity, so alignment edits before can still be undone.
        for index, (segment, piece, mine) in enumerate(zip(old, new, marks, strict=True)):
            segment.text, segment.marks = piece.text, mine
            segment.lead = piece.lead if index else segment.lead
        return
    session.refresh(block, ["segments"])
    standing = [segment for segment in block.segments if segment not in old]
    at = block.segments.index(old[0]) if old else _place(session, unit, standing)
    first_lead = old[0].lead if old else ""
    for segment in old:
        session.delete(session.get_one(Link, (rows.bitext.id, segment.id)))
    session.flush()
    for segment in old:
        block.segments.remove(segment)
    session.flush()
    leads = [piece.lead or ("" if index else first_lead) for index, piece in enumerate(new)]
    made = [
        Segment(version_id=rows.target.id, position=0, text=piece.text, lead=lead, block=block, marks=mine)
        for piece, lead, mine in zip(new, leads, marks, strict=True)
    ]
    session.add_all(made)
    _renumber(block, [*standing[:at], *made, *standing[at:]], rows.target.language)
    session.flush()
    for segment in made:
        session.add(Link(bitext_id=rows.bitext.id, segment_id=segment.id, side=Side.TARGET, unit=unit))
    session.flush()


def _place(session: Session, unit: Unit, standing: Sequence[Segment]) -> int:
    """Before the first sentence of the block that belongs to a later unit."""
    if not standing:
        return 0
    query = (
        select(Link.segment_id, Unit.position)
        .join(Unit, Unit.id == Link.unit_id)
        .where(Link.bitext_id == unit.bitext_id, Link.segment_id.in_([segment.id for segment in standing]))
    )
    positions = dict(session.execute(query).all())
    for index, segment in enumerate(standing):
        position = positions.get(segment.id)
        if position is not None and unit.position is not None and position > unit.position:
            return index
    return len(standing)


def _renumber(block: Block, segments: Sequence[Segment], language: str) -> None:
    """Counts the block's sentences; all but the first stand apart from the one before."""
    space = space_between(language)
    for position, segment in enumerate(segments):
        segment.position = position
        if position and not segment.lead and not segment.text[:1].isspace():
            segment.lead = space
        elif not position and segment.lead.isspace():
            segment.lead = ""
    block.segments.sort(key=lambda segment: segment.position)
