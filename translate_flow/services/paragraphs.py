"""Where the paragraphs of a translation end: set and taken away by hand, as alignment edits that can be undone."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.models.article import Block, Segment
from translate_flow.models.bitext import Link, Side, Unit
from translate_flow.services.access import Actor
from translate_flow.services.alignment_history import BREAK, JOINED, BitextChange, keep_edit
from translate_flow.services.cut_segments import lock_bitexts
from translate_flow.services.lookup import BitextRows, bitext_by_id, check_version
from translate_flow.services.paragraph_rows import (
    ParagraphBreak,
    block_before,
    close_break,
    is_paragraph_start,
    open_break,
)
from translate_flow.services.regroup import groups_of
from translate_flow.services.target_text import space_between
from translate_flow.workflow.roles import Operation

_NEW_PARAGRAPH = "\n\n"


def set_paragraph_break(
    session: Session, actor: Actor, bitext_id: int, *, segment_id: int, is_break: bool, version: int
) -> BitextChange:
    """Begins a paragraph of the translation with a sentence, or joins the paragraph it begins to the one before.

    `version` is the bitext's. Paragraphs of the source belong to the article and change with it: BadInput.
    """
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    link = session.get(Link, (bitext_id, segment_id))
    if link is None:
        raise NotFound("There is no such sentence in this bitext, or it was changed meanwhile")
    if link.side is not Side.TARGET:
        raise BadInput("it is a sentence of the source", place="segment_id", remedy="Correct the source instead")
    if len(lock_bitexts(session, rows.target.id)) > 1:
        raise Conflict("This translation is also the source of another one; its paragraphs stay", code="shared_text")
    segment = session.get_one(Segment, segment_id)
    if is_paragraph_start(segment) == is_break:
        said = "begins a paragraph already" if is_break else "does not begin a paragraph"
        raise BadInput(f"the sentence {said}", place="segment_id", remedy="Load the alignment anew")
    block = session.get_one(Block, segment.block_id)
    blocks = {block.id} if is_break else {block.id, block_before(session, block).id}
    units = _units(session, rows, blocks)
    groups = groups_of(session, units)
    made = _break(rows, segment, block, is_break=is_break)
    (open_break if is_break else close_break)(session, rows, segment, made)
    return keep_edit(session, actor, rows, units, groups, BREAK if is_break else JOINED, before=groups, cut=made)


def _break(rows: BitextRows, segment: Segment, block: Block, *, is_break: bool) -> ParagraphBreak:
    lead = segment.lead if is_break else space_between(rows.target.language)
    return ParagraphBreak(segment.id, lead, _NEW_PARAGRAPH if is_break else block.lead, block.type.value)


def _units(session: Session, rows: BitextRows, blocks: set[int]) -> list[Unit]:
    """Every unit with a sentence in these blocks: one may hold two of them that do not stand side by side."""
    inside = select(Segment.id).where(Segment.block_id.in_(blocks))
    linked = select(Link.unit_id).where(Link.bitext_id == rows.bitext.id, Link.segment_id.in_(inside))
    return list(session.scalars(select(Unit).where(Unit.id.in_(linked)).order_by(Unit.position)))
