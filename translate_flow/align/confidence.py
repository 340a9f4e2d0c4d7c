"""From posteriors to numbers that mean what they say: the confidence of a bead, the verdict on a pair of texts."""

from collections.abc import Sequence
from math import exp, log

import numpy as np

from translate_flow.align.bead import Reason
from translate_flow.align.windows import Link

LEAST, MOST = 0.02, 0.995
NO_WORDS_MOST = 0.88
"""Numbers and lengths alone never make a bead sure; they mislead."""
WORD_EVIDENCE = ("lexicon", "numbers", "names", "embedding")
PLAIN, JOINED, GAP = (0.5, 1.1), (0.15, 1.0), (0.7, 1.5)
"""Log odds of being right as a line over those of the posterior, base and slope: of one sentence to one, of other full
beads, of gaps. Single sentences and gaps are right oftener than their posteriors say, joined ones are not.
"""
LINKED_SLOPE, WORDS_SLOPE, WORDS_MOST, MIDDLE = 12.0, 2.4, 4.0, 14.75
"""The log odds that two texts are translations: set on 180 right and 180 wrong pairs of nine development sets, each
alone in an empty system; one of these 360 is taken wrongly.
"""


def calibrated(probability: float, link: Link, told: Sequence[Reason]) -> float:
    """The probability that a bead is right, from its posterior and what speaks for it."""
    is_full = min(link.shape) > 0
    base, slope = PLAIN if link.shape == (1, 1) else JOINED if is_full else GAP
    bounded = float(np.clip(probability, 1e-6, 1 - 1e-6))
    score = 1 / (1 + exp(-base - slope * log(bounded / (1 - bounded))))
    if is_full and sum(r.value for r in told if r.evidence in ("lexicon", "names", "embedding")) <= 0:
        score = min(score, NO_WORDS_MOST)
    return round(float(np.clip(score, LEAST, MOST)), 3)


def verdict(links: Sequence[Link], told: Sequence[Sequence[Reason]], fixed: int) -> float:
    """The probability that two texts are translations of each other at all, from the beads found between them.

    A logistic of the share of sentences that probably found their partner, and of what words, numbers and names say for
    a bead on average. Links alone say nothing: lengths will link any two texts.
    """
    if not links:
        return 1.0 if fixed else 0.0
    full = [k for k, link in enumerate(links) if min(link.shape)]
    if not full:
        return 0.01
    linked = sum(sum(links[k].shape) for k in full) / sum(sum(link.shape) for link in links)
    linked *= float(np.mean([links[k].probability for k in full]))
    words = float(np.mean([sum(r.value for r in told[k] if r.evidence in WORD_EVIDENCE) for k in full]))
    odds = LINKED_SLOPE * linked + WORDS_SLOPE * min(words, WORDS_MOST) - MIDDLE
    return round(float(1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30)))), 3)
