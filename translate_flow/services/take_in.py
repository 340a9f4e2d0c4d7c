"""An article comes in: the parts found are shown, then agreed on, then stored whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, Forbidden
from translate_flow.languages.registry import check_tag, language
from translate_flow.models.article import Article, Version, VersionKind
from translate_flow.models.publication import Publication
from translate_flow.services import credits
from translate_flow.services.access import Actor
from translate_flow.services.agreed_text import NONE, Corrections, agreed_text, check_size, read_text
from translate_flow.services.align_bitext import new_bitext
from translate_flow.services.articles import article_view
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_article
from translate_flow.services.lookup import article_by_id, publication_named
from translate_flow.services.texts import keep_revision, pieces, store_text
from translate_flow.services.units import bitext_view
from translate_flow.services.views import ArticleView, BitextView
from translate_flow.text.block import TRANSLATABLE, Block, BlockType, ParsedArticle
from translate_flow.text.characters import check_text, reading_form
from translate_flow.text.language import guess_first
from translate_flow.text.marks import Mark
from translate_flow.workflow.roles import Operation

MAX_TITLE = 400
SURE_GUESS = 0.8
SURE_LINE, SURE_LENGTH = 0.98, 60
"""A single block is only called another language's with this probability and from so many characters on."""
MAX_GUESSED_BLOCKS, MAX_GUESSED_LENGTH = 200, 1_000
MAX_PARTS = 40
"""So many places of a block are named at which it could be parted."""


@dataclass(frozen=True, slots=True)
class PreviewBlock:
    """A block as the take-in page shows it; at the characters `parts`, where sentences begin, it could be parted."""

    index: int
    type: str
    start: int
    end: int
    text: str
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What was seen in a text, before anything is stored.

    Credits are (role, name, index of the block, −1 where no block says the name).
    """

    language: str
    language_guess: str | None
    guess_confidence: float
    warnings: tuple[str, ...]
    title: str
    blocks: tuple[PreviewBlock, ...]
    credits: tuple[tuple[str, str, int], ...]
    sources: tuple[str, ...]


def preview(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    text: str,
    language: str | None = None,
    corrections: Corrections = NONE,
) -> Preview:
    """The parts of a text as they would be stored, as a person has corrected them so far."""
    row = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    check_size(text)
    guessed = guess_first(text, row.languages)
    code = language or (guessed[0][0] if guessed else row.languages[0])
    check_tag(code)
    parsed = read_text(session, row, text, code, corrections)
    return Preview(
        language=code,
        language_guess=guessed[0][0] if guessed else None,
        guess_confidence=round(guessed[0][1], 3) if guessed else 0.0,
        warnings=tuple(_warnings(parsed, code, guessed, row)),
        title=_title(parsed),
        blocks=tuple(_preview_block(i, block, parsed, row) for i, block in enumerate(parsed.blocks)),
        credits=tuple((credit.role, credit.name, credit.block) for credit in parsed.credits),
        sources=parsed.sources,
    )


def create_article(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    source_language: str,
    text: str,
    title: str = "",
    url: str = "",
    corrections: Corrections = NONE,
    marks: Sequence[Mark] = (),
) -> ArticleView:
    """Stores an article with its source version, blocks, segments and credits; `marks` are those of the text."""
    row = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    check_tag(source_language, place="source_language")
    check_text(title, place="title")
    _check_url(url)
    parsed = agreed_text(session, row, text, source_language, corrections)
    article = Article(
        publication_id=row.id,
        title=(title.strip() or _title(parsed))[:MAX_TITLE],
        source_language=source_language,
        created_by_id=actor.user_id,
        created_at=now(),
        url=url.strip(),
        sources=list(parsed.sources),
    )
    session.add(article)
    version = _version(session, article, source_language, VersionKind.SOURCE, actor)
    _store(session, actor, row, version, parsed, marks)
    record_in_article(session, actor, "article.create", article, after={"title": article.title})
    return article_view(session, actor, article, with_blocks=True)


def create_version(
    session: Session,
    actor: Actor,
    article_id: int,
    *,
    language: str,
    text: str | None = None,
    corrections: Corrections = NONE,
    marks: Sequence[Mark] = (),
) -> BitextView:
    """Adds a translation: empty, to be written, or with its text, which is aligned with the source at once."""
    article = article_by_id(session, actor, article_id, Operation.CREATE_VERSION, lock=True)
    publication = session.get_one(Publication, article.publication_id)
    check_tag(language, place="language")
    pair = {"source_language": article.source_language, "target_language": language}
    if not actor.may(Operation.CREATE_VERSION, article.publication_id, **pair):
        raise Forbidden(f"Your role here does not include translations into “{language}”")
    if session.scalar(select(Version).where(Version.article_id == article.id, Version.language == language)):
        raise Conflict(f"The article has a version in “{language}” already", code="language_taken")
    source = session.scalars(
        select(Version).where(Version.article_id == article.id, Version.kind == VersionKind.SOURCE)
    ).one()
    version = _version(session, article, language, VersionKind.TRANSLATION, actor)
    if text is not None and text.strip():
        parsed = agreed_text(session, publication, text, language, corrections)
        _store(session, actor, publication, version, parsed, marks)
    bitext = new_bitext(session, actor, article, publication, source, version)
    record_in_article(session, actor, "version.create", article, after={"language": language})
    return bitext_view(session, actor, bitext.id)


def _store(
    session: Session,
    actor: Actor,
    publication: Publication,
    version: Version,
    parsed: ParsedArticle,
    marks: Sequence[Mark],
) -> None:
    session.flush()
    store_text(session, version, parsed, publication, marks)
    keep_revision(session, version, parsed, actor, marks=marks)
    credits.propose_from_text(session, actor, publication.id, version.id, parsed.credits)


def _version(session: Session, article: Article, language: str, kind: VersionKind, actor: Actor) -> Version:
    row = Version(language=language, kind=kind, created_by_id=actor.user_id, created_at=now(), article=article)
    session.add(row)
    return row


def _preview_block(index: int, block: Block, parsed: ParsedArticle, publication: Publication) -> PreviewBlock:
    at, parts = block.start, []
    for piece in pieces(parsed.raw[block.start : block.end], parsed.lang, publication)[:MAX_PARTS]:
        parts.append(at + len(piece.lead))
        at += len(piece.lead) + len(piece.text)
    return PreviewBlock(index, block.type.value, block.start, block.end, block.text, tuple(parts[1:]))


def _check_url(url: str) -> None:
    check_text(url, place="url")
    if url.strip() and not url.strip().lower().startswith(("http://", "https://")):
        raise BadInput("not a web address", place="url", remedy="It begins with https:// or stays empty")


def _title(parsed: ParsedArticle) -> str:
    order = (BlockType.HEADLINE, BlockType.LEDE, BlockType.BODY)
    for wanted in order:
        for block in parsed.blocks:
            if block.type is wanted:
                return block.text[:MAX_TITLE]
    return reading_form(parsed.raw)[:80]


def _warnings(
    parsed: ParsedArticle, code: str, guessed: list[tuple[str, float]], publication: Publication
) -> list[str]:
    told = []
    if guessed and guessed[0][0] != code.split("-", maxsplit=1)[0] and guessed[0][1] >= SURE_GUESS:
        told.append(f"The text looks like {language(guessed[0][0]).name}, not {language(code).name}")
    if code not in publication.languages:
        told.append(f"{language(code).name} is not among this publication’s languages")
    if not any(block.type is BlockType.HEADLINE for block in parsed.blocks):
        told.append("No headline was found")
    told.extend(_mixed_languages(parsed, code, publication))
    return told


def _mixed_languages(parsed: ParsedArticle, code: str, publication: Publication) -> list[str]:
    """One warning for each other language of the publication that whole blocks seem to be in, with their numbers."""
    found: dict[str, list[int]] = {}
    for number, block in enumerate(parsed.blocks[:MAX_GUESSED_BLOCKS], start=1):
        if block.type in TRANSLATABLE and len(block.text) >= SURE_LENGTH:
            ranked = guess_first(block.text[:MAX_GUESSED_LENGTH], publication.languages)
            if ranked and ranked[0][0] != code.split("-", maxsplit=1)[0] and ranked[0][1] >= SURE_LINE:
                found.setdefault(ranked[0][0], []).append(number)
    is_whole = sum(map(len, found.values())) == sum(len(b.text) >= SURE_LENGTH for b in parsed.blocks)
    return [] if is_whole else [f"{language(tag).name} stands in block {_listed(at)}" for tag, at in found.items()]


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:8]))
    return shown + (" and others" if len(numbers) > 8 else "")
