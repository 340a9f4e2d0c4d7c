"""Two translations of one article side by side, linked through the source both were made from.

Nothing of this is stored: it follows from the two bitexts as they stand, so that no correction can leave it behind.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from translate_flow.align.bead import Bead
from translate_flow.align.triangulate import triangulate
from translate_flow.errors import BadInput, NotFound
from translate_flow.models.article import Block, Segment, Version, VersionKind
from translate_flow.models.bitext import Bitext, Link, Side, Unit
from translate_flow.services.access import Actor
from translate_flow.services.lookup import article_by_id, bitext_by_id
from translate_flow.services.texts import joined, joined_marks
from translate_flow.text.marks import Mark
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import State, Substate

OUTDATED = "one translation is of an older source"
ALONE = "it stands in one translation only"
_ORDER = tuple(State)


@dataclass(frozen=True, slots=True)
class LinkedSide:
    """One translation's part of a link: its units, their text in the order of the translation, its marks.

    Where it has no text, `waiting` names the units that one for the same source would be written in.
    """

    units: tuple[Unit, ...]
    text: str
    marks: tuple[Mark, ...]
    waiting: tuple[int, ...] = ()

    @property
    def state(self) -> State:
        """The least state among the units."""
        return min((unit.state for unit in self.units), key=_ORDER.index, default=State.INITIAL)


@dataclass(frozen=True, slots=True)
class Linked:
    """What says the same in two translations; `conflict` says why not to trust it, empty where nothing does."""

    source_text: str
    first: LinkedSide
    second: LinkedSide
    score: float
    conflict: str


@dataclass(frozen=True, slots=True)
class TriangleSide:
    """One translation's part of a row; where it has no text, the units are those to write it in."""

    text: str
    unit_ids: tuple[int, ...]
    state: str


@dataclass(frozen=True, slots=True)
class TriangleRow:
    """A link as edges see it; `number` counts from 1."""

    number: int
    source_text: str
    block_type: str
    first: TriangleSide
    second: TriangleSide
    score: float
    conflict: str


@dataclass(frozen=True, slots=True)
class TriangleView:
    """Two translations of an article row by row; `conflicts` counts those of all rows, shown or not."""

    article_id: int
    title: str
    publication: str
    source_language: str
    first_language: str
    second_language: str
    first_bitext_id: int
    second_bitext_id: int
    rows: tuple[TriangleRow, ...]
    conflicts: int


def compare_translations(
    session: Session, actor: Actor, article_id: int, *, first: str, second: str, conflicts_only: bool = False
) -> TriangleView:
    """The translations of an article into two languages, linked through its source.

    NotFound where the article has no translation into one of the languages, BadInput where both are one.
    """
    article = article_by_id(session, actor, article_id, Operation.READ)
    if first == second:
        raise BadInput("both translations are the same", place="second", remedy="Name two languages")
    mine, theirs = (bitext_into(session, article_id, language) for language in (first, second))
    publication = bitext_by_id(session, actor, mine.id, Operation.READ).publication
    bitext_by_id(session, actor, theirs.id, Operation.READ)
    rows = [_view(number, link) for number, link in enumerate(linked(session, mine, theirs), start=1)]
    return TriangleView(
        article_id=article.id,
        title=article.title,
        publication=publication.slug,
        source_language=article.source_language,
        first_language=first,
        second_language=second,
        first_bitext_id=mine.id,
        second_bitext_id=theirs.id,
        rows=tuple(row for row in rows if row.conflict or not conflicts_only),
        conflicts=sum(bool(row.conflict) for row in rows),
    )


def bitext_into(session: Session, article_id: int, language: str) -> Bitext:
    """The bitext of an article's translation into a language; NotFound where there is none."""
    query = (
        select(Bitext)
        .join(Version, Version.id == Bitext.target_version_id)
        .where(Version.article_id == article_id, Version.language == language, Version.kind == VersionKind.TRANSLATION)
    )
    found = session.scalar(query)
    if found is None:
        raise NotFound(f"The article has no translation into “{language[:35]}”")
    return found


def linked(session: Session, first: Bitext, second: Bitext) -> list[Linked]:
    """The links between two translations, in the order of the first; what neither has is left out."""
    ways = _Way(session, first), _Way(session, second)
    held = {segment.id: segment for way in ways for found in way.source.values() for segment in found}
    source = sorted(held.values(), key=_place)
    places = {segment.id: place for place, segment in enumerate(source)}
    beads = [way.beads(places) for way in ways]
    triangle = triangulate(*beads)
    causes = {(told.source, told.target): told.cause for told in triangle.conflicts}
    pivots = [{bead.target[0]: bead.source for bead in found if bead.target} for found in beads]
    links = []
    for bead in triangle.beads:
        both = zip(pivots, (bead.source, bead.target), strict=True)
        from_ = sorted({place for known, units in both for unit in units for place in known[unit]})
        here = [source[place].id for place in from_]
        sides = ways[0].side(bead.source, here), ways[1].side(bead.target, here)
        cause = causes.get((bead.source, bead.target)) or ("" if from_ else ALONE) or _outdated(*sides)
        links.append(Linked(joined([source[place] for place in from_]), *sides, bead.score, cause))
    return links


class _Way:
    """One bitext as the way between the source and its translation: units as beads of source sentences."""

    def __init__(self, session: Session, bitext: Bitext) -> None:
        query = select(Unit).where(Unit.bitext_id == bitext.id, Unit.position.is_not(None)).order_by(Unit.position)
        self.units = list(session.scalars(query))
        self.source: dict[int, list[Segment]] = {unit.id: [] for unit in self.units}
        self._target: dict[int, list[Segment]] = {unit.id: [] for unit in self.units}
        links = (
            select(Link.unit_id, Link.side, Segment)
            .join(Segment, Segment.id == Link.segment_id)
            .join(Block, Block.id == Segment.block_id)
            .where(Link.bitext_id == bitext.id)
            .options(selectinload(Segment.block))
            .order_by(Block.position, Segment.position)
        )
        for unit_id, side, segment in session.execute(links):
            (self.source if side is Side.SOURCE else self._target)[unit_id].append(segment)
        self._holder = {segment.id: unit_id for unit_id, found in self.source.items() for segment in found}

    def beads(self, places: dict[int, int]) -> list[Bead]:
        """The units with the places of their source sentences and, where they have a text, their own place."""
        return [
            Bead(
                tuple(places[segment.id] for segment in self.source[unit.id]),
                (place,) if unit.target_text else (),
                unit.score,
            )
            for place, unit in enumerate(self.units)
        ]

    def side(self, places: Sequence[int], source: Sequence[int]) -> LinkedSide:
        """The units at these places, or those that wait for a text of these source sentences."""
        units = tuple(self.units[place] for place in places)
        segments = sorted((segment for unit in units for segment in self._target[unit.id]), key=_place)
        waiting = () if units else tuple(dict.fromkeys(id_ for segment in source if (id_ := self._holder.get(segment))))
        return LinkedSide(units, joined(segments), joined_marks(segments), waiting)


def _place(segment: Segment) -> tuple[int, int]:
    return segment.block.position, segment.position


def _outdated(*sides: LinkedSide) -> str:
    return OUTDATED if any(u.substate is Substate.OUTDATED for side in sides for u in side.units) else ""


def _view(number: int, link: Linked) -> TriangleRow:
    units = (*link.first.units, *link.second.units)
    return TriangleRow(
        number=number,
        source_text=link.source_text,
        block_type=units[0].block_type.value,
        first=_side(link.first),
        second=_side(link.second),
        score=link.score,
        conflict=link.conflict,
    )


def _side(side: LinkedSide) -> TriangleSide:
    return TriangleSide(side.text, tuple(unit.id for unit in side.units) or side.waiting, side.state.value)
