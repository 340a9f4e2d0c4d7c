"""Finds likely matches without comparing with all: which words of a source to read, and who shares most of them.

The rarest words of a query name the candidates: the entries that hold them are read until a budget is spent, each
entry adds up the letters of the words it shares, and the best of a fitting length are to be compared letter by letter.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from translate_flow.memory.bands import LEAST
from translate_flow.memory.postings import STEPS, read, steps

BUDGET = 40_000
"""Entries read for a query, which bounds its time whatever the memory's size."""
COMPARED = 1_000
"""Candidates named at most: of a formula of common words thousands share as much, and letters tell them apart."""
_FEWEST_WORDS = 3
"""Words read whatever they cost, so that a formula of common words is found too."""
_LENGTH_WEIGHT = 0.5
"""Letters a candidate loses for each it is longer or shorter than the query."""
_NEAR = 0.35
"""Entries that share fewer letters than this part of what the likeliest shares are not compared."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A word to be read: how many entries hold it, and how many letters sharing it is worth."""

    word: int
    entries: int
    letters: int


def to_read(counts: Mapping[int, int], letters: Mapping[int, int]) -> tuple[Asked, ...]:
    """The rarest words within the budget; `counts` says how many entries hold each, `letters` how long it is.

    The first few are read whatever they cost, but of none more than its newest BUDGET entries.
    """
    chosen: list[Asked] = []
    spent = 0
    for word, entries in sorted(counts.items(), key=lambda pair: (pair[1], pair[0])):
        if len(chosen) >= _FEWEST_WORDS and spent + entries > BUDGET:
            break
        chosen.append(Asked(word, entries, letters[word] + 1))
        spent += min(entries, BUDGET)
    return tuple(chosen)


def likeliest(
    found: Iterable[tuple[bytes, float]], length: int, *, limit: int = COMPARED, minimum: int = LEAST
) -> list[int]:
    """At most `limit` entries by the letters of the words they share, less what their length tells against them.

    `found` holds stored rows with what sharing their word is worth; an entry too short or too long to be `minimum` per
    cent like a text of this length is left out.
    """
    import numpy

    rows = [(*read(data), worth) for data, worth in found]
    if not rows:
        return []
    ids = numpy.concatenate([row[0] for row in rows])
    their_steps = numpy.concatenate([row[1] for row in rows])
    sums = numpy.zeros(int(ids.max()) + 1, dtype=numpy.float32)
    for mine, _, worth in rows:
        sums[mine] += worth
    fits = numpy.abs(their_steps - steps(length)) <= math.ceil(STEPS * math.log2(100 / max(1, minimum))) + 1
    ids = ids[fits]
    far = numpy.abs(numpy.exp2(their_steps[fits] / STEPS) - 2 ** (steps(length) / STEPS))
    return _best(ids, _LENGTH_WEIGHT * far - sums[ids], limit, len(rows))


def _best(ids: Any, scores: Any, limit: int, times: int) -> list[int]:
    """The ids with the lowest scores, each once; an id may be there as many `times` as there are words."""
    import numpy

    near = scores <= min(0.0, _NEAR * float(scores.min(initial=0.0)))
    ids, scores = ids[near], scores[near]
    room = min(len(ids), limit * times)
    if room < len(ids):
        nearest = numpy.argpartition(scores, room - 1)[:room]
        ids, scores = ids[nearest], scores[nearest]
    order: list[int] = ids[numpy.argsort(scores, kind="stable")].tolist()
    return list(dict.fromkeys(order))[:limit]
