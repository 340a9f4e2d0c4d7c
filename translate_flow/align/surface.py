"""Evidence on the surface of sentences: question marks, quotations, brackets, block types and paragraph breaks."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.bead import Sentence
from translate_flow.text.block import BlockType

Floats = NDArray[np.float64]

MARKS: tuple[tuple[str, str, float, float], ...] = (
    ("question", "?？؟;", 1.2, -0.9),
    ("exclamation", "!！", 0.8, -0.4),
    ("quotation", '“”„«»"「」『』', 0.5, -0.4),
    ("colon", ":：", 0.3, -0.15),
    ("bracket", "()（）", 0.5, -0.25),
)
"""Mark, its characters, what it is worth in nats when both sides have it, and when only one has.

Set on the hand-aligned development texts by hand; each was kept only where it helped on two sets or more.
"""
SAME_TYPE, OTHER_TYPE = 0.6, -1.6
TITLE_TYPES = frozenset(
    {BlockType.KICKER, BlockType.HEADLINE, BlockType.SUBHEADING, BlockType.CAPTION, BlockType.LIST_ITEM}
)
BOTH_BEGIN, ONE_BEGINS, INNER_BREAK = 0.6, -0.25, -1.0


def mark_counts(sentences: Sequence[Sentence]) -> Floats:
    """For each sentence, whether it holds each of MARKS: an array (sentences + 1, marks) of running sums."""
    held = [[any(c in sentence.text for c in chars) for _, chars, _, _ in MARKS] for sentence in sentences]
    return np.concatenate(
        [np.zeros((1, len(MARKS))), np.cumsum(np.array(held, dtype=float).reshape(-1, len(MARKS)), axis=0)]
    )


def mark_score(source: Floats, target: Floats) -> Floats:
    """The worth of marks for groups that hold `source` and `target` of each (last axis), broadcast."""
    both = np.minimum(source, target) > 0
    one = (source > 0) != (target > 0)
    gain = np.array([worth for _, _, worth, _ in MARKS])
    loss = np.array([cost for _, _, _, cost in MARKS])
    return np.asarray((both * gain + one * loss).sum(axis=-1))


def types(sentences: Sequence[Sentence]) -> NDArray[np.int64]:
    """A number for the kind of each sentence's block: 0 unknown, 1 running text, 2 and up titles and the like."""
    order = sorted(TITLE_TYPES)
    return np.array(
        [
            0 if s.block_type is None else (2 + order.index(s.block_type) if s.block_type in TITLE_TYPES else 1)
            for s in sentences
        ],
        dtype=np.int64,
    )


def begins(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    """Whether each sentence is the first of its paragraph; all False for a text without paragraphs."""
    if len({sentence.paragraph for sentence in sentences}) < 2:
        return np.zeros(len(sentences), dtype=bool)
    numbers = [sentence.paragraph for sentence in sentences]
    return np.array([i == 0 or numbers[i] != numbers[i - 1] for i in range(len(numbers))], dtype=bool)
