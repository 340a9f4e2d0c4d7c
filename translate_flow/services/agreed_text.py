"""What is stored of a text that comes in: its parts as they were read, and as a person corrected them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, TooLarge
from translate_flow.models.article import Version
from translate_flow.models.publication import Publication
from translate_flow.services.accounts import checked_name
from translate_flow.services.house_lines import known_lines, remember_corrections
from translate_flow.services.texts import placed_blocks, rebuilt
from translate_flow.text.article import parse_article, with_types
from translate_flow.text.block import TRANSLATABLE, FoundCredit, ParsedArticle, block_type
from translate_flow.text.characters import check_text, fold
from translate_flow.text.kept_blocks import kept_starts, kept_types
from translate_flow.workflow.credit import ROLES

MAX_CHARACTERS = 2_000_000
MAX_PEOPLE, MAX_SOURCES, MAX_SOURCE = 40, 40, 120


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a person says of a text instead of what was found; None where they agree.

    `types` has one type a block, `starts` the character each block begins at, `people` (role, name) of the credits,
    `sources` the agencies. Those that `are_kept` were said of the text before and teach the house nothing new.
    """

    types: Sequence[str] | None = None
    starts: Sequence[int] | None = None
    people: Sequence[tuple[str, str]] | None = None
    sources: Sequence[str] | None = None
    are_kept: bool = False


NONE = Corrections()


def agreed_text(
    session: Session, publication: Publication, text: str, language: str, corrections: Corrections = NONE
) -> ParsedArticle:
    """The text with the parts a person agreed on; corrected types are remembered for the house."""
    parsed = read_text(session, publication, text, language, corrections)
    if not any(block.type in TRANSLATABLE for block in parsed.blocks):
        raise BadInput(
            "there is nothing to translate in it", place="text", remedy="Mark at least one block as body text"
        )
    if corrections.types is not None and not corrections.are_kept:
        found = read_text(session, publication, text, language, Corrections(starts=corrections.starts))
        remember_corrections(session, publication, found, parsed)
    return parsed


def read_text(
    session: Session, publication: Publication, text: str, language: str, corrections: Corrections = NONE
) -> ParsedArticle:
    """The parts of a text as this house reads it, with the corrections made so far; BadInput where they do not fit."""
    check_size(text)
    hints = known_lines(session, publication, language)
    parsed = parse_article(text, language, hints=hints, starts=corrections.starts)
    types = corrections.types
    if types is not None:
        if len(types) != len(parsed.blocks):
            fault = f"{len(types)} types for {len(parsed.blocks)} blocks"
            raise BadInput(fault, place="types", remedy="Load the preview again; the text has changed")
        parsed = with_types(parsed, [block_type(name, place="types") for name in types])
    if corrections.people is not None:
        parsed = replace(parsed, credits=_credits(parsed, corrections.people))
    if corrections.sources is not None:
        parsed = replace(parsed, sources=_sources(corrections.sources))
    return parsed


def _credits(parsed: ParsedArticle, people: Sequence[tuple[str, str]]) -> tuple[FoundCredit, ...]:
    """The people named by hand, each with the first block that has the name in it, −1 where none has."""
    if len(people) > MAX_PEOPLE:
        raise BadInput(f"{len(people)} names", place="credits", remedy=f"At most {MAX_PEOPLE} are taken")
    found = []
    for role, given in people:
        if role not in ROLES:
            raise BadInput(f"“{role[:40]}” is no role", place="credits", remedy=f"Known are {', '.join(ROLES)}")
        name = checked_name(given)
        key = fold(name)
        block = next((i for i, block in enumerate(parsed.blocks) if key in fold(block.text)), -1)
        found.append(FoundCredit(role, name, block))
    return tuple(dict.fromkeys(found))


def _sources(given: Sequence[str]) -> tuple[str, ...]:
    sources = tuple(dict.fromkeys(" ".join(source.split()) for source in given if source.strip()))
    if len(sources) > MAX_SOURCES or any(len(source) > MAX_SOURCE for source in sources):
        remedy = f"At most {MAX_SOURCES} of {MAX_SOURCE} characters are taken"
        raise BadInput("the list of sources is too long", place="sources", remedy=remedy)
    for source in sources:
        check_text(source, place="sources")
    return sources


def kept_corrections(session: Session, publication: Publication, version: Version, text: str) -> Corrections:
    """What people said of a version's blocks and sources, as far as it holds in a text that is to take its place."""
    old = placed_blocks(session, version)
    raw, language = rebuilt(session, version), version.language
    starts = kept_starts(raw, [start for start, _, _ in old], text)
    parsed = read_text(session, publication, text, language, Corrections(starts=starts))
    types = kept_types([(kind, exact) for _, kind, exact in old], text, parsed.blocks)
    before = Corrections(types=[kind for _, kind, _ in old], starts=[start for start, _, _ in old])
    were_found = read_text(session, publication, raw, language, before).sources if old else ()
    sources = version.article.sources
    return Corrections(types, starts, sources=None if sources == list(were_found) else sources, are_kept=True)


def check_size(text: str) -> None:
    """BadInput or TooLarge where a text is empty, holds what no text may, or is too long to take in."""
    if not text.strip():
        raise BadInput("the text is empty", place="text", remedy="Paste the article")
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(f"{len(text):,} characters", place="text", remedy=f"At most {MAX_CHARACTERS:,} are taken")
    check_text(text)
