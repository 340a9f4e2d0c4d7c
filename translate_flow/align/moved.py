"""Moved passages: sentences without a partner on either side that match one another across the order of the texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from translate_flow.align.evidence import Field, field_of
from translate_flow.align.model import SHAPES, Model
from translate_flow.align.prepared import Side
from translate_flow.align.search import Step, best_path, posterior
from translate_flow.align.windows import TEMPERATURE, Link

MOVE = 9.0
"""Nats by which the beads of a moved passage must beat gaps: it might have moved anywhere, and lines repeat."""
CANDIDATE = 2.0
"""Nats that at least one pair of sentences must have for two runs of gaps to be looked at."""
MAX_GAPS = 200
"""Gaps of either side that are matched together; in a book, those near one another."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring sentences without a partner, and after how many full beads they stand."""

    start: int
    end: int
    after: int


def with_moved(source: Side, target: Side, links: Sequence[Link], model: Model) -> list[Link]:
    """The beads, with gaps on both sides that match one another joined to moved ones; in source order."""
    found = [link for runs in _near(links) for link in _matched(source, target, *runs, model)]
    if not found:
        return list(links)
    taken = ({i for k in found for i in range(k.i0, k.i1)}, {j for k in found for j in range(k.j0, k.j1)})
    kept = [k for k in links if min(k.shape) or not (k.i0 in taken[0] if k.shape[0] else k.j0 in taken[1])]
    return sorted([*kept, *found], key=lambda k: (k.i0, k.i1 > k.i0, k.j0))


def _near(links: Sequence[Link]) -> Iterator[tuple[list[Run], list[Run]]]:
    """The runs of gaps on either side, those near one another together, at most MAX_GAPS a side."""
    mine: list[Run] = []
    theirs: list[Run] = []
    full = 0
    for link in links:
        if min(link.shape):
            full += 1
            continue
        runs, start, end = (mine, link.i0, link.i1) if link.shape[0] else (theirs, link.j0, link.j1)
        if sum(run.end - run.start for run in runs) >= MAX_GAPS:
            yield mine, theirs
            mine, theirs = [], []
            runs = mine if link.shape[0] else theirs
        if runs and runs[-1].end == start and runs[-1].after == full:
            runs[-1] = Run(runs[-1].start, end, full)
        else:
            runs.append(Run(start, end, full))
    yield mine, theirs


def _matched(source: Side, target: Side, mine: Sequence[Run], theirs: Sequence[Run], model: Model) -> Iterator[Link]:
    """The moved beads between runs, the best pairs of runs first, each run used once."""
    if not mine or not theirs:
        return
    found = []
    for a, b in _candidates(source, target, mine, theirs, model):
        field = field_of(source.cut(a.start, a.end), target.cut(b.start, b.end), model, SHAPES)
        steps = [step for step in best_path(field) if min(step.shape)]
        gain = sum(_gain(field, step) for step in steps)
        if gain > MOVE:
            found.append((gain, a, b, field, steps))
    used: set[tuple[int, int]] = set()
    for gain, a, b, field, steps in sorted(found, key=lambda row: (-row[0], row[1].start, row[2].start)):
        if (0, a.start) in used or (1, b.start) in used:
            continue
        used |= {(0, a.start), (1, b.start)}
        sure = posterior(field, TEMPERATURE)
        moved = 1 / (1 + exp((MOVE - gain) / TEMPERATURE))
        for step in steps:
            i, j = a.start + step.i, b.start + step.j
            probability = sure.of(field, step) * moved
            yield Link(i - step.shape[0], i, j - step.shape[1], j, probability, is_moved=True)


def _candidates(
    source: Side, target: Side, mine: Sequence[Run], theirs: Sequence[Run], model: Model
) -> Iterator[tuple[Run, Run]]:
    """The pairs of runs, not of one place, that hold a pair of sentences which go together."""
    rows = [i for run in mine for i in range(run.start, run.end)]
    columns = [j for run in theirs for j in range(run.start, run.end)]
    scores = field_of(source.take(rows), target.take(columns), model, ((1, 1),)).shapes[0, 1:, 1:]
    tops = np.maximum.reduceat(scores, np.searchsorted(rows, [run.start for run in mine]), axis=0)
    tops = np.maximum.reduceat(tops, np.searchsorted(columns, [run.start for run in theirs]), axis=1)
    for a, b in np.argwhere(tops > CANDIDATE).tolist():
        if mine[a].after != theirs[b].after:
            yield mine[a], theirs[b]


def _gain(field: Field, step: Step) -> float:
    """What a bead is worth beyond the gaps its sentences would be."""
    (a, b), i, j = step.shape, step.i, step.j
    gaps = (
        a * field.extends[0] + b * field.extends[1] + field.worth[0][i - a : i].sum() + field.worth[1][j - b : j].sum()
    )
    return float(field.shapes[field.order.index((a, b)), i, j] - gaps)
