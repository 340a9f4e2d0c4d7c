"""Rounds: what is sure in one pass over the texts teaches lexicon, lengths and priors for the next."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.corridor import Corridor
from translate_flow.align.earlier import Earlier, length_model, shapes_of
from translate_flow.align.knowledge import partners
from translate_flow.align.length import LengthModel, fit, start_model
from translate_flow.align.lexicon import Counts, Lesson, learn
from translate_flow.align.model import SHAPES, Model, Priors, Shape, Weights, count_priors
from translate_flow.align.prepared import Stretch
from translate_flow.align.vectors import VectorLesson, VectorModel, first_lesson, learnt, runs
from translate_flow.align.ways import first_ways, found_again, heads, is_long, is_lost, way
from translate_flow.align.windows import Link, align_side

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ROUNDS, LONG_ROUNDS, LONG = 4, 3, 500
"""Rounds, and rounds for texts that together have more sentences than LONG, where each round teaches enough."""
HEADS = (500, 2_500)
"""Source sentences of a book that teach in the first round, and in later ones; its rest is aligned with what they
taught.
"""
EARLY_SHAPES = tuple(shape for shape in SHAPES if sum(shape) <= 4)
"""Large beads are seldom sure enough to teach, so that only the last round looks for them."""
TRUSTED = 0.3
"""Beads less probable than this teach nothing."""
CAUTION, ENOUGH, MORE_BEADS = 3.0, 3.0, 3.0
"""Nats that each gap of a run costs more where words say nothing, and what words must say for a bead on average to end
that; so many silent beads are added, for short texts.
"""
TRUST_WEIGHT = 20.0
"""Words by which full trust in the lexicon is drawn on before a text has shown otherwise."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What rounds stand on: counts known beforehand, how often words occur, weights of evidence, earlier bitexts."""

    known: Counts
    frequencies: tuple[Floats, Floats]
    weights: Weights
    earlier: Earlier = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How one text is translated: its lengths, and how far the lexicon is to be trusted in either direction.

    `caution` is what each gap of a run costs more, in nats, while words say too little to tell gaps by.
    """

    length: LengthModel
    trust: tuple[float, float] = (1.0, 1.0)
    caution: float = 0.0


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
        """The model as it was used for one stretch, without caution about gaps."""
        return _own(self.model, replace(self.manners[number], caution=0.0))


def align_in_rounds(stretches: Sequence[Stretch], ground: Ground, run: Run = map) -> Result:
    """The beads of all stretches, which teach one another."""
    lengths = length_model(ground.earlier, _start_lengths(stretches))
    known = partners(ground.known, len(ground.frequencies[1])) if any(map(is_long, stretches)) else {}
    corridors = first_ways(stretches, known)
    lexicon, _ = learn(_no_lesson(), ground.known, ground.frequencies)
    model = Model(_priors([], ground.earlier), lengths, lexicon, ground.weights, vectors=_first_vectors(stretches))
    manners = [Manner(lengths)] * len(stretches)
    nothing: list[list[Link]] = [[] for _ in stretches]
    first = heads(stretches, corridors, HEADS[0])
    links = _beads(first, manners, nothing, corridors, model, EARLY_SHAPES, run)
    if any(is_long(stretch) and is_lost(found) for stretch, found in zip(stretches, links, strict=True)):
        corridors = found_again(stretches, links, corridors, lengths)
        first = heads(stretches, corridors, HEADS[0])
        manners = [Manner(lengths, caution=CAUTION)] * len(stretches)
        links = _beads(first, manners, nothing, corridors, model, EARLY_SHAPES, run)
    model, manners = _learnt(first, links, ground, lengths)
    rounds = LONG_ROUNDS if sum(len(stretch.source) for stretch in stretches) > LONG else ROUNDS
    for _ in range(rounds - 2):
        parts = heads(stretches, corridors, HEADS[1])
        links = _beads(parts, manners, links, corridors, model, EARLY_SHAPES, run)
        model, manners = _learnt(parts, links, ground, lengths)
    return Result(_beads(stretches, manners, links, corridors, model, SHAPES, run), model, manners)


def _beads(
    stretches: Sequence[Stretch],
    manners: Sequence[Manner],
    before: Sequence[Sequence[Link]],
    corridors: Sequence[Corridor],
    model: Model,
    shapes: Sequence[Shape],
    run: Run,
) -> list[list[Link]]:
    """The beads of one round, those of the round before telling where to look."""
    ways = [way(*here) for here in zip(stretches, before, corridors, strict=True)]
    return list(run(partial(_align, model=model, shapes=shapes), zip(stretches, manners, ways, strict=True)))


def _align(work: Work, *, model: Model, shapes: Sequence[tuple[int, int]]) -> list[Link]:
    stretch, manner, corridor = work
    return align_side(stretch.source, stretch.target, _own(model, manner), shapes, corridor)


def _own(model: Model, manner: Manner) -> Model:
    down, across = model.priors.extends
    priors = replace(model.priors, extends=(down - manner.caution, across - manner.caution))
    return replace(model, priors=priors, length=manner.length, trust=manner.trust)


def _start_lengths(stretches: Sequence[Stretch]) -> LengthModel:
    nothing = [np.zeros(0)]
    source = np.concatenate([*nothing, *[s.source.lengths for s in stretches]])
    target = np.concatenate([*nothing, *[s.target.lengths for s in stretches]])
    return start_model(source, target)


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
    where = np.array([k for k, _ in taught], dtype=np.int64)
    probable = np.array([link.probability for _, link in taught])
    lesson = _lesson(
        [stretches[k].source.words(link.i0, link.i1) for k, link in taught],
        [stretches[k].target.words(link.j0, link.j1) for k, link in taught],
        probable,
        where,
    )
    source = np.array([stretches[k].source.lengths[link.i0 : link.i1].sum() for k, link in taught])
    target = np.array([stretches[k].target.lengths[link.j0 : link.j1].sum() for k, link in taught])
    shared = fit(source, target, start)
    lexicon, fits = learn(lesson, ground.known, ground.frequencies)
    trust = [_trust(hits, due, where, len(stretches)) for hits, due, _ in fits]
    vectors, alike = _vectors(stretches, taught, lesson.trust, where)
    said = (fits[0][2] + fits[1][2]) / 2 + ground.weights.vectors * alike
    spoken = np.bincount(where, said * probable, len(stretches))
    possible = np.array([min(len(s.source), len(s.target)) for s in stretches]) + MORE_BEADS
    cautions = CAUTION * np.clip(1 - spoken / possible / ENOUGH, 0, 1)
    manners = []
    for number in range(len(stretches)):
        mine = where == number
        own = fit(source[mine], target[mine], shared) if len(stretches) > 1 else shared
        manners.append(Manner(own, (float(trust[0][number]), float(trust[1][number])), float(cautions[number])))
    return Model(_priors(links, ground.earlier), shared, lexicon, ground.weights, vectors=vectors), manners


def _first_vectors(stretches: Sequence[Stretch]) -> VectorModel:
    """What vectors are worth before there are beads."""
    pairs = [(s.source.vectors, s.target.vectors) for s in stretches]
    given = [(mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None]
    lesson = first_lesson(given) if given and len(given) == len(pairs) else None
    return learnt(lesson) if lesson else VectorModel()


def _vectors(
    stretches: Sequence[Stretch], taught: Sequence[tuple[int, Link]], trust: Floats, where: NDArray[np.int64]
) -> tuple[VectorModel, Floats]:
    """What vectors are worth, and what they say for each bead; nothing where a text has none."""
    nothing = VectorModel(), np.zeros(len(taught))
    mine, theirs = [], []
    for number in np.unique(where).tolist():
        source, target = stretches[number].source.vectors, stretches[number].target.vectors
        if source is None or target is None:
            return nothing
        at = np.array([(k.i0, k.i1, k.j0, k.j1) for n, k in taught if n == number])
        mine.append(runs(source, at[:, 0], at[:, 1]))
        theirs.append(runs(target, at[:, 2], at[:, 3]))
    if not mine:
        return nothing
    lesson = VectorLesson(np.concatenate(mine), np.concatenate(theirs), trust, where)
    model = learnt(lesson)
    return model, model.of(lesson)


def _lesson(source: Sequence[Ints], target: Sequence[Ints], trust: Floats, where: Ints) -> Lesson:
    """The beads as a lesson in which one that stands in several texts teaches no more than it would in one of them.

    Lines of the page stand in every article of a site, so that those of two sites seem to translate one another.
    """
    words = [(mine.tobytes(), theirs.tobytes()) for mine, theirs in zip(source, target, strict=True)]
    texts = Counter(bead for bead, _ in set(zip(words, where.tolist(), strict=True)))
    return Lesson(source, target, trust / np.array([texts[bead] for bead in words], dtype=float))


def _trust(hits: Floats, due: Floats, where: NDArray[np.int64], size: int) -> Floats:
    """For each stretch the part of the words to be explained that are, at most all of them."""
    found = np.bincount(where, hits, size) + TRUST_WEIGHT
    return np.minimum(1.0, found / (np.bincount(where, due, size) + TRUST_WEIGHT))


def _priors(links: Sequence[Sequence[Link]], earlier: Earlier) -> Priors:
    shapes, opened, lengthened = [], [0, 0], [0, 0]
    for found in [*[[link.shape for link in found] for found in links], *shapes_of(earlier)]:
        before = (1, 1)
        for shape in found:
            if shape[0] and shape[1]:
                shapes.append(shape)
            else:
                side = 0 if shape[0] else 1
                counts = lengthened if before == shape else opened
                counts[side] += 1
            before = shape
    return count_priors(shapes, opened, lengthened)
