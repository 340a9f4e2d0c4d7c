"""Abbreviations learnt from a publication's own articles: proposed to whoever runs it, never applied unasked."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.languages.registry import check_tag
from translate_flow.models.article import Article, Segment, Version
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.services.publications import update_publication
from translate_flow.services.views import PublicationView
from translate_flow.text.learn_abbreviations import Proposal, propose_abbreviations
from translate_flow.workflow.roles import Operation

MAX_SEGMENTS = 20_000
"""The newest sentences looked at; some hundred thousand words are plenty to learn from."""


def propose(session: Session, actor: Actor, slug: str, *, language: str) -> tuple[Proposal, ...]:
    """Words of this publication's texts after which a full stop ends no sentence, and that it has not adopted yet."""
    home = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    check_tag(language, place="language")
    query = (
        select(Segment.text)
        .join(Version, Version.id == Segment.version_id)
        .join(Article, Article.id == Version.article_id)
        .where(Article.publication_id == home.id, Version.language == language, Article.deleted_at.is_(None))
        .order_by(Segment.id.desc())
        .limit(MAX_SEGMENTS)
    )
    adopted = frozenset(home.settings.get("abbreviations", {}).get(language, ()))
    # Sentences in a row, so that a text cut wrongly at an abbreviation still shows it in mid-sentence.
    return propose_abbreviations([" ".join(reversed(list(session.scalars(query))))], language, known=adopted)


def adopt(session: Session, actor: Actor, slug: str, *, language: str, word: str, version: int) -> PublicationView:
    """Lets an abbreviation count from now on; texts taken in before stay as they are cut."""
    home = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    present = home.settings.get("abbreviations", {})
    words = sorted({*present.get(language, ()), word.strip().rstrip(".").lower()})
    settings = {"abbreviations": {**present, language: words}}
    return update_publication(session, actor, slug, version=version, settings=settings)
