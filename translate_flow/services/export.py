"""Aligned pairs and finished articles out; among reviewed ones never a later, unreviewed text."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import IO

from sqlalchemy import Select, SQLColumnExpression, func, select
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import BadInput
from translate_flow.formats.article import ARTICLE_FORMATS, ArticleText, write_article
from translate_flow.formats.format import Format
from translate_flow.formats.issues import ISSUES
from translate_flow.formats.marked import codes
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import format_for, write_pairs
from translate_flow.models.article import Article, Version
from translate_flow.models.bitext import Bitext, TextOrigin, Unit
from translate_flow.models.history import Decision, StoredFinding
from translate_flow.models.person import User
from translate_flow.services import credits
from translate_flow.services.access import Actor, require
from translate_flow.services.derived_pairs import derived_pairs
from translate_flow.services.issues import issues_of_units
from translate_flow.services.lookup import bitext_by_id, permitted_in, publication_named, version_by_id
from translate_flow.services.selection import Selection, members, substates
from translate_flow.services.texts import block_marks, block_text, loaded_blocks
from translate_flow.text.block import TRANSLATABLE, BlockType
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import STATE_OF, State

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished file."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Counted:
    """How much a selection holds."""

    articles: int
    pairs: int
    characters: int


def export_bitext(
    session: Session, actor: Actor, bitext_id: int, *, format: str, states: Sequence[str] = ()
) -> Exported:
    """One bitext as a file of pairs."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.READ)
    known = format_for(format)
    chosen = Selection(bitext_id=bitext_id, states=tuple(states))
    out = io.BytesIO()
    languages = rows.source.language, rows.target.language
    write_file(selected_pairs(session, actor, chosen, issues=known.tells_issues), out, known, languages=languages)
    name = f"{rows.publication.slug}-{rows.article.id}-{rows.source.language}-{rows.target.language}{known.suffixes[0]}"
    return Exported(name, known.media_type, out.getvalue())


def write_file(
    pairs: Iterable[Pair], out: IO[bytes], known: Format, *, languages: tuple[str | None, str | None]
) -> int:
    """Writes pairs of a desk in a format and returns how many.

    CSV is what people open in a spreadsheet: there no cell may be one that the spreadsheet would compute.
    """
    source, target = languages
    is_for_spreadsheets = known.name == "csv"
    return write_pairs(
        pairs, out, known.name, source_language=source, target_language=target, formula_safe=is_for_spreadsheets
    )


def selected_pairs(session: Session, actor: Actor, chosen: Selection, *, issues: bool = False) -> Iterator[Pair]:
    """The pairs of a selection in the order of articles and units, read in pieces; with what is wrong with them."""
    if chosen.is_derived:
        yield from derived_pairs(session, actor, chosen)
        return
    query = _query(session, actor, chosen)
    people = dict(session.execute(select(User.id, User.name)).all())
    last = (0, -1)
    while True:
        part = query.where((Unit.bitext_id > last[0]) | ((Unit.bitext_id == last[0]) & (Unit.position > last[1])))
        found = list(session.execute(part.limit(CHUNK)))
        reviewers = _reviewers(session, [row[0].id for row in found])
        told = issues_of_units(session, [row[0] for row in found]) if issues else {}
        for unit, article, source, target in found:
            pair = _pair(unit, article, source, target, people, reviewers.get(unit.id))
            yield replace(pair, properties={ISSUES: told[unit.id]}) if unit.id in told else pair
        if len(found) < CHUNK:
            return
        last = (found[-1][0].bitext_id, found[-1][0].position or 0)


def preview_export(session: Session, actor: Actor, chosen: Selection) -> Counted:
    """How much a selection holds, before anything is written."""
    if chosen.is_derived:
        pairs = list(derived_pairs(session, actor, chosen))
        size = sum(len(pair.source) + len(pair.target) for pair in pairs)
        return Counted(len({pair.article for pair in pairs}), len(pairs), size)
    inner = _query(session, actor, chosen).order_by(None).subquery()
    ids = select(inner.c.id)
    row = session.execute(
        select(
            func.count(func.distinct(Bitext.article_id)),
            func.count(Unit.id),
            func.coalesce(func.sum(func.length(Unit.source_text) + func.length(Unit.target_text)), 0),
        )
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .where(Unit.id.in_(ids))
    ).one()
    return Counted(int(row[0]), int(row[1]), int(row[2]))


def people_in(session: Session, actor: Actor, publication: str) -> tuple[tuple[int, str], ...]:
    """Id and name of everybody who last changed a pair of the publication, by name."""
    home = publication_named(session, actor, publication, Operation.READ)
    query = (
        select(User.id, User.name)
        .join(Unit, Unit.updated_by_id == User.id)
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .join(Article, Article.id == Bitext.article_id)
        .where(Article.publication_id == home.id)
        .distinct()
    )
    return tuple(
        sorted(((row.id, row.name) for row in session.execute(query)), key=lambda row: (row[1].casefold(), row[0]))
    )


def article_file(session: Session, actor: Actor, version_id: int, *, format: str) -> Exported:
    """A version as a finished article with its credit line; `format` is an ending: html, txt, md, docx."""
    version, article = version_by_id(session, actor, version_id, Operation.READ)
    known = next((known for known in ARTICLE_FORMATS.values() if f".{format}" in known.suffixes), None)
    if known is None:
        endings = ", ".join(known.suffixes[0] for known in ARTICLE_FORMATS.values())
        raise BadInput(f"“{format[:20]}” is no article format", place="format", remedy=f"Known are {endings}")
    line = credits.line_of(session, article.publication_id, version)
    blocks = [
        block
        for block in loaded_blocks(session, version.id)
        if block.type in TRANSLATABLE and block_text(block).strip()
    ]
    marks = {place: block_marks(block) for place, block in enumerate(blocks)}
    parts = tuple((block.type, block_text(block)) for block in blocks)
    data = write_article(ArticleText(version.language, parts, credit_line=line, marks=marks), known.name)
    return Exported(f"article-{article.id}-{version.language}.{format}", known.media_type, data)


def _query(session: Session, actor: Actor, chosen: Selection) -> Select[Unit, Article, str, str]:
    source, target = aliased(Version), aliased(Version)
    query = (
        select(Unit, Article, source.language, target.language)
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .join(Article, Article.id == Bitext.article_id)
        .join(source, source.id == Bitext.source_version_id)
        .join(target, target.id == Bitext.target_version_id)
        .where(Unit.position.is_not(None), Article.deleted_at.is_(None), Unit.source_text != "", Unit.target_text != "")
        .order_by(Unit.bitext_id, Unit.position)
    )
    query = _in_scope(session, actor, chosen, query, source.language, target.language)
    query = query.where(Unit.substate.in_(substates(chosen.states)))
    if chosen.article_ids:
        query = query.where(Article.id.in_(chosen.article_ids))
    if chosen.source_language:
        query = query.where(source.language == chosen.source_language)
    if chosen.target_language:
        query = query.where(target.language == chosen.target_language)
    if chosen.block_types:
        query = query.where(Unit.block_type.in_(members(BlockType, chosen.block_types, "block_types")))
    if chosen.person is not None:
        query = query.where(Unit.updated_by_id == chosen.person)
    if chosen.origins:
        query = query.where(Unit.origin.in_(members(TextOrigin, chosen.origins, "origins")))
    if chosen.min_score is not None:
        query = query.where(Unit.score >= chosen.min_score)
    if chosen.without_findings:
        said = select(StoredFinding.id).where(StoredFinding.unit_id == Unit.id, StoredFinding.dismissed_at.is_(None))
        query = query.where(~said.exists())
    if chosen.since is not None:
        query = query.where(Unit.updated_at >= chosen.since)
    return query.where(Unit.updated_at < chosen.until) if chosen.until is not None else query


def _in_scope(
    session: Session,
    actor: Actor,
    chosen: Selection,
    query: Select[Unit, Article, str, str],
    source: SQLColumnExpression[str],
    target: SQLColumnExpression[str],
) -> Select[Unit, Article, str, str]:
    """Keeps a selection within what the actor may export, pair of languages by pair.

    Those who may export their own work get only that.
    """
    if chosen.bitext_id is not None:
        rows = bitext_by_id(session, actor, chosen.bitext_id, Operation.READ)
        query = query.where(Unit.bitext_id == chosen.bitext_id)
        where = (rows.publication.id, rows.source.language, rows.target.language)
    elif chosen.publication:
        home = publication_named(session, actor, chosen.publication, Operation.READ)
        query = query.where(Article.publication_id == home.id)
        where = (home.id, chosen.source_language or "", chosen.target_language or "")
    else:
        raise BadInput("neither a publication nor a bitext is named", place="selection", remedy="Name one of them")
    pair = (where[1] or None, where[2] or None)
    if not actor.may(Operation.EXPORT_OWN, where[0], *pair):
        require(actor, Operation.EXPORT, where[0], source_language=pair[0], target_language=pair[1])
    whole, own = (
        permitted_in(actor, operation, Article.publication_id, source, target)
        for operation in (Operation.EXPORT, Operation.EXPORT_OWN)
    )
    return query.where(whole | (own & (Unit.updated_by_id == actor.user_id)))


def _reviewers(session: Session, unit_ids: Sequence[int]) -> dict[int, int]:
    query = (
        select(Decision.unit_id, Decision.actor_id)
        .where(Decision.unit_id.in_(unit_ids), Decision.decision == "approve")
        .order_by(Decision.id)
    )
    return dict(session.execute(query).all())


def _pair(unit: Unit, article: Article, source: str, target: str, people: dict[int, str], reviewer: int | None) -> Pair:
    is_done = STATE_OF[unit.substate] in {State.REVIEWED, State.FINAL}
    return Pair(
        source_language=source,
        target_language=target,
        source=unit.source_text,
        target=unit.target_text,
        source_codes=codes(unit.source_marks),
        target_codes=codes(unit.target_marks, unit.source_marks),
        id=f"u{unit.id}",
        article=str(article.id),
        position=unit.position or 0,
        block_type=unit.block_type.value,
        state=unit.state.value,
        substate=unit.substate.value,
        origin=unit.origin.value,
        score=unit.score,
        bead_origin=unit.bead_origin.value,
        translator=people.get(unit.updated_by_id or 0, "") if not is_done else "",
        reviewer=people.get(reviewer or 0, "") if is_done else "",
        changed_at=unit.updated_at.isoformat() if unit.updated_at else "",
    )
