"""The best way through a window of two texts: exact dynamic programming over bead shapes, and each bead's posterior."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Shape = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Step:
    """A bead of the path: it ends before source `i` and target `j` and has this shape."""

    i: int
    j: int
    shape: Shape


def best_path(scores: dict[Shape, Floats], *, is_open: bool = False) -> list[Step]:
    """The best sequence of beads from (0, 0) to the far corner, or, `is_open`, to the best place on the far edges."""
    best, choice = _fill(scores)
    n, m = best.shape[0] - 1, best.shape[1] - 1
    i, j = _open_end(best) if is_open else (n, m)
    shapes = list(scores)
    path: list[Step] = []
    while i or j:
        shape = shapes[choice[i, j]]
        path.append(Step(i, j, shape))
        i, j = i - shape[0], j - shape[1]
    return path[::-1]


def posteriors(scores: dict[Shape, Floats], path: list[Step], temperature: float) -> list[float]:
    """For each bead of the path its probability among all paths, with scores divided by `temperature`.

    Forward-backward over the same lattice; the temperature makes up for evidence that is not independent.
    """
    soft = {shape: score / temperature for shape, score in scores.items()}
    before = _sums(soft)
    after = _sums({shape: _reversed(score, shape) for shape, score in soft.items()})[::-1, ::-1]
    total = before[-1, -1]
    found = []
    for step in path:
        a, b = step.shape
        log = before[step.i - a, step.j - b] + soft[step.shape][step.i, step.j] + after[step.i, step.j] - total
        found.append(float(np.exp(min(0.0, log))))
    return found


def _fill(scores: dict[Shape, Floats]) -> tuple[Floats, NDArray[np.int8]]:
    shapes = list(scores)
    rows, columns = scores[shapes[0]].shape
    best = np.full((rows, columns), -np.inf)
    choice = np.zeros((rows, columns), dtype=np.int8)
    across = shapes.index((0, 1))
    step_across = scores[0, 1][:, :]
    for i in range(rows):
        options = np.full((len(shapes), columns), -np.inf)
        for k, (a, b) in enumerate(shapes):
            if a and i >= a:
                options[k, b:] = best[i - a, : columns - b] + scores[a, b][i, b:]
        row = options.max(axis=0)
        choice[i] = options.argmax(axis=0)
        if i == 0:
            row[0] = 0.0
        best[i], choice[i] = _along(row, choice[i], step_across[i], across)
    return best, choice


def _along(row: Floats, choice: NDArray[np.int8], step: Floats, across: int) -> tuple[Floats, NDArray[np.int8]]:
    """Lets 0-1 beads run along a row: a running maximum after taking their cumulated cost off."""
    cost = np.concatenate([[0.0], np.cumsum(step[1:])])
    lifted = np.maximum.accumulate(row - cost)
    result = lifted + cost
    is_run = result > row + 1e-12
    return result, np.where(is_run, np.int8(across), choice).astype(np.int8)


def _open_end(best: Floats) -> tuple[int, int]:
    n, m = best.shape[0] - 1, best.shape[1] - 1
    j = int(best[n].argmax())
    i = int(best[:, m].argmax())
    return (n, j) if best[n, j] >= best[i, m] else (i, m)


def _sums(scores: dict[Shape, Floats]) -> Floats:
    """Log of the summed weight of all paths to each place."""
    rows, columns = next(iter(scores.values())).shape
    total = np.full((rows, columns), -np.inf)
    for i in range(rows):
        row = np.full(columns, -np.inf)
        if i == 0:
            row[0] = 0.0
        for (a, b), score in scores.items():
            if a and i >= a:
                row[b:] = np.logaddexp(row[b:], total[i - a, : columns - b] + score[i, b:])
        cost = np.concatenate([[0.0], np.cumsum(scores[0, 1][i, 1:])])
        total[i] = np.logaddexp.accumulate(row - cost) + cost
    return total


def _reversed(score: Floats, shape: Shape) -> Floats:
    """The scores of a shape for the texts read backwards."""
    a, b = shape
    turned = np.full_like(score, -np.inf)
    turned[a:, b:] = score[a:, b:][::-1, ::-1]
    return turned
