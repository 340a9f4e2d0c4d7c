"""Many articles with their translations at once: each pair once, all of them or none, and a report beforehand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, FlowError
from translate_flow.models.article import Revision, Version
from translate_flow.services import jobs, take_in
from translate_flow.services.access import Actor
from translate_flow.services.article_batch import (
    CHANGED,
    KNOWN,
    MAX_REPORTED,
    NEW,
    REFUSED,
    BatchLine,
    fingerprint,
    known_line,
)
from translate_flow.services.lookup import publication_named
from translate_flow.services.views import JobView
from translate_flow.text.characters import check_text
from translate_flow.text.readers.article_pairs import ArticleGroup, read_groups, read_pair_archive
from translate_flow.text.readers.feed import BatchArticle
from translate_flow.workflow.roles import Operation

UNPAIRED = "unpaired"
MAX_TOLD = 3


def groups_of(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    name: str,
    data: bytes = b"",
    files: Mapping[str, bytes] | None = None,
) -> list[ArticleGroup]:
    """The articles in an archive, or among `files`, paired in the languages of the publication."""
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    if files is not None:
        return read_groups(files, name, home.languages)
    return read_pair_archive(data, name, home.languages)


def enqueue_pairs(
    session: Session, actor: Actor, *, publication: str, file: str, name: str, language: str = "", is_dry: bool = False
) -> JobView:
    """Puts the taking in of a kept archive of pairs into the queue."""
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    if language and language not in home.languages:
        raise BadInput(f"“{language}” is not a language of the publication", place="source_language")
    payload = {"publication": publication, "file": file, "name": name, "language": language, "is_dry": is_dry}
    return jobs.enqueue(session, actor, "import_article_pairs", payload, publication_id=home.id)


def take_in_pair(
    session: Session,
    actor: Actor,
    group: ArticleGroup,
    seen: set[str],
    *,
    publication: str,
    language: str = "",
    is_dry: bool = False,
) -> BatchLine:
    """Stores one article with its translations, aligned, unless it is there; `seen` is what the file held so far.

    The source is the text in `language`, or in the first of the publication's languages that the group has.
    """
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    order = {code: at for at, code in enumerate([language, *(c for c in home.languages if c != language)])}
    texts = sorted(group.texts, key=lambda text: order.get(text.language, len(order)))
    if group.fault:
        return BatchLine(group.place, REFUSED, "", reason=group.fault)
    title = texts[0].title
    if len(texts) < 2:
        reason = "There is no text in another language to it" if texts[0].language else "Nothing tells its partner"
        return BatchLine(group.place, UNPAIRED, title or texts[0].place, reason=reason)
    if language and texts[0].language != language:
        return BatchLine(group.place, REFUSED, title, reason=f"it has no text in “{language}”, the source language")
    try:
        return _stored(session, actor, group.place, texts, seen, home.id, publication, is_dry=is_dry)
    except FlowError as fault:
        return BatchLine(group.place, REFUSED, title, reason=fault.message)


def check_lines(lines: Iterable[BatchLine]) -> None:
    """Raises BadInput naming the first pairs that cannot come in, as then none does."""
    bad = [line for line in lines if line.state in {REFUSED, CHANGED}]
    if bad:
        told = "; ".join(f"{line.place}: {line.reason}" for line in bad[:MAX_TOLD])
        more = f"; and {len(bad) - MAX_TOLD} more" if len(bad) > MAX_TOLD else ""
        raise BadInput(f"nothing was stored: {told}{more}", remedy="Correct or leave out what is named, then try again")


def pair_report(lines: Sequence[BatchLine]) -> dict[str, Any]:
    """The counts by state and the first lines, as a job keeps them."""
    counts = Counter(line.state for line in lines)
    return {
        **{state: counts[state] for state in (NEW, KNOWN, CHANGED, UNPAIRED, REFUSED)},
        "articles": [asdict(line) for line in lines[:MAX_REPORTED]],
    }


def _stored(
    session: Session,
    actor: Actor,
    place: str,
    texts: Sequence[BatchArticle],
    seen: set[str],
    publication_id: int,
    publication: str,
    *,
    is_dry: bool,
) -> BatchLine:
    for text in texts:
        check_text(text.text)
    source, prints = texts[0], [fingerprint(text.text) for text in texts]
    if len(set(prints)) < len(prints):
        return BatchLine(place, REFUSED, source.title, reason="two of its files hold the same text")
    if prints[0] in seen:
        return BatchLine(place, KNOWN, source.title, reason="It stands in this file already")
    seen.add(prints[0])
    there = known_line(session, publication_id, source)
    if there is not None and there.state == CHANGED:
        return BatchLine(place, CHANGED, there.title, there.article_id, there.reason)
    article_id, title = (there.article_id, there.title) if there else (None, source.title)
    missing = []
    for text, print_ in zip(texts[1:], prints[1:], strict=True):
        held = _held(session, article_id, text.language) if article_id else set()
        if held and print_ not in held:
            reason = f"Its text in “{text.language}” differs from the one here"
            return BatchLine(place, CHANGED, title, article_id, reason)
        if not held:
            missing.append(text)
    if is_dry:
        for text in texts:
            seen_text = take_in.preview(session, actor, publication=publication, text=text.text, language=text.language)
            title = title or seen_text.title
    elif article_id is None or missing:
        with session.begin_nested():
            article_id, title = _written(session, actor, publication, source, missing, article_id, title)
    state = NEW if there is None or missing else KNOWN
    return BatchLine(place, state, title, article_id, "Its translation is new" if there and missing else "")


def _written(
    session: Session,
    actor: Actor,
    publication: str,
    source: BatchArticle,
    missing: Sequence[BatchArticle],
    article_id: int | None,
    title: str,
) -> tuple[int, str]:
    if article_id is None:
        made = take_in.create_article(
            session,
            actor,
            publication=publication,
            source_language=source.language,
            text=source.text,
            url=source.url,
            marks=source.marks,
        )
        article_id, title = made.id, made.title
    for text in missing:
        take_in.create_version(session, actor, article_id, language=text.language, text=text.text, marks=text.marks)
    return article_id, title


def _held(session: Session, article_id: int, language: str) -> set[str]:
    """The fingerprints of all texts an article's version in a language has had."""
    query = (
        select(Revision.raw_text)
        .join(Version, Version.id == Revision.version_id)
        .where(Version.article_id == article_id, Version.language == language)
    )
    return {fingerprint(text) for text in session.scalars(query)}
