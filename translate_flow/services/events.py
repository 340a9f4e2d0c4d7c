"""Writes down who did what to what; every change in a bitext also gets the next change number."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from translate_flow.models.article import Article
from translate_flow.models.bitext import Bitext
from translate_flow.models.event import Event
from translate_flow.services.access import Actor
from translate_flow.services.clock import now


def record(
    session: Session,
    actor: Actor | None,
    verb: str,
    object_type: str,
    object_id: int | None,
    *,
    publication_id: int | None = None,
    article_id: int | None = None,
    bitext_id: int | None = None,
    change_number: int | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    stranger: str = "command",
) -> None:
    """Adds an event to the caller's transaction; `stranger` says who acts without an account, if not a command."""
    session.add(
        Event(
            at=now(),
            verb=verb,
            object_type=object_type,
            object_id=object_id,
            actor_id=actor.user_id if actor else None,
            via=actor.via if actor else stranger,
            publication_id=publication_id,
            article_id=article_id,
            bitext_id=bitext_id,
            change_number=change_number,
            before=dict(before or {}),
            after=dict(after or {}),
        )
    )


def record_in_article(
    session: Session,
    actor: Actor,
    verb: str,
    article: Article,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """An event about a whole article."""
    record(
        session,
        actor,
        verb,
        "article",
        article.id,
        publication_id=article.publication_id,
        article_id=article.id,
        before=before,
        after=after,
    )


def record_in_bitext(
    session: Session,
    actor: Actor | None,
    verb: str,
    object_type: str,
    object_id: int | None,
    *,
    bitext: Bitext,
    article: Article,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    stranger: str = "command",
) -> int:
    """An event inside a bitext; returns the change number, which rows changed with it should carry too.

    The caller holds the bitext's lock, so that numbers follow the order of commits.
    """
    bitext.change_number += 1
    record(
        session,
        actor,
        verb,
        object_type,
        object_id,
        publication_id=article.publication_id,
        article_id=article.id,
        bitext_id=bitext.id,
        change_number=bitext.change_number,
        before=before,
        after=after,
        stranger=stranger,
    )
    return bitext.change_number
