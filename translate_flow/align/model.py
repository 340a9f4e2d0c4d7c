"""Everything the aligner believes about a pair of texts at one moment: priors of shapes and gaps, lengths, lexicon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from translate_flow.align.length import LengthModel
from translate_flow.align.lexicon import Lexicon
from translate_flow.align.vectors import VectorModel

Shape = tuple[int, int]

MAX_SIDE = 6
SHAPES: tuple[Shape, ...] = (
    (1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (3, 2), (2, 3), (4, 1), (1, 4), (3, 3), (4, 2), (2, 4),
    (5, 1), (1, 5), (4, 3), (3, 4), (4, 4), (5, 2), (2, 5), (6, 1), (1, 6),
)  # fmt: skip
"""The shapes of full beads that are searched, source sentences by target sentences; gaps are runs of their own."""

START_WEIGHTS: Mapping[Shape, float] = {
    (1, 1): 0.85, (2, 1): 0.05, (1, 2): 0.05, (2, 2): 0.0025, (3, 1): 0.006, (1, 3): 0.006,
}  # fmt: skip
LARGE_WEIGHT, LARGE_DECAY = 0.0016, 0.5
"""Share of a shape of five sentences, and its decrease with each further one; near those of hand-aligned texts."""
START_GAP = (0.03, 0.4)
"""Chance that a run of gaps opens at a place, and that it goes on; hand-aligned texts show .01 to .1 for the first."""
GAP_WEIGHT = 100.0
MOST_GOING_ON = 0.5
"""Gaps the second chance weighs as many as, and its limit: learnt too readily, long runs make themselves likely."""
PRIOR_WEIGHT = 200.0
"""Beads the built-in priors weigh as many as, against those counted."""


@dataclass(frozen=True, slots=True)
class Priors:
    """Log probabilities of the shapes, and of opening and of lengthening a run of gaps on either side."""

    shapes: Mapping[Shape, float]
    opens: tuple[float, float]
    extends: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of evidence counts; below one, since kinds repeat one another."""

    length: float = 0.5
    lexicon: float = 0.5
    marks: float = 1.2
    structure: float = 1.0
    boilerplate: float = 1.0
    vectors: float = 0.5


def start_priors() -> Priors:
    """The priors before anything is counted."""
    return count_priors([], [0, 0], [0, 0])


def count_priors(shapes: Sequence[Shape], opened: Sequence[int], lengthened: Sequence[int]) -> Priors:
    """The priors drawn from beads found: their shapes, and for either side the runs of gaps and their further gaps."""
    weights = {shape: START_WEIGHTS.get(shape, LARGE_WEIGHT * LARGE_DECAY ** (sum(shape) - 5)) for shape in SHAPES}
    counts = {shape: PRIOR_WEIGHT * weight / sum(weights.values()) for shape, weight in weights.items()}
    for shape in shapes:
        counts[shape] = counts.get(shape, 0.0) + 1
    total = sum(counts.values())
    places = total + sum(opened)
    opens = [np.log((opened[k] + PRIOR_WEIGHT * START_GAP[0]) / (places + PRIOR_WEIGHT)) for k in (0, 1)]
    goes_on = [(lengthened[k] + GAP_WEIGHT * START_GAP[1]) / (opened[k] + lengthened[k] + GAP_WEIGHT) for k in (0, 1)]
    extends = [np.log(min(MOST_GOING_ON, share)) for share in goes_on]
    return Priors(
        {shape: float(np.log(counts[shape] / total)) for shape in SHAPES},
        (float(opens[0]), float(opens[1])),
        (float(extends[0]), float(extends[1])),
    )


@dataclass(frozen=True, slots=True)
class Model:
    """Priors, the length model, the lexicon in both directions, the weights of evidence, and what vectors say.

    `trust` is how much of what the lexicon explains elsewhere it explains in this text, in either direction.
    """

    priors: Priors = field(default_factory=start_priors)
    length: LengthModel = field(default_factory=LengthModel)
    lexicon: Lexicon | None = None
    weights: Weights = field(default_factory=Weights)
    trust: tuple[float, float] = (1.0, 1.0)
    vectors: VectorModel = field(default_factory=VectorModel)
