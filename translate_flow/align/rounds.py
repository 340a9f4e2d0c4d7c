"""Rounds: what is sure in one pass over the texts teaches lexicon, lengths and priors for the next."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.corridor import Corridor, first_corridor, through
from translate_flow.align.knowledge import partners
from translate_flow.align.length import LengthModel, fit, start_model
from translate_flow.align.lexicon import Counts, Lesson, learn
from translate_flow.align.model import SHAPES, Model, Priors, Weights, count_priors, start_priors
from translate_flow.align.prepared import Side
from translate_flow.align.windows import SMALL_CELLS, Link, align_side

Floats = NDArray[np.float64]

ROUNDS = 4
EARLY_SHAPES = tuple(shape for shape in SHAPES if sum(shape) <= 4)
"""Large beads are seldom sure enough to teach, so that only the last round looks for them."""
TRUSTED = 0.3
"""Beads less probable than this teach nothing."""
ANCHOR = 0.9


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two texts, or parts of them between fixed beads, that are aligned as a whole."""

    source: Side
    target: Side


@dataclass(frozen=True, slots=True)
class Ground:
    """What rounds stand on: counts known beforehand, how often words occur, weights of evidence."""

    known: Counts
    frequencies: tuple[Floats, Floats]
    lesson: Lesson
    weights: Weights


Run = Callable[
    [Callable[[tuple[Stretch, Corridor]], list[Link]], Iterable[tuple[Stretch, Corridor]]], Iterable[list[Link]]
]
"""How the stretches of one round are worked off: `map`, or the map of a pool of processes."""


def align_in_rounds(stretches: Sequence[Stretch], ground: Ground, run: Run = map) -> tuple[list[list[Link]], Model]:
    """The beads of each stretch, and the model of the last round."""
    lengths = _start_lengths(stretches)
    corridors = _first_corridors(stretches, ground)
    model = Model(start_priors(), lengths, learn(_no_lesson(), ground.known, ground.frequencies), ground.weights)
    links: list[list[Link]] = []
    for number in range(ROUNDS):
        shapes = SHAPES if number == ROUNDS - 1 else EARLY_SHAPES
        if number:
            model = _learnt(stretches, links, ground, lengths)
            corridors = [_corridor(s, found) for s, found in zip(stretches, links, strict=True)]
        work = zip(stretches, corridors, strict=True)
        links = list(run(partial(_align, model=model, shapes=shapes), work))
    return links, model


def _align(work: tuple[Stretch, Corridor], *, model: Model, shapes: Sequence[tuple[int, int]]) -> list[Link]:
    stretch, corridor = work
    return align_side(stretch.source, stretch.target, model, shapes, corridor)


def _start_lengths(stretches: Sequence[Stretch]) -> LengthModel:
    nothing = [np.zeros(0)]
    source = np.concatenate([*nothing, *[s.source.lengths for s in stretches]])
    target = np.concatenate([*nothing, *[s.target.lengths for s in stretches]])
    return start_model(source, target)


def _first_corridors(stretches: Sequence[Stretch], ground: Ground) -> list[Corridor]:
    matches = None
    found = []
    for stretch in stretches:
        n, m = len(stretch.source), len(stretch.target)
        if (n + 1) * (m + 1) <= SMALL_CELLS or not n or not m:
            found.append(through([], n, m))
            continue
        matches = partners(ground.known, len(ground.frequencies[1])) if matches is None else matches
        found.append(first_corridor(stretch.source, stretch.target, matches))
    return found


def _corridor(stretch: Stretch, links: Sequence[Link]) -> Corridor:
    sure = [(k.i0, k.j0) for k in links if k.probability >= ANCHOR and k.shape == (1, 1)]
    return through(sure, len(stretch.source), len(stretch.target))


def _no_lesson() -> Lesson:
    return Lesson([], [], np.zeros(0))


def _learnt(stretches: Sequence[Stretch], links: Sequence[Sequence[Link]], ground: Ground, start: LengthModel) -> Model:
    taught = [
        (stretch, link)
        for stretch, found in zip(stretches, links, strict=True)
        for link in found
        if link.i0 < link.i1 and link.j0 < link.j1 and link.probability >= TRUSTED
    ]
    lesson = Lesson(
        [s.source.words(k.i0, k.i1) for s, k in taught],
        [s.target.words(k.j0, k.j1) for s, k in taught],
        np.array([k.probability for _, k in taught]),
    )
    lengths = fit(
        np.array([s.source.lengths[k.i0 : k.i1].sum() for s, k in taught]),
        np.array([s.target.lengths[k.j0 : k.j1].sum() for s, k in taught]),
        start,
    )
    return Model(_priors(links), lengths, learn(lesson, ground.known, ground.frequencies), ground.weights)


def _priors(links: Sequence[Sequence[Link]]) -> Priors:
    shapes, opened, lengthened = [], [0, 0], [0, 0]
    for found in links:
        before = (1, 1)
        for link in found:
            shape = link.shape
            if shape[0] and shape[1]:
                shapes.append(shape)
            else:
                side = 0 if shape[0] else 1
                counts = lengthened if before == shape else opened
                counts[side] += 1
            before = shape
    return count_priors(shapes, opened, lengthened)
