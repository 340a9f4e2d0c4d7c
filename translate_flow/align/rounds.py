"""Rounds: what is sure in one pass over the texts teaches lexicon, lengths and priors for the next."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
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

ROUNDS, LONG_ROUNDS, LONG = 4, 3, 500
"""Rounds, and rounds for texts that together have more sentences than LONG, where each round teaches enough."""
HEAD = 2_500
"""Source sentences of a book that teach; its rest is aligned with what they taught."""
EARLY_SHAPES = tuple(shape for shape in SHAPES if sum(shape) <= 4)
"""Large beads are seldom sure enough to teach, so that only the last round looks for them."""
TRUSTED = 0.3
"""Beads less probable than this teach nothing."""
ANCHOR = 0.9
TRUST_WEIGHT = 20.0
"""Words by which full trust in the lexicon is drawn on before a text has shown otherwise."""


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


@dataclass(frozen=True, slots=True)
class Manner:
    """How one text is translated: its lengths, and how far the lexicon is to be trusted in either direction."""

    length: LengthModel
    trust: tuple[float, float] = (1.0, 1.0)


Work = tuple[Stretch, Manner, Corridor]
Run = Callable[[Callable[[Work], list[Link]], Iterable[Work]], Iterable[list[Link]]]
"""How the stretches of one round are worked off: `map`, or the map of a pool of processes."""


@dataclass(frozen=True, slots=True)
class Result:
    """The beads of each stretch, the model of the last round, and each stretch's manner."""

    links: list[list[Link]]
    model: Model
    manners: list[Manner]

    def model_of(self, number: int) -> Model:
        """The model as it was used for one stretch."""
        return _own(self.model, self.manners[number])


def align_in_rounds(stretches: Sequence[Stretch], ground: Ground, run: Run = map) -> Result:
    """The beads of all stretches, which teach one another."""
    lengths = _start_lengths(stretches)
    corridors = _first_corridors(stretches, ground)
    lexicon, _ = learn(_no_lesson(), ground.known, ground.frequencies)
    model = Model(start_priors(), lengths, lexicon, ground.weights)
    manners = [Manner(lengths)] * len(stretches)
    heads = [_head(stretch, corridor) for stretch, corridor in zip(stretches, corridors, strict=True)]
    paths = [_first_path(head, corridor) for head, corridor in zip(heads, corridors, strict=True)]
    rounds = LONG_ROUNDS if sum(len(head.source) for head in heads) > LONG else ROUNDS
    for _ in range(rounds - 1):
        work = zip(heads, manners, paths, strict=True)
        links = list(run(partial(_align, model=model, shapes=EARLY_SHAPES), work))
        model, manners = _learnt(heads, links, ground, lengths)
        paths = [_corridor(head, found) for head, found in zip(heads, links, strict=True)]
    ways = [p if h is s else c for s, h, p, c in zip(stretches, heads, paths, corridors, strict=True)]
    work = zip(stretches, manners, ways, strict=True)
    return Result(list(run(partial(_align, model=model, shapes=SHAPES), work)), model, manners)


def _head(stretch: Stretch, corridor: Corridor) -> Stretch:
    """The part of a text that teaches: all of an article, the beginning of a book."""
    if len(stretch.source) <= HEAD:
        return stretch
    return Stretch(stretch.source.cut(0, HEAD), stretch.target.cut(0, max(1, corridor.at(HEAD))))


def _first_path(head: Stretch, corridor: Corridor) -> Corridor:
    n, m = len(head.source), len(head.target)
    return through(list(zip(corridor.i.tolist(), corridor.j.tolist(), strict=True)), n, m)


def _align(work: Work, *, model: Model, shapes: Sequence[tuple[int, int]]) -> list[Link]:
    stretch, manner, corridor = work
    return align_side(stretch.source, stretch.target, _own(model, manner), shapes, corridor)


def _own(model: Model, manner: Manner) -> Model:
    return replace(model, length=manner.length, trust=manner.trust)


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


def _learnt(
    stretches: Sequence[Stretch], links: Sequence[Sequence[Link]], ground: Ground, start: LengthModel
) -> tuple[Model, list[Manner]]:
    taught = [
        (number, link)
        for number, found in enumerate(links)
        for link in found
        if min(link.shape) and link.probability >= TRUSTED
    ]
    lesson = Lesson(
        [stretches[k].source.words(link.i0, link.i1) for k, link in taught],
        [stretches[k].target.words(link.j0, link.j1) for k, link in taught],
        np.array([link.probability for _, link in taught]),
    )
    source = np.array([stretches[k].source.lengths[link.i0 : link.i1].sum() for k, link in taught])
    target = np.array([stretches[k].target.lengths[link.j0 : link.j1].sum() for k, link in taught])
    shared = fit(source, target, start)
    lexicon, fits = learn(lesson, ground.known, ground.frequencies)
    where = np.array([k for k, _ in taught], dtype=np.int64)
    trust = [_trust(hits, due, where, len(stretches)) for hits, due in fits]
    manners = []
    for number in range(len(stretches)):
        mine = where == number
        own = fit(source[mine], target[mine], shared) if len(stretches) > 1 else shared
        manners.append(Manner(own, (float(trust[0][number]), float(trust[1][number]))))
    return Model(_priors(links), shared, lexicon, ground.weights), manners


def _trust(hits: Floats, due: Floats, where: NDArray[np.int64], size: int) -> Floats:
    """For each stretch the part of the words to be explained that are, at most all of them."""
    found = np.bincount(where, hits, size) + TRUST_WEIGHT
    return np.minimum(1.0, found / (np.bincount(where, due, size) + TRUST_WEIGHT))


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
