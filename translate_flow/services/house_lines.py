"""Lines of the house: how a publication reads what comes again in its articles.

They come from corrections at take-in and from lines that repeat, which are offered and never applied unasked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound
from translate_flow.languages.registry import check_tag
from translate_flow.models.article import Article, Block, Segment, Version
from translate_flow.models.publication import HouseLine, Publication
from translate_flow.services import events
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.lookup import publication_named
from translate_flow.services.publications import update_publication
from translate_flow.services.views import PublicationView
from translate_flow.text.block import BlockType, ParsedArticle, block_type
from translate_flow.text.characters import fold
from translate_flow.text.repeated_lines import MAX_LINE, RepeatedLine, SeenLine, repeated_lines, shape
from translate_flow.workflow.roles import Operation

DISMISSED = "dismissed_lines"
MAX_ARTICLES = 1_000
"""The newest articles looked at for lines that repeat."""
MAX_WORDS = 12
"""A corrected line of more words is text of its article rather than a line of the house."""


@dataclass(frozen=True, slots=True)
class HouseLineView:
    """A line the house reads in its own way."""

    id: int
    language: str
    line: str
    block_type: str
    seen: int


def known_lines(session: Session, publication: Publication, language: str) -> Mapping[str, BlockType]:
    """The type of each line of the house in a language, by its key."""
    query = select(HouseLine).where(HouseLine.publication_id == publication.id, HouseLine.language == language)
    return {row.line: row.block_type for row in session.scalars(query)}


def remember_corrections(
    session: Session, publication: Publication, seen: ParsedArticle, agreed: ParsedArticle
) -> None:
    """Short lines whose type somebody changed are read so the next time."""
    for before, after in zip(seen.blocks, agreed.blocks, strict=True):
        key = fold(after.text)
        is_title = after.type in {BlockType.HEADLINE, BlockType.LEDE}
        if before.type is not after.type and len(key.split()) <= MAX_WORDS and not is_title:
            _remember(session, publication, agreed.lang, key, after.type)


def list_house_lines(session: Session, actor: Actor, slug: str) -> tuple[HouseLineView, ...]:
    """The lines this house reads in its own way."""
    row = publication_named(session, actor, slug, Operation.READ)
    query = select(HouseLine).where(HouseLine.publication_id == row.id).order_by(HouseLine.language, HouseLine.line)
    return tuple(
        HouseLineView(line.id, line.language, line.line, line.block_type.value, line.seen)
        for line in session.scalars(query)
    )


def forget_house_line(session: Session, actor: Actor, slug: str, line_id: int) -> None:
    """Lets a line be read as anywhere else again."""
    row = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    line = session.get(HouseLine, line_id)
    if line is None or line.publication_id != row.id:
        raise NotFound("There is no such house line")
    told = {"line": line.line, "type": line.block_type.value}
    events.record(session, actor, "house_line.forget", "house_line", line.id, publication_id=row.id, before=told)
    session.delete(line)


def propose(session: Session, actor: Actor, slug: str, *, language: str) -> tuple[RepeatedLine, ...]:
    """Lines that repeat in the newest articles, are read as text, and that nobody has decided about."""
    home = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    check_tag(language, place="language")
    known = {*known_lines(session, home, language), *dismissed(home.settings, language)}
    return repeated_lines(_seen(session, home.id, language), known=known)


def adopt(session: Session, actor: Actor, slug: str, *, language: str, line: str, type_: str) -> None:
    """Lets a repeated line have a type from now on; articles taken in before stay as they are."""
    home = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    check_tag(language, place="language")
    key = _key(line)
    row = _remember(session, home, language, key, block_type(type_, place="type"))
    session.flush()
    told = {"line": key, "type": type_, "language": language}
    events.record(session, actor, "house_line.adopt", "house_line", row.id, publication_id=home.id, after=told)


def dismiss(session: Session, actor: Actor, slug: str, *, language: str, line: str, version: int) -> PublicationView:
    """Leaves a repeated line aside: it is text, and not offered again until `offer_again`."""
    return _set_dismissed(session, actor, slug, language, version, add=_key(line))


def offer_again(
    session: Session, actor: Actor, slug: str, *, language: str, line: str, version: int
) -> PublicationView:
    """Takes back that a line was left aside."""
    return _set_dismissed(session, actor, slug, language, version, drop=_key(line))


def dismissed(settings: Mapping[str, Mapping[str, list[str]]], language: str) -> tuple[str, ...]:
    """The shapes left aside in a language, from a publication's settings."""
    return tuple(settings.get(DISMISSED, {}).get(language, ()))


def _set_dismissed(
    session: Session, actor: Actor, slug: str, language: str, version: int, *, add: str = "", drop: str = ""
) -> PublicationView:
    home = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    check_tag(language, place="language")
    lines = sorted({*dismissed(home.settings, language), add} - {drop, ""})
    settings = {DISMISSED: {**home.settings.get(DISMISSED, {}), language: lines}}
    return update_publication(session, actor, slug, version=version, settings=settings)


def _key(line: str) -> str:
    key = shape(line)
    if not key or len(key) > MAX_LINE * 2:
        raise BadInput("no such line was offered", place="line", remedy="Load the page again")
    return key


def _remember(session: Session, publication: Publication, language: str, key: str, type_: BlockType) -> HouseLine:
    query = select(HouseLine).where(
        HouseLine.publication_id == publication.id, HouseLine.language == language, HouseLine.line == key
    )
    row = session.scalar(query)
    if row is None:
        row = HouseLine(publication_id=publication.id, language=language, line=key, block_type=type_, seen=0)
        session.add(row)
    row.block_type, row.seen, row.updated_at = type_, row.seen + 1, now()
    return row


def _seen(session: Session, publication_id: int, language: str) -> Iterator[SeenLine]:
    """The short blocks of the newest articles; text to translate stands in segments, the rest in the block itself."""
    newest = (
        select(Version.id, Version.article_id)
        .join(Article, Article.id == Version.article_id)
        .where(Article.publication_id == publication_id, Version.language == language, Article.deleted_at.is_(None))
        .order_by(Article.id.desc())
        .limit(MAX_ARTICLES)
        .subquery()
    )
    blocks = select(Block.id, newest.c.article_id, Block.type, Block.position, Block.text).join(
        newest, newest.c.id == Block.version_id
    )
    short = (
        select(Segment.block_id)
        .join(newest, newest.c.id == Segment.version_id)
        .group_by(Segment.block_id)
        .having(func.sum(func.length(Segment.text)) <= MAX_LINE)
    )
    pieces = select(Segment.block_id, Segment.lead, Segment.text).where(Segment.block_id.in_(short))
    texts: defaultdict[int, str] = defaultdict(str)
    for block_id, lead, text in session.execute(pieces.order_by(Segment.block_id, Segment.position)):
        texts[block_id] += lead + text
    for block_id, article_id, type_, position, text in session.execute(blocks):
        if line := text or texts.get(block_id, ""):
            yield SeenLine(article_id, line.strip(), type_, position)
