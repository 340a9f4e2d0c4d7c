"""Every pair of tokens that stand in one bead, laid flat, so that counting over all of them is array arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MAX_CELLS = 5_000_000
"""Pairs of tokens one learning step may hold; beyond it, the first beads teach."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The pairs seen one way, from given words to other words, `sizes` being those of the two vocabularies.

    For each other token: its word `to`, its bead, the trust put in that, and how many given words the bead has. For
    each cell the number of its other token and of its pair of words; pairs are keys `from · size + to`.
    """

    sizes: tuple[int, int]
    to: Ints
    bead_of: Ints
    trust: Floats
    widths: Ints
    token_of: Ints
    pair_of: Ints
    pairs: Ints

    def per_token(self, values: Floats) -> Floats:
        """Sums of a value of each pair of words over the given words of each other token."""
        return np.asarray(np.bincount(self.token_of, values[self.pair_of], len(self.to)), dtype=np.float64)


def cells_of(
    source: Sequence[Ints], target: Sequence[Ints], trust: Floats, sizes: tuple[int, int]
) -> tuple[Cells, Cells]:
    """The pairs of words of beads, from source to target and from target to source."""
    keep = _within(source, target)
    beads = np.array(keep, dtype=np.int64)
    counts = [np.array([len(side[k]) for k in keep], dtype=np.int64) for side in (source, target)]
    words = [np.concatenate([np.zeros(0, dtype=np.int64), *[side[k] for k in keep]]) for side in (source, target)]
    bead_of = [np.repeat(np.arange(len(keep)), count) for count in counts]
    widths = counts[0][bead_of[1]]
    target_of = np.repeat(np.arange(len(words[1])), widths)
    first = (np.cumsum(counts[0]) - counts[0])[bead_of[1]]
    source_of = np.arange(len(target_of)) + np.repeat(first - (np.cumsum(widths) - widths), widths)
    pairs, pair_of = np.unique(words[0][source_of] * sizes[1] + words[1][target_of], return_inverse=True)
    there = Cells(sizes, words[1], beads[bead_of[1]], trust[beads][bead_of[1]], widths, target_of, pair_of, pairs)
    turned = pairs % max(1, sizes[1]) * sizes[0] + pairs // max(1, sizes[1])
    widths = counts[1][bead_of[0]]
    back = Cells(sizes[::-1], words[0], beads[bead_of[0]], trust[beads][bead_of[0]], widths, source_of, pair_of, turned)
    return there, back


def _within(source: Sequence[Ints], target: Sequence[Ints]) -> list[int]:
    """The beads that teach: none empty, together at most MAX_CELLS pairs."""
    keep, held = [], 0
    for k, (mine, theirs) in enumerate(zip(source, target, strict=True)):
        cells = len(mine) * len(theirs)
        if not cells or held + cells > MAX_CELLS:
            continue
        held += cells
        keep.append(k)
    return keep
