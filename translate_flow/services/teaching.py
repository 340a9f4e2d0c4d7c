"""What a publication's own work teaches the aligner: beads people vouched for, approved pairs, and the termbase."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.align.bead import LOCKED
from translate_flow.models.article import Article, Version
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.services import memory, terms

TEACHING_PAIRS = 2_000
"""Pairs that teach one alignment, of the memory and of beads alike; more made it slower and no better."""


@dataclass(frozen=True, slots=True)
class Taught:
    """Earlier pairs, oldest first, and words with their translations and weights."""

    pairs: list[tuple[str, str]]
    words: Mapping[str, Mapping[str, float]]


def taught(session: Session, publication_id: int, source_language: str, target_language: str) -> Taught:
    """What this publication, and no other, knows of a language pair; each pair of texts once."""
    languages = (source_language, target_language)
    remembered = memory.pairs_for_teaching(session, publication_id, *languages, TEACHING_PAIRS)
    vouched = _vouched_pairs(session, publication_id, *languages)
    return Taught(
        list(dict.fromkeys([*remembered, *vouched]))[-TEACHING_PAIRS:], _words(session, publication_id, *languages)
    )


def _vouched_pairs(
    session: Session, publication_id: int, source_language: str, target_language: str
) -> list[tuple[str, str]]:
    """The newest units whose link somebody accepted or pinned, also by correcting it."""
    source = select(Version.id).where(Version.language == source_language).scalar_subquery()
    target = select(Version.id).where(Version.language == target_language).scalar_subquery()
    query = (
        select(Unit.source_text, Unit.target_text)
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .join(Article, Article.id == Bitext.article_id)
        .where(
            Article.publication_id == publication_id,
            Article.deleted_at.is_(None),
            Bitext.source_version_id.in_(source),
            Bitext.target_version_id.in_(target),
            Unit.position.is_not(None),
            Unit.bead_origin.in_(LOCKED),
            Unit.source_text != "",
            Unit.target_text != "",
        )
        .order_by(Unit.id.desc())
        .limit(TEACHING_PAIRS)
    )
    return [(mine, theirs) for mine, theirs in session.execute(query)][::-1]


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
