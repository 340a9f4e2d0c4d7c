"""What a publication's own work teaches the aligner: beads people vouched for, approved pairs, and the termbase.

Pairs teach words; the bitexts in which somebody vouched for a link teach how sentences are joined, cut and left out.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from translate_flow.align.bead import LOCKED
from translate_flow.align.earlier import EarlierBead
from translate_flow.models.article import Article, Version
from translate_flow.models.bitext import Bitext, Link, Side, Unit
from translate_flow.services import memory, terms

TEACHING_PAIRS = 2_000
"""Pairs that teach one alignment, of the memory and of beads alike; more made it slower and no better. As many beads
tell of earlier bitexts.
"""


@dataclass(frozen=True, slots=True)
class Taught:
    """Earlier pairs, oldest first, words with their translations and weights, and earlier bitexts."""

    pairs: list[tuple[str, str]]
    words: Mapping[str, Mapping[str, float]]
    earlier: list[list[EarlierBead]]


def taught(
    session: Session, publication_id: int, source_language: str, target_language: str, *, besides: int | None = None
) -> Taught:
    """What this publication, and no other, knows of a language pair; each pair of texts once.

    `besides` is the translation being aligned, whose links so far are no earlier ones.
    """
    languages = (source_language, target_language)
    remembered = memory.pairs_for_teaching(session, publication_id, *languages, TEACHING_PAIRS)
    vouched = _vouched_pairs(session, publication_id, *languages)
    return Taught(
        list(dict.fromkeys([*remembered, *vouched]))[-TEACHING_PAIRS:],
        _words(session, publication_id, *languages),
        _earlier(session, publication_id, *languages, besides),
    )


def _vouched_pairs(
    session: Session, publication_id: int, source_language: str, target_language: str
) -> list[tuple[str, str]]:
    """The newest units whose link somebody accepted or pinned, also by correcting it."""
    query = (
        select(Unit.source_text, Unit.target_text)
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .join(Article, Article.id == Bitext.article_id)
        .where(*_of_pair(publication_id, source_language, target_language))
        .where(Unit.bead_origin.in_(LOCKED), Unit.source_text != "", Unit.target_text != "")
        .order_by(Unit.id.desc())
        .limit(TEACHING_PAIRS)
    )
    return [(mine, theirs) for mine, theirs in session.execute(query)][::-1]


def _earlier(
    session: Session, publication_id: int, source_language: str, target_language: str, besides: int | None
) -> list[list[EarlierBead]]:
    """The beads of the newest bitexts somebody looked through, which is where a link was vouched for.

    Its other links count too: who corrects leaves what is right. Translations written here had no alignment.
    """
    other = aliased(Unit)
    vouched = exists().where(other.bitext_id == Bitext.id, other.position.is_not(None), other.bead_origin.in_(LOCKED))
    sizes = [func.sum(case((Link.side == side, 1), else_=0)) for side in (Side.SOURCE, Side.TARGET)]
    lengths = [func.length(text) for text in (Unit.source_text, Unit.target_text)]
    query = (
        select(Unit.bitext_id, *sizes, *lengths)
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .join(Article, Article.id == Bitext.article_id)
        .join(Link, Link.unit_id == Unit.id)
        .where(*_of_pair(publication_id, source_language, target_language))
        .where(vouched, Bitext.signature != "", Bitext.target_version_id.is_distinct_from(besides))
        .group_by(Unit.id)
        .order_by(Unit.bitext_id.desc(), Unit.position)
        .limit(TEACHING_PAIRS)
    )
    return [
        [EarlierBead((a, b), (mine, theirs)) for _, a, b, mine, theirs in rows]
        for _, rows in groupby(session.execute(query), key=lambda row: row[0])
    ]


def _of_pair(publication_id: int, source_language: str, target_language: str) -> list[ColumnElement[bool]]:
    """What holds of the units of this publication's bitexts of two languages, as they stand now."""
    source = select(Version.id).where(Version.language == source_language).scalar_subquery()
    target = select(Version.id).where(Version.language == target_language).scalar_subquery()
    return [
        Article.publication_id == publication_id,
        Article.deleted_at.is_(None),
        Bitext.source_version_id.in_(source),
        Bitext.target_version_id.in_(target),
        Unit.position.is_not(None),
    ]


def _words(
    session: Session, publication_id: int, source_language: str, target_language: str
) -> dict[str, dict[str, float]]:
    """The approved terms as a word list; what a concept weighs is shared among its translations."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for rule in terms.rules_for(session, publication_id, source_language, target_language):
        for word in rule.source:
            for translation in rule.allowed:
                found[word][translation] = 1.0 / len(rule.allowed)
    return dict(found)
