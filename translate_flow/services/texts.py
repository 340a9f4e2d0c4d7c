"""Texts as rows and back: a version's blocks and segments, from which its exact text can be rebuilt.

A version's text is, block after block, `lead` and then either the block's own text (types that are not translated) or
`lead` and `text` of its segments in turn; the version's `tail` follows. A segment's position counts within its block.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from translate_flow.align.bead import Sentence
from translate_flow.models.article import Block, Revision, Segment, Version
from translate_flow.models.publication import Publication
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.text.block import TRANSLATABLE, BlockType, ParsedArticle
from translate_flow.text.block import Block as FoundBlock
from translate_flow.text.kept_marks import NO_BORDER, glued_all, moved, packed, parted
from translate_flow.text.marks import Mark
from translate_flow.text.segment import spans

BETWEEN_BLOCKS = "\n"
"""What stands between the parts of a unit's text that lie in different blocks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence before it is a row."""

    lead: str
    text: str


def pieces(text: str, lang: str, publication: Publication | None = None) -> list[Piece]:
    """A paragraph as sentences; leads and texts in turn give it back exactly."""
    extra = frozenset(publication.settings.get("abbreviations", {}).get(lang, ())) if publication else frozenset()
    found: list[Piece] = []
    at = 0
    for start, end in spans(text, lang, abbreviations=extra, is_wrapped=True):
        found.append(Piece(text[at:start], text[start:end]))
        at = end
    if found and at < len(text):
        found[-1] = Piece(found[-1].lead, found[-1].text + text[at:])
    return found


def store_text(
    session: Session,
    version: Version,
    parsed: ParsedArticle,
    publication: Publication,
    marks: Sequence[Mark] = (),
) -> None:
    """Fills an empty version with the blocks and segments of a parsed text; `marks` are those of its raw text."""
    at = 0
    inside = parted(marks, [(found.start, found.end) for found in parsed.blocks])
    for position, (found, mine) in enumerate(zip(parsed.blocks, inside, strict=True)):
        block = _block(version, position, found, parsed.raw[at : found.start], parsed.raw[found.start : found.end])
        if found.type in TRANSLATABLE:
            add_segments(block, pieces(parsed.raw[found.start : found.end], version.language, publication), mine)
        else:
            block.marks = mine
        session.add(block)
        at = found.end
    version.tail = parsed.raw[at:]
    session.flush()


def mirror_blocks(session: Session, version: Version, source: Version) -> dict[int, Block]:
    """Gives an empty translation the source's translatable blocks, without text; source block id → its mirror."""
    mirrors: dict[int, Block] = {}
    for block in source.blocks:
        if block.type in TRANSLATABLE:
            lead = "\n\n" if mirrors else ""
            mirrors[block.id] = Block(position=len(mirrors), type=block.type, lead=lead, version=version)
    session.add_all(mirrors.values())
    session.flush()
    return mirrors


def add_segments(block: Block, found: Sequence[Piece], marks: Sequence[Mark] = ()) -> None:
    """Appends sentences to a block that has none; `marks` are those of the block's text."""
    for position, (piece, mine) in enumerate(zip(found, marks_of(found, marks), strict=True)):
        Segment(
            version_id=block.version.id, position=position, text=piece.text, lead=piece.lead, block=block, marks=mine
        )


def marks_of(found: Sequence[Piece], marks: Sequence[Mark]) -> Iterator[tuple[Mark, ...]]:
    """The marks of each sentence, from those of the text that the pieces make up."""
    spans, at = [], 0
    for piece in found:
        at += len(piece.lead) + len(piece.text)
        spans.append((at - len(piece.text), at))
    return parted(marks, spans)


def keep_revision(
    session: Session,
    version: Version,
    parsed: ParsedArticle,
    actor: Actor,
    *,
    is_minor: bool = False,
    marks: Sequence[Mark] = (),
) -> int:
    """Keeps the raw text, its marks and the blocks agreed on, for good; returns the revision's number."""
    last = session.scalars(
        select(Revision.number).where(Revision.version_id == version.id).order_by(Revision.number.desc())
    )
    number = (last.first() or 0) + 1
    blocks: list[Any] = [[block.type.value, block.start, block.end] for block in parsed.blocks]
    session.add(
        Revision(
            version_id=version.id,
            number=number,
            raw_text=parsed.raw,
            blocks=blocks,
            author_id=actor.user_id,
            created_at=now(),
            is_minor=is_minor,
            marks=packed(marks),
        )
    )
    return number


def marks_in(session: Session, version: Version) -> tuple[Mark, ...]:
    """The marks of a version's text of today, by their places in it."""
    found: tuple[Mark, ...] = ()
    at = 0
    for block in loaded_blocks(session, version.id):
        at += len(block.lead)
        found += tuple(moved(block_marks(block), at))
        at += len(block_text(block))
    return found


def loaded_blocks(session: Session, version_id: int) -> list[Block]:
    """A version's blocks in order, with their segments."""
    query = (
        select(Block)
        .where(Block.version_id == version_id)
        .options(selectinload(Block.segments))
        .order_by(Block.position)
        .execution_options(populate_existing=True)
    )
    session.flush()
    return list(session.scalars(query))


def rebuilt(session: Session, version: Version) -> str:
    """The exact text of a version."""
    parts = []
    for block in loaded_blocks(session, version.id):
        parts.append(block.lead)
        parts.append(block_text(block))
    return "".join(parts) + version.tail


def placed_blocks(session: Session, version: Version) -> list[tuple[int, BlockType, str]]:
    """Where in the text of a version its blocks begin, with type and exact text; blocks without text are left out."""
    found, at = [], 0
    for block in loaded_blocks(session, version.id):
        exact = block_text(block)
        at += len(block.lead)
        if exact:
            found.append((at, block.type, exact))
        at += len(exact)
    return found


def block_text(block: Block) -> str:
    """The exact text of a block."""
    if block.type not in TRANSLATABLE:
        return block.text
    return "".join(segment.lead + segment.text for segment in block.segments)


def block_marks(block: Block) -> tuple[Mark, ...]:
    """The marks of a block's exact text."""
    if block.type not in TRANSLATABLE:
        return block.marks
    first = len(block.segments[0].lead) if block.segments else 0
    return tuple(moved(joined_marks(block.segments), first))


def segments_in_order(session: Session, version_id: int) -> list[Segment]:
    """All segments of a version in reading order, their blocks loaded."""
    query = (
        select(Segment)
        .join(Segment.block)
        .where(Segment.version_id == version_id)
        .options(selectinload(Segment.block))
        .order_by(Block.position, Segment.position)
    )
    return list(session.scalars(query))


def sentences(segments: Sequence[Segment]) -> list[Sentence]:
    """Segments as the aligner sees them."""
    return [Sentence(segment.text, segment.block.position, segment.block.type) for segment in segments]


def joined(segments: Sequence[Segment]) -> str:
    """Neighbouring segments as one text: exact within a block, parted by a line break between blocks."""
    parts: list[str] = []
    block_id = None
    for segment in segments:
        if parts:
            parts.append(segment.lead if segment.block_id == block_id else BETWEEN_BLOCKS)
        parts.append(segment.text)
        block_id = segment.block_id
    return "".join(parts)


def joined_marks(segments: Sequence[Segment]) -> tuple[Mark, ...]:
    """The marks of neighbouring segments in the text that `joined` makes of them."""
    parts = []
    end, block_id = 0, None
    for segment in segments:
        start = end
        if block_id is not None:
            start += len(segment.lead if segment.block_id == block_id else BETWEEN_BLOCKS)
        border = (end, start) if segment.block_id == block_id else NO_BORDER
        parts.append((border, tuple(moved(segment.marks, start))))
        end, block_id = start + len(segment.text), segment.block_id
    return glued_all(parts)


def _block(version: Version, position: int, found: FoundBlock, lead: str, exact: str) -> Block:
    text = "" if found.type in TRANSLATABLE else exact
    return Block(position=position, type=found.type, lead=lead, text=text, version=version)
