"""The rows behind splitting and joining sentences: one segment becomes two or two become one, in every bitext it is in.

The text of the version stays as it is to the character: white space at the break is the second segment's `lead`.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict
from translate_flow.models.article import Block, Segment, Version
from translate_flow.models.bitext import AlignmentEdit, Bitext, Link, Side, Unit
from translate_flow.services.access import Actor
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import BitextRows
from translate_flow.text.kept_marks import glued, moved, parted

AROUND = 60
"""Characters on each side of a break that its event keeps, to learn from."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A break between two sentences: the segment before it, the one after it, and where it is in their common text."""

    first: int
    second: int
    at: int
    lead: str

    def as_json(self) -> dict[str, Any]:
        """The break as an alignment edit keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Cut":
        """A break an alignment edit kept."""
        return cls(int(kept["first"]), int(kept["second"]), int(kept["at"]), str(kept["lead"]))


def lock_bitexts(session: Session, version_id: int) -> list[Bitext]:
    """Every bitext with this version on either side, locked in the order of their ids."""
    either = or_(Bitext.source_version_id == version_id, Bitext.target_version_id == version_id)
    return list(session.scalars(select(Bitext).where(either).order_by(Bitext.id).with_for_update()))


def open_cut(session: Session, actor: Actor, rows: BitextRows, segment: Segment, at: int) -> Cut:
    """Parts a segment at a character; both parts stay in its unit, in every bitext. BadInput for an empty part."""
    first, second = segment.text[:at].rstrip(), segment.text[at:].lstrip()
    if at < 0 or not first or not second:
        raise BadInput("one part would be empty", place="at", remedy="Put the caret between two words of the sentence")
    if unicodedata.combining(second[0]):
        raise BadInput("the break would part a letter from its accent", place="at", remedy="Move it by one character")
    lead = segment.text[len(first) : len(segment.text) - len(second)]
    return _open(session, actor, rows, segment, Cut(segment.id, 0, len(first), lead))


def reopen_cut(session: Session, actor: Actor, rows: BitextRows, cut: Cut) -> None:
    """Parts a segment again as it was parted before; Conflict where its text no longer has that break."""
    segment = session.get(Segment, cut.first)
    end = cut.at + len(cut.lead)
    if segment is None or segment.text[cut.at : end] != cut.lead or not segment.text[end:].strip():
        raise _changed()
    if session.get(Segment, cut.second) is not None:
        raise _changed()
    _open(session, actor, rows, segment, cut, is_again=True)


def close_cut(session: Session, actor: Actor, rows: BitextRows, cut: Cut, *, is_again: bool = False) -> None:
    """Makes one segment of two that follow one another in a block and stand in one unit, in every bitext."""
    first, second = session.get(Segment, cut.first), session.get(Segment, cut.second)
    if first is None or second is None or first.block_id != second.block_id or second.position != first.position + 1:
        raise _changed()
    bitexts = lock_bitexts(session, first.version_id)
    told = _around(session, first.version_id, first.text, second.lead, second.text, is_again=is_again)
    for bitext in bitexts:
        links = session.get(Link, (bitext.id, first.id)), session.get(Link, (bitext.id, second.id))
        if links[0] is None or links[1] is None or links[0].unit_id != links[1].unit_id:
            raise Conflict(
                "In another translation of this article the two sentences stand in different units; join them there",
                code="apart_elsewhere",
                details={"bitext": bitext.id},
            )
        session.delete(links[1])
    end, start = len(first.text), len(first.text) + len(second.lead)
    first.marks = glued(first.marks, tuple(moved(second.marks, start)), (end, start))
    first.text += second.lead + second.text
    block = second.block
    session.flush()
    block.segments.remove(second)
    for later in block.segments:
        later.position -= 1 if later.position > first.position else 0
    session.flush()
    for bitext in bitexts:
        _follow_edits(session, rows, bitext, cut, is_open=False)
        _tell(session, actor, rows, bitext, "segment.join", first, told)


def widened(cut: Cut, ids: Sequence[int]) -> tuple[int, ...]:
    """Segment ids with the second of a cut beside its first."""
    others = [i for i in ids if i != cut.second]
    return tuple(i for found in others for i in ((found, cut.second) if found == cut.first else (found,)))


def _open(
    session: Session, actor: Actor, rows: BitextRows, segment: Segment, cut: Cut, *, is_again: bool = False
) -> Cut:
    bitexts = lock_bitexts(session, segment.version_id)
    first, rest = segment.text[: cut.at], segment.text[cut.at + len(cut.lead) :]
    told = _around(session, segment.version_id, first, cut.lead, rest, is_again=is_again)
    block = session.get_one(Block, segment.block_id)
    for later in block.segments:
        later.position += 1 if later.position > segment.position else 0
    spans = [(0, cut.at), (cut.at + len(cut.lead), len(segment.text))]
    before, after = parted(segment.marks, spans)
    segment.text, segment.marks = first, before
    made = Segment(
        version_id=segment.version_id,
        position=segment.position + 1,
        text=rest,
        lead=cut.lead,
        block=block,
        marks=after,
    )
    if cut.second:
        made.id = cut.second
    block.segments.sort(key=lambda part: part.position)
    session.add(made)
    session.flush()
    done = Cut(segment.id, made.id, cut.at, cut.lead)
    for bitext in bitexts:
        link = session.get(Link, (bitext.id, segment.id))
        if link is not None:
            session.add(Link(bitext_id=bitext.id, segment_id=made.id, side=link.side, unit=link.unit))
        _follow_edits(session, rows, bitext, done, is_open=True)
        _tell(session, actor, rows, bitext, "segment.split", segment, told)
    session.flush()
    return done


def _around(
    session: Session, version_id: int, first: str, lead: str, second: str, *, is_again: bool
) -> dict[str, object]:
    """What an event says about a break; `undo` where it takes an earlier act back or does it again."""
    language = session.get_one(Version, version_id).language
    told = {"language": language, "before": first[-AROUND:], "between": lead, "after": second[:AROUND]}
    return {**told, "undo": True} if is_again else dict(told)


def _tell(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    bitext: Bitext,
    verb: str,
    segment: Segment,
    told: Mapping[str, object],
) -> None:
    """The event, in full where the act was done; other translations of the article only learn that they changed."""
    is_source = bitext.source_version_id == segment.version_id
    side = {"side": (Side.SOURCE if is_source else Side.TARGET).value}
    is_here = bitext.id == rows.bitext.id
    number = record_in_bitext(
        session,
        actor,
        verb if is_here else "segment.follow",
        "segment",
        segment.id,
        bitext=bitext,
        article=rows.article,
        after={**side, **told} if is_here else side,
    )
    link = session.get(Link, (bitext.id, segment.id))
    if link is not None:
        session.get_one(Unit, link.unit_id).change_number = number
    if not is_here:
        bitext.version += 1


def _follow_edits(session: Session, rows: BitextRows, bitext: Bitext, cut: Cut, *, is_open: bool) -> None:
    """Keeps the alignment edits of other bitexts undoable; where one set the two sentences apart, they cannot be."""
    if bitext.id == rows.bitext.id:
        return
    side = "source" if bitext.source_version_id == session.get_one(Segment, cut.first).version_id else "target"
    edits = list(session.scalars(select(AlignmentEdit).where(AlignmentEdit.bitext_id == bitext.id)))
    for edit in edits:
        for kept in (edit.before, edit.after):
            holds = [{cut.first, cut.second} & set(group[side]) for group in kept]
            if not is_open and any(len(found) == 1 for found in holds):
                for gone in edits:
                    session.delete(gone)
                return
    for edit in edits:
        edit.before = [_followed(group, side, cut, is_open=is_open) for group in edit.before]
        edit.after = [_followed(group, side, cut, is_open=is_open) for group in edit.after]


def _followed(group: Mapping[str, Any], side: str, cut: Cut, *, is_open: bool) -> dict[str, Any]:
    ids = list(widened(cut, group[side])) if is_open else [i for i in group[side] if i != cut.second]
    return {**group, side: ids}


def _changed() -> Conflict:
    return Conflict("The sentences have changed since; this edit no longer fits", code="texts_changed")
