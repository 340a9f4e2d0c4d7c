"""A fuzzy index of sources in memory: the rarest words' postings give candidates, whose similarity is then measured.

The look-up cost depends on the postings read (a budget), not on the number of entries.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from translate_flow.text.characters import fold

BUDGET = 60_000
MIN_WORDS = 3
MAX_CANDIDATES = 200
_WORD = re.compile(r"\w+")
_SHORTEST, _LONGEST = 0.5, 2.0
"""An entry shorter or longer than this times the query cannot reach fifty per cent."""


class MemoryIndex:
    """Entry ids by the words of their folded sources."""

    def __init__(self, entries: Iterable[tuple[int, str]] = ()) -> None:
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._lengths: dict[int, int] = {}
        for entry_id, source in entries:
            self.add(entry_id, source)

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, entry_id: int, source: str) -> None:
        """Takes an entry in; one already there stays."""
        if entry_id in self._lengths:
            return
        key = fold(source)
        self._lengths[entry_id] = len(key)
        for word in set(_words(key)):
            self._postings[word].append(entry_id)

    def remove(self, entry_id: int) -> None:
        """Takes an entry out; its postings are passed over from then on."""
        self._lengths.pop(entry_id, None)

    def candidates(self, query: str, *, limit: int = MAX_CANDIDATES) -> list[int]:
        """The entries most likely to be like the query, best first, by the words they share."""
        key = fold(query)
        known = sorted((w for w in set(_words(key)) if w in self._postings), key=lambda w: len(self._postings[w]))
        votes: dict[int, float] = defaultdict(float)
        read = 0
        for number, word in enumerate(known):
            postings = self._postings[word]
            if number >= MIN_WORDS and read + len(postings) > BUDGET:
                break
            read += len(postings)
            worth = 1.0 / (1.0 + len(postings) ** 0.5)
            for entry_id in postings[:BUDGET]:
                votes[entry_id] += worth
        fitting = [
            (-score + 0.002 * abs(self._lengths[i] - len(key)) / max(1, len(key)), i)
            for i, score in votes.items()
            if i in self._lengths and _SHORTEST * len(key) <= self._lengths[i] <= _LONGEST * len(key)
        ]
        return [entry_id for _, entry_id in sorted(fitting)[:limit]]


def _words(key: str) -> list[str]:
    """Words, or pairs of characters where a script writes without spaces."""
    found = _WORD.findall(key)
    return [gram for word in found for gram in (_pairs(word) if _is_unspaced(word) else [word])]


def _is_unspaced(word: str) -> bool:
    return "\u3040" <= word[0] <= "\u9fff" or "\u0e00" <= word[0] <= "\u0e7f"


def _pairs(word: str) -> list[str]:
    return [word[i : i + 2] for i in range(len(word) - 1)] or [word]
