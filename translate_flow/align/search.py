"""The best way through a window of two texts, exact over all beads and runs of gaps, and how sure each bead is.

A place (i, j) lies before source sentence i and target sentence j. A path goes from (0, 0) to the far corner by full
beads, runs of source gaps (down) and runs of target gaps (across); across follows down, never the reverse, so that
every grouping has one path.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.evidence import Field
from translate_flow.align.model import MAX_SIDE, Shape

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Step:
    """A bead of the path: it ends before source `i` and target `j`; one of its sides may be 0 long."""

    i: int
    j: int
    shape: Shape


@dataclass(frozen=True, slots=True)
class Lattice:
    """The value of every place by what led there: a full bead, a source gap, a target gap."""

    full: Floats
    down: Floats
    across: Floats
    choice: NDArray[np.int8]

    def any(self) -> Floats:
        """The best value of each place."""
        return np.maximum(np.maximum(self.full, self.down), self.across)


def best_path(field: Field, *, is_open: bool = False) -> list[Step]:
    """The best path; where `is_open`, it may end anywhere on the far edge of the source."""
    lattice = _fill(field)
    n, m = lattice.full.shape[0] - 1, lattice.full.shape[1] - 1
    j = int(lattice.any()[n].argmax()) if is_open else m
    return _trace(field, lattice, n, j)


def _fill(field: Field) -> Lattice:
    rows, columns = field.shapes.shape[1:]
    lattice = _empty(rows, columns)
    padded = np.full((rows + MAX_SIDE, columns + MAX_SIDE), -np.inf)
    flat, places = padded.reshape(-1), _places(field, columns)
    across_sums = np.concatenate([[0.0], np.cumsum(field.worth[1] + field.extends[1])])
    opens = field.opens[1] - field.extends[1]
    for i in range(rows):
        full = lattice.full[i]
        if len(places):
            options = flat[places + i * padded.shape[1]] + field.shapes[:, i]
            lattice.choice[i] = options.argmax(axis=0)
            full[:] = options.max(axis=0)
        if i == 0:
            full[0] = 0.0
        else:
            down = np.maximum(lattice.full[i - 1] + field.opens[0], lattice.down[i - 1] + field.extends[0])
            lattice.down[i] = down + field.worth[0][i - 1]
        best = np.maximum(full, lattice.down[i])
        run = np.maximum.accumulate(best - across_sums)
        lattice.across[i, 1:] = run[:-1] + across_sums[1:] + opens
        padded[i + MAX_SIDE, MAX_SIDE:] = np.maximum(best, lattice.across[i])
    return lattice


def _empty(rows: int, columns: int) -> Lattice:
    states = np.full((3, rows, columns), -np.inf)
    return Lattice(states[0], states[1], states[2], np.zeros((rows, columns), dtype=np.int8))


def _places(field: Field, columns: int) -> NDArray[np.int64]:
    """Where in the padded lattice each shape comes from, for row 0."""
    stride = columns + MAX_SIDE
    base = [(MAX_SIDE - a) * stride + MAX_SIDE - b for a, b in field.order]
    return (
        np.array(base, dtype=np.int64)[:, None] + np.arange(columns)[None, :] if base else np.zeros(0, dtype=np.int64)
    )


def _places_ahead(field: Field, columns: int) -> NDArray[np.int64]:
    """Where in the padded lattice each shape leads to, for row 0."""
    base = [a * (columns + MAX_SIDE) + b for a, b in field.order]
    return (
        np.array(base, dtype=np.int64)[:, None] + np.arange(columns)[None, :] if base else np.zeros(0, dtype=np.int64)
    )


def _trace(field: Field, lattice: Lattice, i: int, j: int) -> list[Step]:
    path: list[Step] = []
    state = _state(lattice, i, j)
    while i or j:
        if state == "full":
            a, b = field.order[lattice.choice[i, j]]
            path.append(Step(i, j, (a, b)))
            i, j = i - a, j - b
            state = _state(lattice, i, j)
        elif state == "down":
            path.append(Step(i, j, (1, 0)))
            i -= 1
            longer = lattice.down[i, j] + field.extends[0] > lattice.full[i, j] + field.opens[0]
            state = "down" if longer else "full"
        else:
            path.append(Step(i, j, (0, 1)))
            j -= 1
            before = max(lattice.full[i, j], lattice.down[i, j])
            if lattice.across[i, j] + field.extends[1] <= before + field.opens[1]:
                state = "full" if lattice.full[i, j] >= lattice.down[i, j] else "down"
    return path[::-1]


def _state(lattice: Lattice, i: int, j: int) -> str:
    values = (lattice.full[i, j], lattice.down[i, j], lattice.across[i, j])
    return ("full", "down", "across")[int(np.argmax(values))]


@dataclass(frozen=True, slots=True)
class Posterior:
    """Probabilities over all paths of a window: of each bead, and of each sentence's being a gap.

    `before` and `after` are the log sums of all ways to a place and of those from it that begin behind a full bead.
    """

    shapes: Floats
    before: Floats
    after: Floats
    total: float
    source_gap: Floats
    target_gap: Floats

    def of(self, field: Field, step: Step) -> float:
        """The probability of one bead of a path."""
        (a, b), i, j = step.shape, step.i, step.j
        if not b:
            return float(self.source_gap[i - 1])
        if not a:
            return float(self.target_gap[j - 1])
        bead = self.before[i - a, j - b] + self.shapes[field.order.index((a, b)), i, j] + self.after[i, j]
        return float(np.exp(min(0.0, bead - self.total)))


def posterior(field: Field, temperature: float) -> Posterior:
    """Forward-backward over the lattice, scores divided by the temperature that makes up for evidence that repeats."""
    soft = Field(
        field.order,
        field.shapes / temperature,
        (field.opens[0] / temperature, field.opens[1] / temperature),
        (field.extends[0] / temperature, field.extends[1] / temperature),
        (field.worth[0] / temperature, field.worth[1] / temperature),
    )
    before, after = _forward(soft), _backward(soft)
    sums = np.logaddexp(np.logaddexp(before.full, before.down), before.across)
    total = float(sums[-1, -1])
    with np.errstate(under="ignore"):
        return Posterior(
            soft.shapes,
            sums,
            after.full,
            total,
            np.exp(before.down + after.down - total).sum(axis=1)[1:],
            np.exp(before.across + after.across - total).sum(axis=0)[1:],
        )


def _forward(field: Field) -> Lattice:
    rows, columns = field.shapes.shape[1:]
    sums = _empty(rows, columns)
    padded = np.full((rows + MAX_SIDE, columns + MAX_SIDE), -np.inf)
    flat, places = padded.reshape(-1), _places(field, columns)
    across_sums = np.concatenate([[0.0], np.cumsum(field.worth[1] + field.extends[1])])
    opens = field.opens[1] - field.extends[1]
    for i in range(rows):
        if len(places):
            sums.full[i] = _log_sum(flat[places + i * padded.shape[1]] + field.shapes[:, i])
        if i == 0:
            sums.full[0, 0] = 0.0
        else:
            down = np.logaddexp(sums.full[i - 1] + field.opens[0], sums.down[i - 1] + field.extends[0])
            sums.down[i] = down + field.worth[0][i - 1]
        here = np.logaddexp(sums.full[i], sums.down[i])
        run = np.logaddexp.accumulate(here - across_sums)
        sums.across[i, 1:] = run[:-1] + across_sums[1:] + opens
        padded[i + MAX_SIDE, MAX_SIDE:] = np.logaddexp(here, sums.across[i])
    return sums


def _backward(field: Field) -> Lattice:
    """For each place and state the log sum of all ways from there to the far corner."""
    rows, columns = field.shapes.shape[1:]
    sums = _empty(rows, columns)
    padded = np.full((rows + MAX_SIDE, columns + MAX_SIDE), -np.inf)
    across_sums = np.concatenate([[0.0], np.cumsum((field.worth[1] + field.extends[1])[::-1])])[::-1]
    flat, places = padded.reshape(-1), _places_ahead(field, columns)
    ahead = np.full((len(field.order), rows, columns), -np.inf)
    for k, (a, b) in enumerate(field.order):
        # A window cut short may be narrower than the shape; its scores are then an empty array.
        ahead[k, : max(0, rows - a), : max(0, columns - b)] = field.shapes[k, a:, b:]
    for i in range(rows - 1, -1, -1):
        onward = np.full(columns, -np.inf)
        if field.order:
            onward = _log_sum(flat[places + i * padded.shape[1]] + ahead[:, i])
        if i == rows - 1:
            onward[-1] = 0.0
        run = np.logaddexp.accumulate((onward - across_sums)[::-1])[::-1] + across_sums
        sums.across[i] = run
        turn = np.full(columns, -np.inf)
        turn[:-1] = run[1:] + field.opens[1] + field.worth[1]
        sums.full[i] = np.logaddexp(onward, turn)
        sums.down[i] = sums.full[i]
        if i < rows - 1:
            below = sums.down[i + 1] + field.worth[0][i]
            sums.full[i] = np.logaddexp(sums.full[i], below + field.opens[0])
            sums.down[i] = np.logaddexp(sums.down[i], below + field.extends[0])
        padded[i, :columns] = sums.full[i]
    return sums


def _log_sum(values: Floats) -> Floats:
    """Log of the sum over the first axis."""
    top = values.max(axis=0)
    safe = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore", under="ignore"):
        return np.asarray(np.log(np.exp(values - safe).sum(axis=0)) + safe)
