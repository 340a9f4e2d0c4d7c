"""Abbreviations learnt from a publication's own articles and from the sentences its people joined.

They are proposed to whoever runs the publication, never applied unasked.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.languages.registry import check_tag
from translate_flow.models.article import Article, Segment, Version
from translate_flow.models.event import Event
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.services.publications import update_publication
from translate_flow.services.views import PublicationView
from translate_flow.text.learn_abbreviations import Break, Proposal, proposals_from_joins, propose_abbreviations
from translate_flow.workflow.roles import Operation

MAX_SEGMENTS = 20_000
"""The newest sentences looked at; some hundred thousand words are plenty to learn from."""
MAX_BREAKS = 20_000
"""The newest splits and joins of sentences looked at."""


def propose(session: Session, actor: Actor, slug: str, *, language: str) -> tuple[Proposal, ...]:
    """Words after which a full stop ends no sentence, and that the publication has not adopted yet.

    First those after which people joined sentences, then those that its texts show.
    """
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
    by_people = proposals_from_joins(_breaks(session, home.id, language), language, known=adopted)
    known = adopted.union(proposal.abbreviation for proposal in by_people)
    # Sentences in a row, so that a text cut wrongly at an abbreviation still shows it in mid-sentence.
    corpus = [" ".join(reversed(list(session.scalars(query))))]
    return by_people + propose_abbreviations(corpus, language, known=known)


def _breaks(session: Session, publication_id: int, language: str) -> list[Break]:
    """The breaks between sentences that people closed or opened, the oldest first."""
    query = (
        select(Event.verb, Event.after)
        .where(Event.publication_id == publication_id, Event.verb.in_(("segment.join", "segment.split")))
        .order_by(Event.id.desc())
        .limit(MAX_BREAKS)
    )
    found = [(verb, told) for verb, told in session.execute(query) if told.get("language") == language]
    return [
        Break(told["before"], told["after"], verb == "segment.join", bool(told.get("undo")))
        for verb, told in reversed(found)
    ]


def adopt(session: Session, actor: Actor, slug: str, *, language: str, word: str, version: int) -> PublicationView:
    """Lets an abbreviation count from now on; texts taken in before stay as they are cut."""
    home = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    present = home.settings.get("abbreviations", {})
    words = sorted({*present.get(language, ()), word.strip().rstrip(".").lower()})
    settings = {"abbreviations": {**present, language: words}}
    return update_publication(session, actor, slug, version=version, settings=settings)
