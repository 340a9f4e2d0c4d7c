"""Pairs of two translations of one article, linked through its source: en–ru from ro–en and ro–ru."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import BadInput
from translate_flow.formats.marked import codes
from translate_flow.formats.record import Pair
from translate_flow.models.article import Article, Version, VersionKind
from translate_flow.models.bitext import TextOrigin, Unit
from translate_flow.models.history import StoredFinding
from translate_flow.services.access import Actor, require
from translate_flow.services.lookup import publication_named
from translate_flow.services.selection import Selection, members, substates
from translate_flow.services.triangle import Linked, bitext_into, linked
from translate_flow.text.block import BlockType
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import State

BEAD_ORIGIN = "derived"
"""What stands in a pair's `bead_origin`: nobody and no machine linked these two texts."""
_WEAKEST_FIRST = (TextOrigin.MACHINE, TextOrigin.IMPORTED, TextOrigin.MEMORY, TextOrigin.HUMAN, TextOrigin.NONE)


def derived_pairs(session: Session, actor: Actor, chosen: Selection) -> Iterator[Pair]:
    """The pairs of a selection that `is_derived`, article by article; links that conflict are left out.

    What the selection asks of a unit holds for all units of both sides; `since` for one of them.
    """
    first, second = chosen.source_language, chosen.target_language
    if not first or not second or first == second or not chosen.publication:
        remedy = "Name a publication and two languages it translates into"
        raise BadInput("derived pairs need two languages", place="source_language", remedy=remedy)
    home = publication_named(session, actor, chosen.publication, Operation.READ)
    for language in (first, second):
        require(actor, Operation.EXPORT, home.id, target_language=language)
    is_wanted = _Wanted(session, chosen)
    for article in _articles(session, home.id, first, second, chosen.article_ids):
        bitexts = (bitext_into(session, article.id, language) for language in (first, second))
        for number, link in enumerate(linked(session, *bitexts)):
            if is_wanted(link):
                yield _pair(article, first, second, number, link)


def _articles(session: Session, publication_id: int, first: str, second: str, ids: Sequence[int]) -> Iterator[Article]:
    one, other = aliased(Version), aliased(Version)
    query = (
        select(Article)
        .join(one, (one.article_id == Article.id) & (one.language == first))
        .join(other, (other.article_id == Article.id) & (other.language == second))
        .where(
            Article.publication_id == publication_id,
            Article.deleted_at.is_(None),
            one.kind == VersionKind.TRANSLATION,
            other.kind == VersionKind.TRANSLATION,
        )
        .order_by(Article.id)
    )
    yield from session.scalars(query.where(Article.id.in_(ids)) if ids else query).all()


class _Wanted:
    """Whether a link answers a selection."""

    def __init__(self, session: Session, chosen: Selection) -> None:
        self._session = session
        self._chosen = chosen
        self._substates = substates(chosen.states)
        self._types = members(BlockType, chosen.block_types, "block_types")
        self._origins = members(TextOrigin, chosen.origins, "origins")

    def __call__(self, link: Linked) -> bool:
        units = [*link.first.units, *link.second.units]
        is_whole = link.first.text and link.second.text and not link.conflict
        is_sure = self._chosen.min_score is None or link.score >= self._chosen.min_score
        return (
            bool(is_whole)
            and is_sure
            and all(map(self._holds, units))
            and self._is_of_time(units)
            and self._is_clean(units)
        )

    def _holds(self, unit: Unit) -> bool:
        chosen = self._chosen
        return (
            unit.substate in self._substates
            and (not self._types or unit.block_type in self._types)
            and (not self._origins or unit.origin in self._origins)
            and (chosen.person is None or unit.updated_by_id == chosen.person)
        )

    def _is_of_time(self, units: Sequence[Unit]) -> bool:
        moments = [unit.updated_at for unit in units if unit.updated_at is not None]
        since, until = self._chosen.since, self._chosen.until
        is_new = since is None or any(moment >= since for moment in moments)
        return is_new and (until is None or (bool(moments) and all(moment < until for moment in moments)))

    def _is_clean(self, units: Sequence[Unit]) -> bool:
        if not self._chosen.without_findings:
            return True
        ids = [unit.id for unit in units]
        said = select(StoredFinding.id).where(StoredFinding.unit_id.in_(ids), StoredFinding.dismissed_at.is_(None))
        return self._session.scalar(said.limit(1)) is None


def _pair(article: Article, first: str, second: str, number: int, link: Linked) -> Pair:
    units = (*link.first.units, *link.second.units)
    changed = max((unit.updated_at for unit in units if unit.updated_at is not None), default=None)
    ids = ("+".join(str(unit.id) for unit in side.units) for side in (link.first, link.second))
    return Pair(
        source_language=first,
        target_language=second,
        source=link.first.text,
        target=link.second.text,
        source_codes=codes(link.first.marks),
        target_codes=codes(link.second.marks, link.first.marks),
        id="u" + "-".join(ids),
        article=str(article.id),
        position=number,
        block_type=units[0].block_type.value,
        state=min((link.first.state, link.second.state), key=list(State).index).value,
        origin=min((unit.origin for unit in units), key=_WEAKEST_FIRST.index).value,
        score=link.score,
        bead_origin=BEAD_ORIGIN,
        changed_at=changed.isoformat() if changed else "",
        properties={"pivot_language": article.source_language},
    )
