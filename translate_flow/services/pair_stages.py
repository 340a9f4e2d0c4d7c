"""An archive of articles with their translations without holding anybody up: stored one by one, seen all at once.

What dies on the way is never seen, and removed: by whoever carries the job on, or by the hourly sweep.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from translate_flow.database import Database
from translate_flow.errors import Conflict
from translate_flow.models.article import Article, ArticleImport, Block, Revision, Segment, Version
from translate_flow.models.bitext import AlignmentEdit, Bitext, Link, Unit
from translate_flow.models.credit import Contributor, ContributorAlias, Credit
from translate_flow.models.event import Event
from translate_flow.models.history import StoredFinding, UnitHistory
from translate_flow.services import article_imports
from translate_flow.services.access import Actor
from translate_flow.services.article_batch import NEW, BatchLine
from translate_flow.services.pair_batch import check_lines, take_in_pair
from translate_flow.services.sweep import is_left
from translate_flow.services.turns import turn
from translate_flow.text.readers.article_pairs import ArticleGroup

REMOVED = 25
"""Articles removed in one go."""
Tell = Callable[[int, str], None]


def look_at(
    database: Database, actor: Actor, groups: Sequence[ArticleGroup], *, publication: str, language: str, tell: Tell
) -> tuple[BatchLine, ...]:
    """What would become of each article, without storing anything; `tell` hears the number and name of each."""
    seen: set[str] = set()
    lines = []
    for number, group in enumerate(groups):
        tell(number, group.place)
        with database.read() as session:
            lines.append(
                take_in_pair(session, actor, group, seen, publication=publication, language=language, is_dry=True)
            )
    return tuple(lines)


def take_in_stages(
    database: Database,
    actor: Actor,
    groups: Sequence[ArticleGroup],
    looked: Sequence[BatchLine],
    *,
    publication: str,
    language: str,
    file_name: str,
    job_id: int | None = None,
    tell: Tell,
    keep: Callable[[Session, tuple[BatchLine, ...]], None] = lambda *_: None,
) -> tuple[BatchLine, ...]:
    """Stores what `look_at` found new, all or nothing; on any error, or where `tell` raises, nothing of it stays.

    New articles are stored one by one, unseen. Translations of articles that are here already come with the last
    transaction, in which all is seen and `keep` may write.
    """
    check_lines(looked)
    with turn(database) as session:
        begun = article_imports.begin(session, actor, publication=publication, file_name=file_name, job_id=job_id)
        import_id = begun.id
    given: dict[str, Any] = {"publication": publication, "language": language}
    lines = list(looked)
    new = [at for at, line in enumerate(looked) if line.state == NEW]
    try:
        for done, at in enumerate(at for at in new if looked[at].article_id is None):
            tell(done, groups[at].place)
            with turn(database) as session:
                lines[at] = _hidden(session, actor, groups[at], import_id, given)
        with turn(database) as session:
            for at in (at for at in new if looked[at].article_id is not None):
                lines[at] = take_in_pair(session, actor, groups[at], set(), **given)
                check_lines([lines[at]])
            article_imports.finish(session, actor, import_id)
            keep(session, tuple(lines))
    except BaseException:
        remove(database, import_id)
        raise
    return tuple(lines)


def _hidden(session: Session, actor: Actor, group: ArticleGroup, import_id: int, given: dict[str, Any]) -> BatchLine:
    line = take_in_pair(session, actor, group, set(), **given)
    check_lines([line])
    if line.state != NEW or line.reason or line.article_id is None:
        raise Conflict(f"{group.place}: somebody took it in meanwhile. Nothing was stored; try again", code="meanwhile")
    article_imports.hide(session, line.article_id, import_id)
    return line


def remove(database: Database, import_id: int) -> None:
    """Removes an import nobody ever saw, with its articles and whom they alone credit."""
    some = select(Article.id).where(Article.import_id == import_id).limit(REMOVED)
    is_more = True
    while is_more:
        with turn(database) as session:
            row = session.get(ArticleImport, import_id, with_for_update=True)
            if row is None or row.done_at is not None:
                return
            ids = session.scalars(some).all()
            _remove(session, ids)
            is_more = bool(ids)
            if not is_more:
                _remove_uncredited(session, row)
                session.delete(row)


def remove_of_job(database: Database, job_id: int) -> None:
    """Removes what an earlier attempt of a job left unfinished."""
    _remove_all(database, select(ArticleImport.id).where(ArticleImport.job_id == job_id, _IS_BEGUN))


def sweep(database: Database) -> None:
    """Removes imports that died on their way."""
    is_dead = is_left(ArticleImport.job_id, ArticleImport.created_at)
    _remove_all(database, select(ArticleImport.id).where(_IS_BEGUN, is_dead))


_IS_BEGUN = ArticleImport.done_at.is_(None)


def _remove_all(database: Database, query: Select[int]) -> None:
    with database.read() as session:
        left = session.scalars(query).all()
    for import_id in left:
        remove(database, import_id)


def _remove(session: Session, articles: Sequence[int]) -> None:
    """Removes articles with all that was stored when they came in; nobody has seen them, so nobody added more."""
    versions = select(Version.id).where(Version.article_id.in_(articles))
    bitexts = select(Bitext.id).where(Bitext.article_id.in_(articles))
    units = select(Unit.id).where(Unit.bitext_id.in_(bitexts))
    for statement in (
        delete(Event).where(Event.article_id.in_(articles)),
        delete(StoredFinding).where(StoredFinding.unit_id.in_(units)),
        delete(UnitHistory).where(UnitHistory.unit_id.in_(units)),
        delete(AlignmentEdit).where(AlignmentEdit.bitext_id.in_(bitexts)),
        delete(Link).where(Link.bitext_id.in_(bitexts)),
        delete(Unit).where(Unit.bitext_id.in_(bitexts)),
        delete(Bitext).where(Bitext.article_id.in_(articles)),
        delete(Credit).where(Credit.version_id.in_(versions)),
        delete(Segment).where(Segment.version_id.in_(versions)),
        delete(Block).where(Block.version_id.in_(versions)),
        delete(Revision).where(Revision.version_id.in_(versions)),
        delete(Version).where(Version.article_id.in_(articles)),
        delete(Article).where(Article.id.in_(articles)),
    ):
        session.execute(statement, execution_options={"synchronize_session": False})


def _remove_uncredited(session: Session, row: ArticleImport) -> None:
    """Removes people who came with the import and are credited nowhere else."""
    came = (Contributor.publication_id == row.publication_id, Contributor.id > row.last_contributor_id)
    ids = select(Contributor.id).where(*came, Contributor.id.not_in(select(Credit.contributor_id)))
    gone = session.scalars(ids).all()
    session.execute(delete(ContributorAlias).where(ContributorAlias.contributor_id.in_(gone)))
    session.execute(delete(Contributor).where(Contributor.id.in_(gone)))
