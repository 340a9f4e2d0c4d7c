"""How well the lengths of two groups of sentences go together.

Gale and Church (1993), “A program for aligning sentences in bilingual corpora”: the difference of lengths, measured in
characters, is about normal with a variance that grows with the length. Ratio and variance are learnt for each pair of
texts, since Romanian runs longer than English and Chinese far shorter.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

START_VARIANCE = 6.8
"""Gale and Church's own estimate, for characters."""
MIN_VARIANCE, MAX_VARIANCE = 1.5, 20.0
FLOOR = -12.0


@dataclass(frozen=True, slots=True)
class LengthModel:
    """Target characters per source character, and the variance of the difference per character."""

    ratio: float = 1.0
    variance: float = START_VARIANCE

    def log_score(self, source: Floats, target: Floats) -> Floats:
        """Log of the two-sided tail probability of the difference, 0 at a perfect fit; broadcast over both."""
        mean = (source * self.ratio + target) / 2
        z = np.abs(target - source * self.ratio) / np.sqrt(self.variance * np.maximum(mean, 1.0) + 4.0)
        return np.asarray(np.maximum(_log_tail(z), FLOOR))


def fit(source: Floats, target: Floats, *, prior_weight: float = 8.0) -> LengthModel:
    """The model of pairs of lengths, drawn towards the start values while the pairs are few."""
    if len(source) == 0 or source.sum() == 0:
        return LengthModel()
    ratio = float((target.sum() + prior_weight * 20) / (source.sum() + prior_weight * 20))
    mean = np.maximum((source * ratio + target) / 2, 1.0)
    squares = (target - source * ratio) ** 2 / mean
    typical = float(np.median(squares)) / 0.455  # the median of a chi-square with one degree of freedom
    weight = len(source) / (len(source) + prior_weight)
    variance = weight * typical + (1 - weight) * START_VARIANCE
    return LengthModel(ratio, float(np.clip(variance, MIN_VARIANCE, MAX_VARIANCE)))


def _log_tail(z: Floats) -> Floats:
    """log(2·(1 − Φ(z))) by the logistic approximation of Bowling et al. (2009), within 0.02 for z ≤ 4."""
    return np.log(2.0) - np.logaddexp(0.0, 1.5976 * z + 0.07056 * z**3)
