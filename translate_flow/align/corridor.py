"""The corridor through two long texts: places that surely correspond, and how far off one may be between them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.prepared import Side

Ints = NDArray[np.int64]

RARE = 4
"""A word that occurs more often on either side marks no place."""
MAX_PAIRS = 400_000
MAX_DOUBT = 400


@dataclass(frozen=True, slots=True)
class Corridor:
    """Corresponding places in order, from (0, 0) to the end of both texts; at those that are `firm` it may be cut."""

    i: Ints
    j: Ints
    firm: tuple[tuple[int, int], ...] = ()

    def at(self, i: int) -> int:
        """The target place that source place `i` is thought to have."""
        return int(np.interp(i, self.i, self.j))

    def cut(self, i: int, j: int, least: int, most: int) -> tuple[int, int] | None:
        """The first firm place between `least` and `most` source sentences behind (i, j)."""
        k = bisect_left(self.firm, (i + least, j))
        found = self.firm[k] if k < len(self.firm) else None
        return found if found and found[0] <= i + most and found[1] >= j else None

    def doubt(self, i: int) -> int:
        """By how many sentences that may be wrong: half the way between the places it lies between."""
        k = int(np.searchsorted(self.i, i))
        before, after = max(0, k - 1), min(k, len(self.i) - 1)
        return int(min(MAX_DOUBT, (self.j[after] - self.j[before]) // 2))


def through(places: Sequence[tuple[int, int]], n: int, m: int, firm: Sequence[tuple[int, int]] = ()) -> Corridor:
    """The corridor through these places, which must rise on both sides."""
    rows = [(0, 0), *[p for p in places if 0 < p[0] < n and 0 < p[1] < m], (n, m)]
    array = np.array(rows, dtype=np.int64)
    return Corridor(array[:, 0], array[:, 1], tuple(firm))


def first_corridor(source: Side, target: Side, partners: Mapping[int, Sequence[int]]) -> Corridor:
    """The corridor from rare words that have partners (cognates, numbers, known translations) on the other side."""
    theirs = _occurrences(target)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for word, here in _occurrences(source).items():
        there = [place for partner in partners.get(word, ()) for place in theirs.get(partner, ())]
        if len(here) <= RARE and 0 < len(there) <= RARE:
            for i in here:
                for j in there:
                    weights[i, j] += 1.0 / (len(here) * len(there))
        if len(weights) > MAX_PAIRS:
            break
    chain = _heaviest_chain(sorted((i, j, weight) for (i, j), weight in weights.items()))
    return through(_agreeing(chain, len(source), len(target)), len(source), len(target))


def _occurrences(side: Side) -> dict[int, list[int]]:
    """The sentences each word occurs in, for words that are rare enough."""
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(len(side)):
        for word in set(side.words(i, i + 1).tolist()):
            if len(found[word]) <= RARE:
                found[word].append(i)
    return {word: places for word, places in found.items() if len(places) <= RARE}


def _heaviest_chain(pairs: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The heaviest sequence of pairs that rises on both sides; a tree of maxima over j, so n log n."""
    js = sorted({j for _, j, _ in pairs})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(js) + 1)
    before: list[int] = []
    k = 0
    while k < len(pairs):
        row = k
        while row < len(pairs) and pairs[row][0] == pairs[k][0]:
            row += 1
        values = []
        for _, j, weight in pairs[k:row]:
            place = bisect_left(js, j)
            value, previous = 0.0, -1
            while place > 0:
                value, previous = max((value, previous), tree[place])
                place -= place & -place
            before.append(previous)
            values.append(value + weight)
        for number, (_, j, _) in enumerate(pairs[k:row], start=k):
            place = bisect_left(js, j) + 1
            while place <= len(js):
                tree[place] = max(tree[place], (values[number - k], number))
                place += place & -place
        k = row
    return _unwound(pairs, before, tree, len(js))


def _unwound(
    pairs: Sequence[tuple[int, int, float]], before: Sequence[int], tree: Sequence[tuple[float, int]], size: int
) -> list[tuple[int, int]]:
    best, place = (0.0, -1), size
    while place > 0:
        best = max(best, tree[place])
        place -= place & -place
    chain, number = [], best[1]
    while number >= 0:
        chain.append(pairs[number][:2])
        number = before[number]
    return chain[::-1]


def _agreeing(chain: Sequence[tuple[int, int]], n: int, m: int, around: int = 4) -> list[tuple[int, int]]:
    """The pairs of a chain that lie near the line through their neighbours; a stray match leads a window astray."""
    if len(chain) < 2 * around + 1:
        return []
    offsets = np.array([j - i * m / n for i, j in chain])
    kept = []
    for k, (i, j) in enumerate(chain):
        near = offsets[max(0, k - around) : k + around + 1]
        if abs(offsets[k] - np.median(near)) <= 6:
            kept.append((i, j))
    return kept
