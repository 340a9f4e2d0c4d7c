"""Evidence of structure: block types and paragraph breaks, as hints that words may overrule."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.bead import Sentence
from translate_flow.text.block import BlockType

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

TITLES: tuple[BlockType, ...] = (
    BlockType.KICKER,
    BlockType.HEADLINE,
    BlockType.SUBHEADING,
    BlockType.CAPTION,
    BlockType.LIST_ITEM,
)
"""Block types that stand apart from running text."""
PAGE = 100
"""Numbers of blocks beyond it are kinds of lines of the page, of which two alike need not belong together."""
SAME_TITLE, OTHER_TYPE = 0.6, -1.6
BOTH_BEGIN, ONE_BEGINS, INNER_BREAK = 0.6, -0.25, -1.0
"""Nats, kept small: desks cut paragraphs anew, and pasted pages lose some."""


def kinds(sentences: Sequence[Sentence], page_lines: Ints) -> Ints:
    """A number for the block each sentence stands in: 0 unknown, 1 running text, 2 and up the TITLES, then the page."""
    found = [
        0 if s.block_type is None else TITLES.index(s.block_type) + 2 if s.block_type in TITLES else 1
        for s in sentences
    ]
    return np.where(page_lines > 0, PAGE + page_lines, np.array(found, dtype=np.int64))


def begins(sentences: Sequence[Sentence]) -> Flags:
    """Whether each sentence is the first of its paragraph; nowhere in a text without paragraphs."""
    numbers = [sentence.paragraph for sentence in sentences]
    if len(set(numbers)) < 2:
        return np.zeros(len(sentences), dtype=bool)
    return np.array([i == 0 or numbers[i] != numbers[i - 1] for i in range(len(numbers))], dtype=bool)


def structure_scores(kinds: tuple[Ints, Ints], begins: tuple[Flags, Flags], a: int, b: int) -> Floats | None:
    """The worth at [i, j] of joining `a` source sentences from i with `b` target ones from j; None: no evidence."""
    n, m = len(kinds[0]) - a + 1, len(kinds[1]) - b + 1
    total: Floats | None = None
    if kinds[0].any() and kinds[1].any():
        mine, theirs = kinds[0][:n, None], kinds[1][None, :m]
        worth = np.where(mine == theirs, np.where((mine > 1) & (mine < PAGE), SAME_TITLE, 0.0), OTHER_TYPE)
        total = np.where((mine > 0) & (theirs > 0), worth, 0.0)
    if begins[0].any() and begins[1].any():
        first, second = begins[0][:n, None], begins[1][None, :m]
        breaks = np.where(first & second, BOTH_BEGIN, np.where(first != second, ONE_BEGINS, 0.0))
        breaks += INNER_BREAK * (_inner(begins[0], a)[:, None] + _inner(begins[1], b)[None, :])
        total = breaks if total is None else total + breaks
    return total


def _inner(begins: Flags, size: int) -> Floats:
    """How many paragraph breaks lie inside each group of `size` sentences."""
    sums = np.concatenate([[0.0], np.cumsum(begins.astype(float))])
    starts = np.arange(len(begins) - size + 1)
    return np.asarray(sums[starts + size] - sums[starts + 1])
