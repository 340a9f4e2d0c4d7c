"""From posteriors and evidence to numbers that mean what they say: confidence of a bead, verdict on a pair of texts."""

from collections.abc import Sequence

import numpy as np

from translate_flow.align.bead import Reason

MIN_SCORE, MAX_SCORE = 0.02, 0.995
SURE_WORDS = ("lexicon", "numbers", "names", "embedding")

Evidence = tuple[int, int, Sequence[Reason]]


def calibrated(posterior: float, shape: tuple[int, int], reasons: Sequence[Reason]) -> float:
    """The probability that a bead is right, from its posterior; numbers and lengths alone never make it sure.

    A bead without any word that speaks for it is held below 0.9 (numbers alone mislead, as users of hunalign found).
    """
    score = posterior
    if min(shape) > 0:
        told = {reason.evidence: reason.value for reason in reasons}
        words = told.get("lexicon", 0.0) + told.get("names", 0.0) + told.get("embedding", 0.0)
        if words <= 0.0:
            score = min(score, 0.88)
    else:
        score *= 0.92
    return round(float(np.clip(score, MIN_SCORE, MAX_SCORE)), 3)


def verdict(evidence: Sequence[Evidence], fixed: int) -> float:
    """The probability that two texts are translations of each other at all, from the beads found between them.

    A logistic of the share of sentences that found a partner and of the mean evidence of words, numbers and names per
    bead; measured against pairs of different articles of the development sets.
    """
    if not evidence:
        return 1.0 if fixed else 0.0
    sentences = sum(a + b for a, b, _ in evidence)
    linked = sum(a + b for a, b, _ in evidence if a and b)
    linked_reasons = [reasons for a, b, reasons in evidence if a and b]
    if not linked_reasons:
        return 0.01
    words = float(np.median([sum(r.value for r in reasons if r.evidence in SURE_WORDS) for reasons in linked_reasons]))
    log_odds = 5.0 * (linked / sentences - 0.55) + 0.9 * words - 0.2
    return round(float(1.0 / (1.0 + np.exp(-np.clip(log_odds, -30, 30)))), 3)
