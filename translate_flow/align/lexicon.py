"""Which words translate which: IBM model 1 with a discount, learnt from beads, and cognates before anything is learnt.

Brown et al. (1993), “The mathematics of statistical machine translation”, model 1. Subtracting a discount from the
expected counts before normalising stands in for leaving the sentence itself out (R. Moore, 2004, on model 1's rare
words): a pair seen once explains nothing but itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

DISCOUNT = 0.8
EM_STEPS = 5
COGNATE_COUNT = 1.0
MAX_TRAINING_CELLS = 6_000_000
"""Token pairs one learning step may hold; beyond it, only the most confident beads teach."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(slots=True)
class Vocabulary:
    """Words as numbers, in order of first sight, with the cognate key of each."""

    ids: dict[str, int] = field(default_factory=dict)
    keys: list[str] = field(default_factory=list)

    def add(self, words: Sequence[str], keys: Sequence[str]) -> Ints:
        """The numbers of these words, new ones added."""
        for word, key in zip(words, keys, strict=True):
            if word not in self.ids:
                self.ids[word] = len(self.ids)
                self.keys.append(key)
        return np.array([self.ids[word] for word in words], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Table:
    """p(to | from) in compressed rows: row r holds columns[starts[r]:starts[r+1]] with their probabilities."""

    starts: Ints
    columns: Ints
    probabilities: Floats

    def dense(self, rows: Ints, columns: Ints, width: int) -> Floats:
        """The probabilities for these rows and columns as a matrix; `width` is the number of columns there are."""
        place = np.full(width, -1, dtype=np.int64)
        place[columns] = np.arange(len(columns))
        first, last = self.starts[rows], self.starts[rows + 1]
        counts = last - first
        out = np.zeros((len(rows), len(columns)))
        if counts.sum() == 0:
            return out
        row_of = np.repeat(np.arange(len(rows)), counts)
        offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        at = np.repeat(first, counts) + offsets
        to = place[self.columns[at]]
        kept = to >= 0
        out[row_of[kept], to[kept]] = self.probabilities[at[kept]]
        return out


def cognates(source: Vocabulary, target: Vocabulary) -> tuple[Ints, Ints]:
    """The pairs of words that look or count alike: equal keys, or equal numbers."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(target.keys):
        if key:
            by_key[key].append(number)
    pairs = [(s, t) for s, key in enumerate(source.keys) if key for t in by_key.get(key, ())]
    array = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return array[:, 0], array[:, 1]


def learn(
    beads: Sequence[tuple[Ints, Ints]],
    cognate: tuple[Ints, Ints],
    sizes: tuple[int, int],
    given: Mapping[tuple[int, int], float] | None = None,
) -> Table:
    """p(target word | source word) from aligned groups of words, cognates, and pairs given with a weight."""
    keys, expected = _expected_counts(beads, sizes)
    strong = np.maximum(expected - DISCOUNT, 0.0)
    extra = cognate[0] * sizes[1] + cognate[1]
    more_keys = [keys, extra]
    more = [strong, np.full(len(extra), COGNATE_COUNT)]
    if given:
        more_keys.append(np.array([s * sizes[1] + t for s, t in given], dtype=np.int64))
        more.append(np.array(list(given.values()), dtype=np.float64))
    return _normalised(np.concatenate(more_keys), np.concatenate(more), sizes)


def _expected_counts(beads: Sequence[tuple[Ints, Ints]], sizes: tuple[int, int]) -> tuple[Ints, Floats]:
    """Unique (source, target) keys and their expected counts after expectation maximisation."""
    sources, targets, cells, cell = [], [], [], 0
    held = 0
    for source, target in beads:
        if not len(source) or not len(target):
            continue
        held += len(source) * len(target)
        if held > MAX_TRAINING_CELLS:
            break
        sources.append(np.tile(source, len(target)))
        targets.append(np.repeat(target, len(source)))
        cells.append(np.repeat(np.arange(cell, cell + len(target)), len(source)))
        cell += len(target)
    if not sources:
        return np.zeros(0, dtype=np.int64), np.zeros(0)
    key = np.concatenate(sources) * sizes[1] + np.concatenate(targets)
    cell_of = np.concatenate(cells)
    unique, inverse = np.unique(key, return_inverse=True)
    row_of = unique // sizes[1]
    probability = np.full(len(unique), 1.0)
    counts = probability
    for _ in range(EM_STEPS):
        here = probability[inverse]
        share = here / np.bincount(cell_of, weights=here, minlength=cell)[cell_of]
        counts = np.bincount(inverse, weights=share, minlength=len(unique))
        total = np.bincount(row_of, weights=counts, minlength=sizes[0])
        probability = counts / total[row_of]
    return unique, counts


def _normalised(keys: Ints, counts: Floats, sizes: tuple[int, int]) -> Table:
    kept = counts > 0
    unique, inverse = np.unique(keys[kept], return_inverse=True)
    total = np.bincount(inverse, weights=counts[kept], minlength=len(unique))
    rows, columns = unique // sizes[1], unique % sizes[1]
    # A word's counts that the discount took away go to “something else”, so rare words stay unsure.
    row_sum = np.bincount(rows, weights=total, minlength=sizes[0]) + DISCOUNT / 2
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=sizes[0]))]).astype(np.int64)
    return Table(starts, columns, total / row_sum[rows])
