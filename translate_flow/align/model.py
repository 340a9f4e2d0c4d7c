"""Everything the aligner believes about a pair of texts at one moment: priors, lengths, lexicon."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.length import LengthModel
from translate_flow.align.lexicon import Table

MAX_SIDE = 6
SHAPES: tuple[tuple[int, int], ...] = (
    (1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (3, 2), (2, 3), (4, 1), (1, 4), (3, 3), (4, 2),
    (2, 4), (5, 1), (1, 5), (6, 1), (1, 6), (4, 3), (3, 4), (4, 4), (5, 2), (2, 5),
)  # fmt: skip
"""The bead shapes searched, source sentences by target sentences."""

LENGTH_WEIGHT = 0.5
LEXICON_WEIGHT = 0.5
MARK_WEIGHT = 0.6


def start_priors() -> dict[tuple[int, int], float]:
    """Log probabilities of the shapes before anything is known, near those of hand-aligned news."""
    weights = {
        (1, 1): 0.83,
        (1, 0): 0.012,
        (0, 1): 0.012,
        (2, 1): 0.05,
        (1, 2): 0.05,
        (2, 2): 0.008,
        (3, 1): 0.008,
        (1, 3): 0.008,
    }
    for shape in SHAPES:
        weights.setdefault(shape, 0.0012 * 0.45 ** (sum(shape) - 5))
    total = sum(weights.values())
    return {shape: float(np.log(weight / total)) for shape, weight in weights.items()}


@dataclass(frozen=True, slots=True)
class Model:
    """Priors of shapes, the length model, both directions of the lexicon, and how much of a text it explains.

    `explained` is the mixture weight λ of the lexicon against the unigram background, for either direction.
    """

    priors: dict[tuple[int, int], float] = field(default_factory=start_priors)
    length: LengthModel = field(default_factory=LengthModel)
    forward: Table | None = None
    backward: Table | None = None
    explained: tuple[float, float] = (0.12, 0.12)
    background: tuple[NDArray[np.float64], NDArray[np.float64]] = field(
        default_factory=lambda: (np.zeros(0), np.zeros(0))
    )
