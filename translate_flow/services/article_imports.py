"""Archives of articles with their translations: what came as one is seen, taken back and brought back as one."""

from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from translate_flow.errors import Conflict, NotFound
from translate_flow.models.article import Article, ArticleImport
from translate_flow.models.credit import Contributor
from translate_flow.services import events
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.lookup import publication_named
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import ArticleImportView
from translate_flow.workflow.roles import Operation


def is_done(import_id: ColumnElement[int | None] | Any) -> ColumnElement[bool]:
    """Whether the import of an article is over; one that came by itself counts as well."""
    begun = select(ArticleImport.id).where(ArticleImport.done_at.is_(None))
    return or_(import_id.is_(None), import_id.not_in(begun))


def begin(
    session: Session, actor: Actor, *, publication: str, file_name: str, job_id: int | None = None
) -> ArticleImport:
    """An import nothing is seen of until it is finished."""
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    row = ArticleImport(
        publication_id=home.id,
        file_name=file_name[:300],
        created_by_id=actor.user_id,
        created_at=now(),
        last_contributor_id=session.scalar(select(func.max(Contributor.id))) or 0,
        job_id=job_id,
    )
    session.add(row)
    session.flush()
    return row


def hide(session: Session, article_id: int, import_id: int) -> None:
    """Puts an article that was just stored aside until its import is finished."""
    row = session.get_one(Article, article_id)
    row.import_id, row.deleted_at = import_id, now()


def finish(session: Session, actor: Actor, import_id: int) -> None:
    """Lets the articles of an import be seen."""
    row = session.get_one(ArticleImport, import_id)
    row.articles, row.done_at = _bring_back(session, row), now()
    _record(session, actor, "article.import", row)


def undo_import(session: Session, actor: Actor, import_id: int) -> ArticleImportView:
    """Deletes the articles of an archive as one by one would; translations it added to others stay."""
    row = _import(session, actor, import_id)
    if row.undone_at is not None:
        raise Conflict("This import was undone already", code="undone")
    row.undone_at = now()
    values = {"deleted_at": row.undone_at, "deleted_by_id": actor.user_id, "version": Article.version + 1}
    session.execute(update(Article).where(Article.import_id == row.id, Article.deleted_at.is_(None)).values(values))
    _record(session, actor, "article.undo_import", row)
    return _views(session, [row])[0]


def restore_import(session: Session, actor: Actor, import_id: int) -> ArticleImportView:
    """Brings the articles back that went when the import was undone."""
    row = _import(session, actor, import_id)
    if row.undone_at is not None:
        _bring_back(session, row, Article.deleted_at == row.undone_at)
        row.undone_at = None
        _record(session, actor, "article.restore_import", row)
    return _views(session, [row])[0]


def list_imports(session: Session, actor: Actor, publication: str) -> tuple[ArticleImportView, ...]:
    """The archives taken in, newest first."""
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    query = select(ArticleImport).where(ArticleImport.publication_id == home.id, ArticleImport.done_at.is_not(None))
    return tuple(_views(session, list(session.scalars(query.order_by(ArticleImport.id.desc()).limit(50)))))


def _bring_back(session: Session, row: ArticleImport, *which: ColumnElement[bool]) -> int:
    values = {"deleted_at": None, "deleted_by_id": None, "version": Article.version + len(which)}
    done = session.execute(update(Article).where(Article.import_id == row.id, *which).values(values))
    return int(done.rowcount)  # type: ignore[attr-defined]


def _import(session: Session, actor: Actor, import_id: int) -> ArticleImport:
    row = session.get(ArticleImport, import_id, with_for_update=True)
    if row is None or row.done_at is None:
        raise NotFound("There is no such import")
    require(actor, Operation.DELETE_ARTICLE, row.publication_id, what="import")
    return row


def _record(session: Session, actor: Actor, what: str, row: ArticleImport) -> None:
    told = {"file": row.file_name, "articles": row.articles}
    before, after = (told, None) if row.undone_at is not None else (None, told)
    home = row.publication_id
    events.record(session, actor, what, "article_import", row.id, publication_id=home, before=before, after=after)


def _views(session: Session, rows: list[ArticleImport]) -> list[ArticleImportView]:
    people = person_views(session, {row.created_by_id for row in rows})
    return [
        ArticleImportView(
            row.id, row.file_name, row.articles, people[row.created_by_id], row.created_at, row.undone_at is not None
        )
        for row in rows
    ]
