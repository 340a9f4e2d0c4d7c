"""Reading the audit history."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import BadInput
from translate_flow.models.article import Article, Version
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.event import Event
from translate_flow.services.access import Actor, require
from translate_flow.services.lookup import article_by_id, bitext_by_id, bitext_names, permitted_in, publication_named
from translate_flow.services.paging import cursor_id
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import EventPlace, EventView, Page
from translate_flow.workflow.roles import Operation

MAX_LIMIT = 500


def list_events(
    session: Session,
    actor: Actor,
    *,
    publication: str | None = None,
    article_id: int | None = None,
    bitext_id: int | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[EventView]:
    """Events, newest first: of a bitext or article (whoever may read it), of a publication or all (by permission)."""
    query = select(Event).order_by(Event.id.desc())
    if bitext_id is not None:
        bitext_by_id(session, actor, bitext_id, Operation.READ)
        query = query.where(Event.bitext_id == bitext_id)
    elif article_id is not None:
        article_by_id(session, actor, article_id, Operation.READ, deleted_too=True)
        query = query.where(Event.article_id == article_id, _of_pairs(actor, Operation.READ))
    elif publication:
        home = publication_named(session, actor, publication, Operation.READ_EVENTS)
        query = query.where(Event.publication_id == home.id, _of_pairs(actor, Operation.READ_EVENTS))
    else:
        require(actor, Operation.READ_EVENTS, None)
    before = cursor_id(cursor)
    if before is not None:
        query = query.where(Event.id < before)
    if limit < 1:
        raise BadInput("the limit is below one", place="limit", remedy=f"1 to {MAX_LIMIT}")
    size = min(limit, MAX_LIMIT)
    rows = list(session.scalars(query.limit(size + 1)))
    following = str(rows[size - 1].id) if len(rows) > size else None
    places = _places(session, rows[:size])
    people = person_views(session, {row.actor_id for row in rows[:size] if row.actor_id is not None})
    return Page(
        tuple(
            EventView(
                id=row.id,
                at=row.at,
                verb=row.verb,
                object_type=row.object_type,
                object_id=row.object_id,
                actor=people.get(row.actor_id) if row.actor_id is not None else None,
                via=row.via,
                publication_id=row.publication_id,
                article_id=row.article_id,
                bitext_id=row.bitext_id,
                place=places.get(row.id),
                change_number=row.change_number,
                before=row.before,
                after=row.after,
            )
            for row in rows[:size]
        ),
        following,
    )


def _of_pairs(actor: Actor, operation: Operation) -> ColumnElement[bool]:
    """What happened outside bitexts, and in those in whose languages the actor may do this."""
    source, target = aliased(Version), aliased(Version)
    inside = (
        select(Bitext.id)
        .join(Article, Article.id == Bitext.article_id)
        .join(source, source.id == Bitext.source_version_id)
        .join(target, target.id == Bitext.target_version_id)
        .where(
            Bitext.id == Event.bitext_id,
            permitted_in(actor, operation, Article.publication_id, source.language, target.language),
        )
    )
    return Event.bitext_id.is_(None) | inside.exists()


def _places(session: Session, rows: Sequence[Event]) -> dict[int, EventPlace]:
    """Where each of these acts was done, for those done in an article, in three queries."""
    articles = {row.article_id for row in rows if row.article_id is not None}
    titles = dict(session.execute(select(Article.id, Article.title).where(Article.id.in_(articles))).all())
    pairs = bitext_names(session, {row.bitext_id for row in rows if row.bitext_id is not None})
    units = {row.id: _unit_id(row) for row in rows}
    positions = select(Unit.id, Unit.position).where(Unit.id.in_({unit for unit in units.values() if unit is not None}))
    numbers = {unit: position + 1 for unit, position in session.execute(positions) if position is not None}
    places = {}
    for row in rows:
        pair, unit = pairs.get(row.bitext_id or 0), units[row.id]
        if row.article_id in titles:
            places[row.id] = EventPlace(
                article_title=titles[row.article_id],
                source_language=pair.source_language if pair else None,
                target_language=pair.target_language if pair else None,
                unit_id=unit if unit in numbers else None,
                unit_number=numbers.get(unit or 0),
            )
    return places


def _unit_id(row: Event) -> int | None:
    """The unit an act was about: itself, or the one a comment stands at."""
    said = row.object_id if row.object_type == "unit" else row.after.get("unit")
    return said if isinstance(said, int) else None
