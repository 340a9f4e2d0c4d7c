"""The rows behind moving paragraph breaks: a block becomes two or two become one; sentences stay what they are."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput
from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Link, Unit
from translate_flow.services.lookup import BitextRows
from translate_flow.services.target_text import target_segments
from translate_flow.services.texts import loaded_blocks
from translate_flow.text.block import TRANSLATABLE, BlockType


@dataclass(frozen=True, slots=True)
class ParagraphBreak:
    """A break before a sentence: the white space there without it (`lead`) and with it, and the later block's type."""

    segment: int
    lead: str
    block_lead: str
    block_type: str

    def as_json(self) -> dict[str, Any]:
        """The break as an alignment edit keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ParagraphBreak":
        """A break an alignment edit kept."""
        return cls(int(kept["segment"]), str(kept["lead"]), str(kept["block_lead"]), str(kept["block_type"]))


def block_before(session: Session, block: Block) -> Block:
    """The block that a paragraph would be joined to; BadInput where it is none that is translated."""
    query = select(Block).where(Block.version_id == block.version_id, Block.position < block.position)
    before = session.scalars(query.order_by(Block.position.desc()).limit(1)).first()
    if before is None or before.type not in TRANSLATABLE:
        raise BadInput("there is no paragraph of the text before it", place="segment_id", remedy="Choose a later one")
    return before


def is_paragraph_start(segment: Segment) -> bool:
    """Whether a sentence is the first of its block."""
    return segment.position == 0


def open_break(session: Session, rows: BitextRows, segment: Segment, made: ParagraphBreak) -> None:
    """Parts the block before a sentence."""
    session.flush()
    old = session.get_one(Block, segment.block_id)
    moved = [part for part in _segments(session, old) if part.position >= segment.position]
    _shift(session, old, 1)
    block = Block(position=old.position + 1, type=BlockType(made.block_type), lead=made.block_lead, version=rows.target)
    session.add(block)
    session.flush()
    _move(session, rows, moved, block, start=0, lead="")


def close_break(session: Session, rows: BitextRows, segment: Segment, made: ParagraphBreak) -> None:
    """Joins the block that a sentence begins to the one before it."""
    session.flush()
    gone = session.get_one(Block, segment.block_id)
    kept = block_before(session, gone)
    moved = _segments(session, gone)
    _move(session, rows, moved, kept, start=len(_segments(session, kept)), lead=made.lead)
    session.execute(update(Unit).where(Unit.target_block_id == gone.id).values(target_block_id=kept.id))
    _shift(session, gone, -1)
    session.execute(delete(Block).where(Block.id == gone.id))
    session.expire_all()
    loaded_blocks(session, rows.target.id)


def _segments(session: Session, block: Block) -> list[Segment]:
    return list(session.scalars(select(Segment).where(Segment.block_id == block.id).order_by(Segment.position)))


def _shift(session: Session, after: Block, step: int) -> None:
    later = (Block.version_id == after.version_id, Block.position > after.position)
    session.execute(update(Block).where(*later).values(position=Block.position + step))


def _move(session: Session, rows: BitextRows, moved: Sequence[Segment], block: Block, *, start: int, lead: str) -> None:
    """Gives sentences another block; the first of them gets another `lead`."""
    to, version_id = block.id, rows.target.id
    changes = [
        {"id": s.id, "block_id": to, "position": start + k, "lead": s.lead if k else lead} for k, s in enumerate(moved)
    ]
    session.execute(update(Segment), changes)
    session.expire_all()
    loaded_blocks(session, version_id)
    linked = select(Link.unit_id).where(
        Link.bitext_id == rows.bitext.id, Link.segment_id.in_([change["id"] for change in changes])
    )
    for unit in session.scalars(select(Unit).where(Unit.id.in_(linked))):
        unit.target_block_id = target_segments(session, unit)[0].block_id
    session.flush()
