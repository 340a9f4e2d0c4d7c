"""Rows by id, for this actor: found, not deleted, readable, operation permitted; else an error that tells no more."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, bindparam, false, or_, select, true
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import Conflict, NotFound
from translate_flow.models.article import Article, Version, VersionKind
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.publication import Publication
from translate_flow.services.access import Actor, require
from translate_flow.workflow.roles import PERMISSIONS, Operation

_SOURCE, _TARGET = aliased(Version), aliased(Version)
_AROUND = (
    select(Article, Publication, _SOURCE, _TARGET)
    .join(Publication, Publication.id == Article.publication_id)
    .join(_SOURCE, _SOURCE.id == bindparam("source"))
    .join(_TARGET, _TARGET.id == bindparam("target"))
    .where(Article.id == bindparam("article"))
)
"""What a bitext hangs on. Asked by nearly every request, and making such a statement costs more than running it."""

_OF_UNIT = select(Bitext).join(Unit, Unit.bitext_id == Bitext.id).where(Unit.id == bindparam("unit"))
_OF_UNIT_LOCKED = _OF_UNIT.with_for_update(of=Bitext).execution_options(populate_existing=True)


@dataclass(frozen=True, slots=True)
class BitextRows:
    """A bitext with what it hangs on."""

    bitext: Bitext
    article: Article
    publication: Publication
    source: Version
    target: Version


def publication_named(session: Session, actor: Actor, slug: str, operation: Operation) -> Publication:
    """The publication with this slug (or id as text)."""
    query = select(Publication).where(Publication.slug == slug)
    row = session.scalar(query)
    if row is None and slug.isdecimal():
        row = session.get(Publication, int(slug)) if len(slug) < 10 else None
    if row is None:
        raise NotFound(f"There is no publication “{slug}”")
    require(actor, operation, row.id)
    return row


def article_by_id(
    session: Session,
    actor: Actor,
    article_id: int,
    operation: Operation,
    *,
    deleted_too: bool = False,
    lock: bool = False,
) -> Article:
    """The article, unless it is deleted; `lock` holds it until the transaction ends, before any of its bitexts."""
    row = session.get(Article, article_id, with_for_update=True if lock else None)
    if row is None or (row.deleted_at is not None and not deleted_too):
        raise NotFound("There is no such article")
    require(actor, operation, row.publication_id, what="article")
    return row


def version_by_id(session: Session, actor: Actor, version_id: int, operation: Operation) -> tuple[Version, Article]:
    """A version and its article."""
    row = session.get(Version, version_id)
    if row is None:
        raise NotFound("There is no such version")
    article = article_by_id(session, actor, row.article_id, Operation.READ)
    target = row.language if row.kind is VersionKind.TRANSLATION else None
    require(
        actor,
        operation,
        article.publication_id,
        source_language=article.source_language,
        target_language=target,
        what="version",
    )
    return row, article


def bitext_by_id(
    session: Session, actor: Actor, bitext_id: int, operation: Operation, *, lock: bool = False
) -> BitextRows:
    """A bitext with its article; `lock` holds it until the transaction ends, so that changes inside come one by one."""
    bitext = session.get(Bitext, bitext_id, with_for_update=True if lock else None)
    if bitext is None:
        raise NotFound("There is no such bitext")
    return _permitted(session, actor, bitext, operation)


def unit_by_id(
    session: Session, actor: Actor, unit_id: int, operation: Operation, *, lock: bool = False
) -> tuple[Unit, BitextRows]:
    """A unit with its bitext; the bitext is locked first, always in that order."""
    bitext = session.scalar(_OF_UNIT_LOCKED if lock else _OF_UNIT, {"unit": unit_id})
    if bitext is None:
        raise NotFound("There is no such unit")
    rows = _permitted(session, actor, bitext, operation)
    # Read after the lock: what it says now stays true until the transaction ends.
    return session.get_one(Unit, unit_id, populate_existing=lock), rows


def _permitted(session: Session, actor: Actor, bitext: Bitext, operation: Operation) -> BitextRows:
    """The bitext with what it hangs on, read in one statement after its lock."""
    ids = {"article": bitext.article_id, "source": bitext.source_version_id, "target": bitext.target_version_id}
    rows = BitextRows(bitext, *session.execute(_AROUND, ids).one())
    if rows.article.deleted_at is not None:
        raise NotFound("This article was deleted; a desk editor can restore it", code="deleted")
    require(
        actor,
        operation,
        rows.publication.id,
        source_language=rows.source.language,
        target_language=rows.target.language,
        what="bitext",
    )
    return rows


def permitted_in(
    actor: Actor,
    operation: Operation,
    publication_id: SQLColumnExpression[int],
    source: SQLColumnExpression[str],
    target: SQLColumnExpression[str],
) -> ColumnElement[bool]:
    """Whether a row of this publication and pair of languages is one in which the actor may do the operation."""
    held = (grant for grant in actor.grants if operation in PERMISSIONS[grant.role])
    scopes = (
        ((publication_id, grant.publication_id), (source, grant.source_language), (target, grant.target_language))
        for grant in held
    )
    within = (and_(true(), *(mine == is_ for mine, is_ in scope if is_ is not None)) for scope in scopes)
    return or_(false(), *within)


def check_version(present: int, based_on: int) -> None:
    """Raises Conflict where somebody changed the thing since the asker loaded it."""
    if present != based_on:
        raise Conflict(
            "Somebody changed this meanwhile; load it again and repeat the step",
            details={"version": present, "based_on": based_on},
        )


def hold_version(session: Session, row: Any, based_on: int) -> None:
    """The same for a row, which is held until the transaction ends: of two who come at once, one is told."""
    session.refresh(row, with_for_update=True)
    check_version(row.version, based_on)


@dataclass(frozen=True, slots=True)
class BitextName:
    """What people know a bitext by."""

    article_title: str
    publication_id: int
    source_language: str
    target_language: str


def bitext_names(session: Session, ids: Iterable[int]) -> dict[int, BitextName]:
    """The names of these bitexts by id, whoever asks: the caller has asked for permission."""
    source, target = aliased(Version), aliased(Version)
    query = (
        select(Bitext.id, Article.title, Article.publication_id, source.language, target.language)
        .join(Article, Article.id == Bitext.article_id)
        .join(source, source.id == Bitext.source_version_id)
        .join(target, target.id == Bitext.target_version_id)
        .where(Bitext.id.in_(set(ids)))
    )
    return {row[0]: BitextName(row[1], row[2], row[3], row[4]) for row in session.execute(query)}
