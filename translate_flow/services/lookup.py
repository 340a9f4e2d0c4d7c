"""Rows by id, for this actor: found, not deleted, readable, operation permitted; else an error that tells no more."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import Conflict, NotFound
from translate_flow.models.article import Article, Version, VersionKind
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.publication import Publication
from translate_flow.services.access import Actor, require
from translate_flow.workflow.roles import Operation


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
    article = session.get_one(Article, bitext.article_id)
    if article.deleted_at is not None:
        raise NotFound("This article was deleted; a desk editor can restore it", code="deleted")
    source, target = bitext.source_version, bitext.target_version
    require(
        actor,
        operation,
        article.publication_id,
        source_language=source.language,
        target_language=target.language,
        what="bitext",
    )
    publication = session.get_one(Publication, article.publication_id)
    return BitextRows(bitext, article, publication, source, target)


def unit_by_id(
    session: Session, actor: Actor, unit_id: int, operation: Operation, *, lock: bool = False
) -> tuple[Unit, BitextRows]:
    """A unit with its bitext; the bitext is locked first, always in that order."""
    unit = session.get(Unit, unit_id)
    if unit is None:
        raise NotFound("There is no such unit")
    rows = bitext_by_id(session, actor, unit.bitext_id, operation, lock=lock)
    if lock:
        session.refresh(unit)
    return unit, rows


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
