"""The words of many texts at once, as numbers of 64 bits: equal words have equal numbers, wherever they are read.

A million sentences are read in a few seconds, as all their characters go through arrays; two words of a memory that
share a number by chance are less likely than a broken disk, and would only name a candidate too many.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

SHORT = 3
"""A text of so few words counts as a word itself: however common its words are, the same text is found."""

_FACTOR = 0x9E3779B97F4A7C15
_INVERSE = pow(_FACTOR, -1, 2**64)
_WORD = re.compile(r"\w+")
_UNSPACED = (0x0E00, 0x0E80), (0x3040, 0xA000)
"""Thai and the scripts of China and Japan write without spaces: their words are pairs of characters."""


def numbered(texts: Sequence[str]) -> tuple[Any, Any]:
    """The numbers of the words of folded texts, and beside each the index of its text; a repeated word comes again."""
    numbers, owners, _ = _read(texts)
    return numbers, owners


def words(text: str) -> dict[int, int]:
    """The words of a folded text by their numbers, and how many letters each has."""
    numbers, _, lengths = _read([text])
    return dict(zip(numbers.tolist(), lengths.tolist(), strict=True))


def _read(texts: Sequence[str]) -> tuple[Any, Any, Any]:
    """Of each word its number, the index of its text and its length."""
    import numpy as np

    chars = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    starts, ends = _spans(chars)
    lines = np.cumsum(chars == ord("\n"))
    line_ends = np.flatnonzero(chars == ord("\n"))
    short = np.bincount(lines[starts], minlength=len(texts))[: len(texts)] <= SHORT
    whole_starts, whole_ends = np.concatenate(([0], line_ends[:-1] + 1))[short], line_ends[short]
    sums = _Sums(chars)
    starts, ends = _paired(chars, starts, ends)
    # One more than the words have, so that a text of one word is another number than its word.
    numbers = np.concatenate((sums.of(starts, ends), sums.of(whole_starts, whole_ends) + np.uint64(1)))
    owners = np.concatenate((lines[starts], np.flatnonzero(short)))
    return numbers.view(np.int64), owners, np.concatenate((ends - starts, whole_ends - whole_starts))


class _Sums:
    """Sums over the characters so far, each times a power of its place: the number of any span is a difference."""

    def __init__(self, chars: Any) -> None:
        import numpy as np

        self._back = np.cumprod(np.full(len(chars) + 1, _INVERSE, dtype=np.uint64))
        powers = np.cumprod(np.full(len(chars), _FACTOR, dtype=np.uint64))
        self._sums = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(_scattered(chars) * powers)))

    def of(self, starts: Any, ends: Any) -> Any:
        """The numbers of spans, the same wherever they stand."""
        return _scattered((self._sums[ends] - self._sums[starts]) * self._back[starts])


def _scattered(numbers: Any) -> Any:
    """Numbers without a trace of their order (the last steps of splitmix64)."""
    import numpy as np

    mixed = numbers.astype(np.uint64) + np.uint64(_FACTOR)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _spans(chars: Any) -> tuple[Any, Any]:
    """Where words begin and end."""
    import numpy as np

    # The last character is the end of a line, so every word ends.
    steps = np.diff(_is_word()[chars].astype(np.int8), prepend=np.int8(0))
    return np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)


def _paired(chars: Any, starts: Any, ends: Any) -> tuple[Any, Any]:
    """The spans, those of two characters and more in scripts without spaces cut into all their pairs."""
    import numpy as np

    first = chars[starts]
    unspaced = np.logical_or.reduce([(first >= low) & (first < high) for low, high in _UNSPACED]) & (ends - starts > 1)
    if not unspaced.any():
        return starts, ends
    counts = (ends - starts)[unspaced] - 1
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    pairs = np.repeat(starts[unspaced], counts) + within
    all_starts = np.concatenate((starts[~unspaced], pairs))
    order = np.argsort(all_starts)
    return all_starts[order], np.concatenate((ends[~unspaced], pairs + 2))[order]


@cache
def _is_word() -> Any:
    """For each character there is, whether it belongs to a word."""
    import numpy as np

    table = np.zeros(0x110000, dtype=np.bool_)
    for found in _WORD.finditer("".join(map(chr, range(0x110000)))):
        table[found.start() : found.end()] = True
    return table
