"""The board: translations in lanes by how far they are, what is due first on top; articles without any in one too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, or_, select
from sqlalchemy.orm import Session, selectinload

from translate_flow.models.article import Article, Version, VersionKind
from translate_flow.models.assignment import Assignment
from translate_flow.models.bitext import Bitext
from translate_flow.services.access import Actor, readable_publications
from translate_flow.services.articles import article_views
from translate_flow.services.assign import OPEN
from translate_flow.services.lookup import permitted_in, publication_named
from translate_flow.services.paging import cursor_id
from translate_flow.services.progress import has_status
from translate_flow.services.views import ArticleView, VersionView
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.status import Status

MAX_LIMIT = 200
MOST_COUNTED = 1000
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)


class Lane(StrEnum):
    """A lane of the board, in the order of the way."""

    UNTRANSLATED = "untranslated"
    TRANSLATION = "translation"
    REVIEW = "review"
    READY = "ready"
    PUBLISHED = "published"


STATUSES: dict[Lane, tuple[Status, ...]] = {
    Lane.UNTRANSLATED: (),
    Lane.TRANSLATION: (Status.PLANNED, Status.IN_TRANSLATION, Status.OUTDATED),
    Lane.REVIEW: (Status.SUBMITTED, Status.IN_REVIEW),
    Lane.READY: (Status.APPROVED,),
    Lane.PUBLISHED: (Status.PUBLISHED,),
}
"""Lane → the statuses of the translations that stand in it; in the first stand articles without a translation."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A translation with its article; without one in the lane of articles that have none."""

    article: ArticleView
    version: VersionView | None


@dataclass(frozen=True, slots=True)
class LaneView:
    """The first cards of a lane; `total` counts all of it, up to MOST_COUNTED."""

    cards: tuple[CardView, ...]
    total: int
    next_cursor: str | None


def board_lane(
    session: Session,
    actor: Actor,
    lane: Lane,
    *,
    publication: str | None = None,
    language: str | None = None,
    cursor: str | None = None,
    limit: int = 20,
) -> LaneView:
    """A lane of what the actor may read, in a publication and into a language where these are named."""
    size = min(max(1, limit), MAX_LIMIT)
    here = _articles(session, actor, publication)
    after = cursor_id(cursor)
    if lane is Lane.UNTRANSLATED:
        chosen = select(Article.id).where(*here, ~_is_translated(actor, language))
        order: tuple[ColumnElement[Any], ...] = (Article.id.desc(),)
        follows = Article.id < after if after is not None else None
    else:
        chosen = _translations(lane, [*here, _may_read(actor)], language)
        due = _due()
        order = (due, Version.id.desc())
        follows = _follows(session, due, after) if after is not None else None
    total = session.scalar(select(func.count()).select_from(chosen.limit(MOST_COUNTED).subquery())) or 0
    asked = chosen.order_by(*order).limit(size + 1)
    ids = list(session.scalars(asked.where(follows) if follows is not None else asked))
    more = str(ids[size - 1]) if len(ids) > size else None
    cards = _articles_alone if lane is Lane.UNTRANSLATED else _with_versions
    return LaneView(cards(session, actor, ids[:size]), total, more)


def _articles(session: Session, actor: Actor, publication: str | None) -> list[ColumnElement[bool]]:
    here: list[ColumnElement[bool]] = [Article.deleted_at.is_(None)]
    if publication:
        here.append(Article.publication_id == publication_named(session, actor, publication, Operation.READ).id)
    readable = readable_publications(actor)
    return here if readable is None else [*here, Article.publication_id.in_(readable)]


def _may_read(actor: Actor) -> ColumnElement[bool]:
    """Whether a translation is of a pair of languages that the actor may read."""
    return permitted_in(actor, Operation.READ, Article.publication_id, Article.source_language, Version.language)


def _is_translated(actor: Actor, language: str | None) -> ColumnElement[bool]:
    """Whether the article at hand has a translation; into the language, or is written in it, where one is named."""
    if language is None:
        return Article.versions.any(and_(Version.kind == VersionKind.TRANSLATION, _may_read(actor)))
    return Article.versions.any(Version.language == language)


def _translations(lane: Lane, here: Sequence[ColumnElement[bool]], language: str | None) -> Select[int]:
    stands = or_(*[has_status(status) for status in STATUSES[lane]])
    chosen = select(Version.id).join(Article, Article.id == Version.article_id)
    chosen = chosen.where(Version.kind == VersionKind.TRANSLATION, *here, stands)
    return chosen.where(Version.language == language) if language else chosen


def _due() -> ColumnElement[datetime]:
    """When the first open assignment of the translation at hand is due; far away where none is."""
    first = select(func.min(Assignment.due_at)).join(Bitext, Bitext.id == Assignment.bitext_id)
    mine = first.where(Bitext.target_version_id == Version.id, Assignment.status.in_(OPEN)).correlate(Version)
    return func.coalesce(mine.scalar_subquery(), literal(_NEVER, Assignment.due_at.type))


def _follows(session: Session, due: ColumnElement[datetime], after: int) -> ColumnElement[bool]:
    last = session.scalar(select(due).where(Version.id == after)) or _NEVER
    moment = literal(last, Assignment.due_at.type)
    return or_(due > moment, and_(due == moment, Version.id < after))


def _articles_alone(session: Session, actor: Actor, ids: Sequence[int]) -> tuple[CardView, ...]:
    return tuple(CardView(article, None) for article in _views(session, actor, Article.id.in_(ids)))


def _with_versions(session: Session, actor: Actor, ids: Sequence[int]) -> tuple[CardView, ...]:
    is_wanted = exists().where(Version.article_id == Article.id, Version.id.in_(ids))
    found = {
        version.id: CardView(article, version)
        for article in _views(session, actor, is_wanted)
        for version in article.versions
    }
    return tuple(found[version_id] for version_id in ids if version_id in found)


def _views(session: Session, actor: Actor, wanted: ColumnElement[bool]) -> list[ArticleView]:
    rows = select(Article).where(wanted).options(selectinload(Article.versions)).order_by(Article.id.desc())
    return article_views(session, actor, list(session.scalars(rows)))
