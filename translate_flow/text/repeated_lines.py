"""Lines that come again in many articles of a house: what the page says around the text, not the text."""

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from translate_flow.text.block import TRANSLATABLE, BlockType
from translate_flow.text.characters import fold

MIN_ARTICLES = 3
MAX_LINE = 160
"""Longer blocks are text, even where an article was taken in twice."""
MAX_KICKER_WORDS = 3

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A block as an article has it; `place` counts the blocks of the version from 0."""

    article: int
    text: str
    type: BlockType
    place: int


@dataclass(frozen=True, slots=True)
class RepeatedLine:
    """A line found in several articles: its shape, one wording of it, how it is read now, and what it may be."""

    shape: str
    example: str
    articles: int
    read_as: BlockType
    proposed: BlockType


@dataclass(slots=True)
class _Found:
    example: str
    articles: set[int] = field(default_factory=set)
    types: Counter[BlockType] = field(default_factory=Counter)
    at_top: int = 0


def shape(text: str) -> str:
    """The comparison key of a line whatever its numbers are: every number becomes one sign."""
    return _NUMBER.sub("#", fold(text))


def repeated_lines(lines: Iterable[SeenLine], *, known: Set[str] = frozenset()) -> tuple[RepeatedLine, ...]:
    """Lines of at least MIN_ARTICLES articles that are read as text to translate, the commonest first.

    `known` holds the shapes or keys somebody has decided about already.
    """
    found: dict[str, _Found] = {}
    for line in lines:
        key = shape(line.text)
        if not key.strip("#") or len(line.text) > MAX_LINE or key in known or fold(line.text) in known:
            continue
        entry = found.setdefault(key, _Found(line.text))
        entry.articles.add(line.article)
        entry.types[line.type] += 1
        entry.at_top += line.place == 0
    told = [_told(key, entry) for key, entry in found.items() if len(entry.articles) >= MIN_ARTICLES]
    return tuple(
        sorted(
            (line for line in told if line.read_as is not line.proposed), key=lambda line: (-line.articles, line.shape)
        )
    )


def _told(key: str, entry: _Found) -> RepeatedLine:
    read_as = entry.types.most_common(1)[0][0]
    return RepeatedLine(key, entry.example, len(entry.articles), read_as, _proposed(key, entry))


def _proposed(key: str, entry: _Found) -> BlockType:
    """What it was read as elsewhere, if not as text; a word or two at the top are a kicker, the rest is the page's."""
    for kind, _ in entry.types.most_common():
        if kind not in TRANSLATABLE:
            return kind
    if entry.at_top * 2 > entry.types.total() and len(key.split()) <= MAX_KICKER_WORDS:
        return BlockType.KICKER
    return BlockType.BOILERPLATE
