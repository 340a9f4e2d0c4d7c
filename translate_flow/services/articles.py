"""Articles as lists and pages: what there is, in which languages, how far."""

from collections.abc import Sequence

from sqlalchemy import and_, literal, select
from sqlalchemy.orm import Session, selectinload

from translate_flow.errors import BadInput, NotFound
from translate_flow.models.article import Article, Block, Version, VersionKind
from translate_flow.models.person import User
from translate_flow.models.publication import Publication
from translate_flow.models.searched import holds
from translate_flow.services import article_imports, credits
from translate_flow.services.access import Actor, readable_publications
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_article
from translate_flow.services.lookup import article_by_id, check_version, publication_named, version_by_id
from translate_flow.services.paging import cursor_id
from translate_flow.services.progress import bitexts_by_target, has_status, progress_of, status_of
from translate_flow.services.texts import block_marks, block_text, loaded_blocks, rebuilt
from translate_flow.services.unit_views import tag_views
from translate_flow.services.views import ArticleView, BlockView, Page, PersonView, SegmentView, VersionView
from translate_flow.text.tags import tagged
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.status import Status

MAX_LIMIT = 200


def list_articles(
    session: Session,
    actor: Actor,
    *,
    publication: str | None = None,
    query: str = "",
    status: str | None = None,
    language: str | None = None,
    deleted: bool = False,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[ArticleView]:
    """Articles, newest first; `status` and `language` ask that some translation of theirs has them."""
    chosen = select(Article).options(selectinload(Article.versions)).order_by(Article.id.desc())
    if deleted:
        chosen = chosen.where(Article.deleted_at.is_not(None), article_imports.is_done(Article.import_id))
    else:
        chosen = chosen.where(Article.deleted_at.is_(None))
    if publication:
        row = publication_named(session, actor, publication, Operation.READ)
        chosen = chosen.where(Article.publication_id == row.id)
    else:
        readable = readable_publications(actor)
        if readable is not None:
            chosen = chosen.where(Article.publication_id.in_(readable))
    if query.strip():
        chosen = chosen.where(holds(Article.title, query.strip()))
    if language:
        chosen = chosen.where(Article.versions.any(Version.language == language))
    if status:
        is_there = and_(Version.kind == VersionKind.TRANSLATION, has_status(_status(status)))
        chosen = chosen.where(Article.versions.any(is_there))
    before = cursor_id(cursor)
    size = min(max(1, limit), MAX_LIMIT)
    rows = list(session.scalars((chosen.where(Article.id < before) if before is not None else chosen).limit(size + 1)))
    found = tuple(article_views(session, actor, rows[:size]))
    return Page(found, str(found[-1].id) if len(rows) > size else None)


def get_article(session: Session, actor: Actor, article_id: int, *, with_blocks: bool = False) -> ArticleView:
    """One article with its versions."""
    row = article_by_id(session, actor, article_id, Operation.READ)
    return article_view(session, actor, row, with_blocks=with_blocks)


def get_version(session: Session, actor: Actor, version_id: int) -> VersionView:
    """One version with its blocks, segments and credit line."""
    version, article = version_by_id(session, actor, version_id, Operation.READ)
    return _version_views(session, actor, article, [version], with_blocks=True)[0]


def version_text(session: Session, actor: Actor, version_id: int) -> str:
    """The exact text of a version."""
    version, _ = version_by_id(session, actor, version_id, Operation.READ)
    return rebuilt(session, version)


def delete_article(session: Session, actor: Actor, article_id: int, *, version: int) -> None:
    """Puts an article away; nothing of it is lost, and `restore_article` brings it back."""
    row = article_by_id(session, actor, article_id, Operation.DELETE_ARTICLE, lock=True)
    check_version(row.version, version)
    row.deleted_at, row.deleted_by_id, row.version = now(), actor.user_id, row.version + 1
    record_in_article(session, actor, "article.delete", row, before={"title": row.title})


def restore_article(session: Session, actor: Actor, article_id: int) -> ArticleView:
    """Brings a deleted article back."""
    row = article_by_id(session, actor, article_id, Operation.DELETE_ARTICLE, deleted_too=True, lock=True)
    if row.import_id is not None and not session.scalar(select(article_imports.is_done(literal(row.import_id)))):
        raise NotFound("There is no such article")
    if row.deleted_at is not None:
        row.deleted_at, row.deleted_by_id, row.version = None, None, row.version + 1
        record_in_article(session, actor, "article.restore", row)
    return article_view(session, actor, row)


def article_view(session: Session, actor: Actor, row: Article, *, with_blocks: bool = False) -> ArticleView:
    """An article as edges see it."""
    return article_views(session, actor, [row], with_blocks=with_blocks)[0]


def article_views(
    session: Session, actor: Actor, rows: Sequence[Article], *, with_blocks: bool = False
) -> list[ArticleView]:
    """Articles as edges see them, with a fixed number of queries however many there are."""
    if not rows:
        return []
    session.flush()
    people = _names(session, {row.created_by_id for row in rows})
    slugs = _slugs(session, {row.publication_id for row in rows})
    versions = {row.id: [version for version in row.versions if _may_read(actor, row, version)] for row in rows}
    bitexts = bitexts_by_target(session, [version.id for of_row in versions.values() for version in of_row])
    progress = progress_of(session, list(bitexts.values()))
    views = []
    for row in rows:
        told = tuple(
            _version_view(session, row, version, bitexts.get(version.id), progress, with_blocks=with_blocks)
            for version in versions[row.id]
        )
        views.append(_article_view(actor, row, slugs[row.publication_id], people[row.created_by_id], told))
    return views


def _may_read(actor: Actor, article: Article, version: Version) -> bool:
    """Whether a version is one of the pairs the actor may read; the source is there for everybody."""
    target = version.language if version.kind is VersionKind.TRANSLATION else None
    return actor.may(Operation.READ, article.publication_id, article.source_language, target)


def _article_view(
    actor: Actor, row: Article, slug: str, person: PersonView, versions: tuple[VersionView, ...]
) -> ArticleView:
    return ArticleView(
        id=row.id,
        publication=slug,
        title=row.title,
        url=row.url,
        source_language=row.source_language,
        sources=tuple(row.sources),
        created_by=person,
        created_at=row.created_at,
        version=row.version,
        is_deleted=row.deleted_at is not None,
        versions=versions,
        can=frozenset(operation.value for operation in Operation if actor.may(operation, row.publication_id)),
    )


def _version_views(
    session: Session, actor: Actor, article: Article, versions: Sequence[Version], *, with_blocks: bool
) -> list[VersionView]:
    bitexts = bitexts_by_target(session, [version.id for version in versions])
    progress = progress_of(session, list(bitexts.values()))
    return [
        _version_view(session, article, version, bitexts.get(version.id), progress, with_blocks=with_blocks)
        for version in versions
    ]


def _version_view(
    session: Session,
    article: Article,
    version: Version,
    bitext_id: int | None,
    progress: dict,  # type: ignore[type-arg]
    *,
    with_blocks: bool,
) -> VersionView:
    own = progress.get(bitext_id) if bitext_id is not None else None
    return VersionView(
        id=version.id,
        article_id=article.id,
        language=version.language,
        kind=version.kind.value,
        status=status_of(version, own).value,
        version=version.version,
        created_at=version.created_at,
        published_at=version.published_at,
        bitext_id=bitext_id,
        progress=own,
        blocks=tuple(block_view(block) for block in loaded_blocks(session, version.id)) if with_blocks else (),
        credit_line=credits.line_of(session, article.publication_id, version) if with_blocks else "",
    )


def block_view(block: Block) -> BlockView:
    """A block as edges see it."""
    segments = tuple(SegmentView(segment.id, segment.position, segment.text) for segment in block.segments)
    text, marks = block_text(block), block_marks(block)
    shown = tagged(text, marks, marks) if marks else ""
    return BlockView(block.id, block.position, block.type.value, text, segments, tag_views(marks), shown)


def _status(name: str) -> Status:
    try:
        return Status(name)
    except ValueError as error:
        known = ", ".join(Status)
        raise BadInput(f"“{name[:40]}” is no status", place="status", remedy=f"Known are {known}") from error


def _names(session: Session, ids: set[int]) -> dict[int, PersonView]:
    query = select(User.id, User.name).where(User.id.in_(ids))
    return {user_id: PersonView(user_id, name) for user_id, name in session.execute(query)}


def _slugs(session: Session, ids: set[int]) -> dict[int, str]:
    return dict(session.execute(select(Publication.id, Publication.slug).where(Publication.id.in_(ids))).all())


STATUSES = tuple(status.value for status in Status)
