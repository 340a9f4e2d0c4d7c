"""An index of the memory's sources in main memory that finds likely matches without comparing with all.

The rarest words of a query name the candidates: their postings are read until a budget is spent, each entry adds up
the weights of the words it shares, and the best of a fitting length are compared letter by letter.
"""

import math
import re
from array import array
from collections.abc import Iterable
from threading import Lock
from typing import Any

from translate_flow.memory.bands import LEAST
from translate_flow.text.characters import fold

BUDGET = 60_000
"""Postings read for a query, which bounds its time whatever the memory's size."""
COMPARED = 200
"""Candidates named; `benchmarks/memory.py` found the best match of 134 in 137 queries at 100,000 entries with them."""
_FEWEST_WORDS = 3
"""Words read whatever they cost, so that a formula of common words is found too."""
_LENGTH_WEIGHT = 2.0
"""Points of weight a candidate loses per doubling of its length against the query's."""
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u9fff]")


class MemoryIndex:
    """Entries by the words of their sources; they come and go one by one, and searches may run at the same time.

    The texts themselves are not kept: what `candidates` names is to be compared by `rank.best_matches`.
    """

    def __init__(self, entries: Iterable[tuple[int, str]] = ()) -> None:
        self._slots: dict[int, int] = {}
        self._ids = array("q")
        self._lengths = array("i")
        self._postings: dict[str, array[int]] = {}
        self._lock = Lock()
        for entry, source in entries:
            self.add(entry, source)

    def __len__(self) -> int:
        return len(self._slots)

    def add(self, entry_id: int, source: str) -> None:
        """Puts an entry in; one already there stays as it is."""
        key = fold(source)
        with self._lock:
            if entry_id in self._slots:
                return
            slot = self._slots[entry_id] = len(self._ids)
            self._ids.append(entry_id)
            self._lengths.append(len(key))
            for word in set(_words(key)):
                row = self._postings.get(word)
                if row is None:
                    row = self._postings[word] = array("i")
                row.append(slot)

    def remove(self, entry_id: int) -> None:
        """Takes an entry out, leaving its postings behind; a length of −1 keeps it out of every search."""
        with self._lock:
            slot = self._slots.pop(entry_id, None)
            if slot is not None:
                self._lengths[slot] = -1

    def candidates(self, query: str, *, limit: int = COMPARED, minimum: int = LEAST) -> list[int]:
        """At most `limit` entries that may be `minimum` per cent like the query, the likeliest first."""
        import numpy

        key = fold(query)
        with self._lock:
            rows, weights = self._read(key)
            lengths = numpy.array(self._lengths, dtype=numpy.int32) if rows else None
            slots = _likeliest(rows, weights, lengths, len(key), (limit, max(1, minimum) / 100))
            return [self._ids[slot] for slot in slots]

    def _read(self, key: str) -> tuple[list[Any], list[float]]:
        """The postings of the rarest words with their weights, the words that cost least first."""
        import numpy

        rows: list[Any] = []
        weights: list[float] = []
        spent = 0
        known = [row for word in set(_words(key)) if (row := self._postings.get(word)) is not None]
        for row in sorted(known, key=len):
            if len(rows) >= _FEWEST_WORDS and spent + len(row) > BUDGET:
                break
            rows.append(numpy.array(row, dtype=numpy.int32))
            weights.append(math.log1p(len(self._ids) / len(row)))
            spent += len(row)
        return rows, weights


def _likeliest(
    rows: list[Any], weights: list[float], lengths: Any, length: int, wanted: tuple[int, float]
) -> list[int]:
    """Slots by the weight of the words they share, less what their length tells against them; each once."""
    import numpy

    if not rows:
        return []
    limit, least = wanted
    sums = numpy.zeros(len(lengths), dtype=numpy.float32)
    for row, weight in zip(rows, weights, strict=True):
        sums[row] += weight
    touched = numpy.concatenate(rows)
    near = lengths[touched]
    fits = (near >= math.floor(least * length)) & (near <= math.ceil(length / least)) & (near >= 0)
    touched, near = touched[fits], near[fits]
    scores = _LENGTH_WEIGHT * numpy.abs(numpy.log2((near + 1) / (length + 1))) - sums[touched]
    room = min(len(touched), limit * len(rows))
    if room < len(touched):
        nearest = numpy.argpartition(scores, room - 1)[:room]
        touched, scores = touched[nearest], scores[nearest]
    order = numpy.argsort(scores, kind="stable")
    return list(dict.fromkeys(touched[order].tolist()))[:limit]


def _words(key: str) -> list[str]:
    """Words, or pairs of characters where a script writes without spaces."""
    found = _WORD.findall(key)
    return [gram for word in found for gram in (_pairs(word) if _UNSPACED.match(word) else [word])]


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)] or [word]
