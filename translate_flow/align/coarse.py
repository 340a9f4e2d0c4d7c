"""A long text by lengths alone, in a band about the places equally far through both texts: the way where words fail.

Gale and Church's dynamic programme, one row of the band at a time.
"""

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.corridor import Corridor, through
from translate_flow.align.length import LengthModel

Floats = NDArray[np.float64]

PRIORS = {(1, 1): -0.12, (2, 1): -3.1, (1, 2): -3.1, (2, 2): -4.5, (3, 1): -5.0, (1, 3): -5.0}
"""Logs of Gale and Church's shares of shapes, with some left for three sentences against one."""
GAP = -4.6
BAND = 300
"""Target sentences the way may be off to either side."""
CUT_EVERY = 3
"""Matching sentences in a row at whose middle the way may be cut."""
ROUNDING = 1e-6
"""Running sums differ by less where nothing was stepped over."""
ACROSS, DOWN = len(PRIORS), len(PRIORS) + 1


def by_lengths(source: Floats, target: Floats, model: LengthModel) -> Corridor:
    """The corridor along the best way through two texts as their sentences' lengths tell it."""
    n, m = len(source), len(target)
    if np.ptp(source) == 0 and np.ptp(target) == 0:  # nothing to go by
        places = [(i, i * m // n) for i in range(1, n)]
        return through(places, n, m, places)
    sums = [np.concatenate([[0.0], np.cumsum(side)]) for side in (source, target)]
    centre = np.searchsorted(sums[1] / max(1.0, sums[1][-1]), sums[0] / max(1.0, sums[0][-1]))
    low, high = np.maximum(0, centre - BAND), np.minimum(m, centre + BAND)
    low[0], high[n] = 0, m
    low[1:] = np.minimum(low[1:], high[:-1])  # a row that did not touch the one before could not be reached
    values = np.full((4, m + 4), -np.inf)  # the last four rows, three places to the right so that none is left of them
    choices = []
    for i in range(n + 1):
        here = slice(low[i], high[i] + 1)
        j = np.arange(low[i], high[i] + 1)
        options = np.full((len(PRIORS) + 2, len(j)), -np.inf)
        for k, ((a, b), prior) in enumerate(PRIORS.items()):
            if a <= i:
                before = np.maximum(j - b, 0)
                score = model.log_score(sums[0][i] - sums[0][i - a], sums[1][j] - sums[1][before])
                options[k] = values[(i - a) % 4, j - b + 3] + score + prior
        options[DOWN] = values[(i - 1) % 4, j + 3] + GAP if i else np.where(j == 0, 0.0, -np.inf)
        best = options.max(axis=0)
        run = np.maximum.accumulate(best - GAP * j) + GAP * j
        choice = np.where(run > best + ROUNDING, ACROSS, options.argmax(axis=0)).astype(np.int8)
        choices.append(choice)
        values[i % 4] = -np.inf
        values[i % 4, 3:][here] = run
    return _traced(choices, low, n, m)


def _traced(choices: list[NDArray[np.int8]], low: NDArray[np.int64], n: int, m: int) -> Corridor:
    shapes = [*PRIORS, (0, 1), (1, 0)]
    i, j = n, m
    steps: list[tuple[int, int, bool]] = []
    while i or j:
        a, b = shapes[choices[i][j - low[i]]]
        i, j = i - a, j - b
        steps.append((i, j, (a, b) == (1, 1)))
    steps.reverse()
    plain = [is_plain for _, _, is_plain in steps]
    half = CUT_EVERY // 2
    places = [(i, j) for i, j, is_plain in steps if is_plain]
    firm = [steps[k][:2] for k in range(half, len(steps) - half) if all(plain[k - half : k + half + 1])]
    return through(places, n, m, firm)
