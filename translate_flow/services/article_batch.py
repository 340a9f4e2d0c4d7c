"""Many articles at once, from a feed or an archive: each once, whole or not at all, and a report of them all."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import FlowError
from translate_flow.languages.registry import is_tag
from translate_flow.models.article import Article, Revision, Version, VersionKind
from translate_flow.models.publication import Publication
from translate_flow.services import take_in
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.text.characters import check_text, fold, reading_form
from translate_flow.text.language import guess
from translate_flow.text.readers.feed import TITLE_LINES, BatchArticle
from translate_flow.workflow.roles import Operation

MAX_REPORTED = 500

NEW, KNOWN, CHANGED, REFUSED = "new", "known", "changed", "refused"


@dataclass(frozen=True, slots=True)
class BatchLine:
    """What became of one article: `new`, `known` (there already), `changed` (known address, other text), `refused`."""

    place: str
    state: str
    title: str
    article_id: int | None = None
    reason: str = ""


def take_in_one(
    session: Session, actor: Actor, article: BatchArticle, *, publication: str, language: str = "", is_dry: bool = False
) -> BatchLine:
    """Stores one article unless it is there already; a refusal leaves nothing of it behind.

    An article is known by its address, or by its text without regard to case and white space. `language` goes before
    what the feed says, and that before a guess among the publication's languages. With `is_dry` nothing is stored.
    """
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    if article.fault:
        return BatchLine(article.place, REFUSED, article.title, reason=article.fault)
    code = language or _language(article, home)
    try:
        check_text(article.text)
        found = known_line(session, home.id, article)
        if found is not None:
            return found
        if is_dry:
            seen = take_in.preview(session, actor, publication=publication, text=article.text, language=code)
            return BatchLine(article.place, NEW, seen.title)
        with session.begin_nested():
            made = take_in.create_article(
                session,
                actor,
                publication=publication,
                source_language=code,
                text=article.text,
                url=article.url,
                marks=article.marks,
            )
    except FlowError as fault:
        return BatchLine(article.place, REFUSED, article.title, reason=fault.message)
    return BatchLine(article.place, NEW, made.title, article_id=made.id)


def take_in_batch(
    session: Session,
    actor: Actor,
    articles: Iterable[BatchArticle],
    *,
    publication: str,
    language: str = "",
    is_dry: bool = False,
) -> tuple[BatchLine, ...]:
    """Stores the articles of a batch that are not there yet, in the caller's transaction."""
    seen: set[str] = set()
    lines = []
    for article in articles:
        key = fingerprint(article.text)
        if article.text and key in seen:
            lines.append(BatchLine(article.place, KNOWN, article.title, reason="It stands in this file already"))
            continue
        seen.add(key)
        lines.append(take_in_one(session, actor, article, publication=publication, language=language, is_dry=is_dry))
    return tuple(lines)


def report(lines: Iterable[BatchLine]) -> dict[str, Any]:
    """The counts by state and the first lines, as a job keeps them."""
    all_lines = list(lines)
    counts = Counter(line.state for line in all_lines)
    return {
        **{state: counts[state] for state in (NEW, KNOWN, CHANGED, REFUSED)},
        "articles": [asdict(line) for line in all_lines[:MAX_REPORTED]],
    }


def known_line(session: Session, publication_id: int, article: BatchArticle) -> BatchLine | None:
    """The line for an article that is there already, or None."""
    mine = (Article.publication_id == publication_id, Article.deleted_at.is_(None))
    if article.url:
        row = session.scalars(select(Article).where(*mine, Article.url == article.url)).first()
        if row is not None:
            is_same = fingerprint(article.text) in _stored(session, row.id)
            reason = "" if is_same else "Its text differs; correct the source where that is wanted"
            return BatchLine(article.place, KNOWN if is_same else CHANGED, row.title, row.id, reason)
    wanted = fingerprint(article.text)
    lines = [line for line in article.text.splitlines() if line.strip()][:TITLE_LINES]
    titles = {reading_form(line)[: take_in.MAX_TITLE] for line in (article.title, *lines)}
    for row in session.scalars(select(Article).where(*mine, Article.title.in_(titles))):
        if wanted in _stored(session, row.id):
            return BatchLine(article.place, KNOWN, row.title, row.id)
    return None


def _stored(session: Session, article_id: int) -> set[str]:
    """The fingerprints of all texts an article's source has had."""
    query = (
        select(Revision.raw_text)
        .join(Version, Version.id == Revision.version_id)
        .where(Version.article_id == article_id, Version.kind == VersionKind.SOURCE)
    )
    return {fingerprint(text) for text in session.scalars(query)}


def fingerprint(text: str) -> str:
    """What two texts share that differ in case and white space only."""
    return sha256(fold(text).encode()).hexdigest()


def _language(article: BatchArticle, home: Publication) -> str:
    told = article.language.strip().replace("_", "-")
    primary = told.split("-")[0].lower()
    if told and is_tag(told) and primary in {code.split("-")[0].lower() for code in home.languages}:
        return next(code for code in home.languages if code.split("-")[0].lower() == primary)
    guessed = guess(article.text, home.languages)
    return guessed[0][0] if guessed else home.languages[0]
