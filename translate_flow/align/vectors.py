"""Evidence of sentence vectors, where someone provides them: one more voice, never a replacement.

What a likeness is worth differs by encoder and by pair of languages: sentences apart are at 0.3 for some, at 0.8 for
others. So it is learnt from the texts themselves: how alike the vectors of beads are that other evidence found, and how
alike those of sentences that stand near but apart. An encoder that does not know the languages finds both alike, and
then says nothing. Before there are beads, sentences that are nearest to one another stand for them, if they come in the
same order in both texts, which they do not by chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Singles = NDArray[np.float32]

Vectors = tuple[NDArray[np.floating], NDArray[np.floating]]
"""One row for each source and each target sentence; rows need not be of unit length."""

MOST_NATS = 8.0
"""What vectors may say for or against one bead, in nats."""
PRIOR_PAIRS, PRIOR_SPREAD = 4.0, 0.25
"""Pairs that tell nothing, among those that teach what a likeness is worth; and their standard deviation, as a part of
how far apart the means of the two kinds are.
"""
MOST_FIRST, IN_ORDER = 500, 0.8
"""Sentences at the beginning of a text that are looked at before there are beads, and the share that must rise."""
NEAR = (-3, -2, -1, 1, 2, 3)
"""How many beads off the sentences stand that a bead's are compared with."""


@dataclass(frozen=True, slots=True)
class VectorModel:
    """What a likeness says: `slope` nats for each unit above `middle`; a slope of 0 says nothing."""

    slope: float = 0.0
    middle: float = 0.0

    def scores(self, source: Singles, target: Singles, a: int, b: int) -> Floats:
        """The worth at [i, j] of joining `a` source sentences from i with `b` target sentences from j."""
        return self.nats(np.asarray(_groups(source, a) @ _groups(target, b).T, dtype=np.float64))

    def of(self, lesson: "VectorLesson") -> Floats:
        """What vectors say for each bead of a lesson."""
        return self.nats(_dots(lesson.source, lesson.target))

    def nats(self, likeness: Floats) -> Floats:
        """What these likenesses are worth."""
        return np.asarray(np.clip(self.slope * (likeness - self.middle), -MOST_NATS, MOST_NATS))


@dataclass(frozen=True, slots=True)
class VectorLesson:
    """Beads to learn from, in order: the vectors of their sides, how far each is trusted, and the text it stands in."""

    source: Singles
    target: Singles
    trust: Floats
    text: Ints


def unit(vectors: NDArray[np.floating]) -> Singles:
    """The vectors at unit length."""
    rows = np.asarray(vectors, dtype=np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9), dtype=np.float32)


def runs(vectors: Singles, starts: Ints, ends: Ints) -> Singles:
    """The vectors of runs of sentences, each run taken together."""
    sums = np.concatenate([np.zeros((1, vectors.shape[1]), dtype=np.float32), np.cumsum(vectors, axis=0)])
    return unit(sums[ends] - sums[starts])


def learnt(lesson: VectorLesson) -> VectorModel:
    """The model under which the likenesses of beads and of sentences apart are told from one another best.

    That of two normal distributions with one variance (Fisher's discriminant).
    """
    near, near_trust = _dots(lesson.source, lesson.target), lesson.trust
    rows, others = _apart(lesson.text)
    far, far_trust = _dots(lesson.source[rows], lesson.target[others]), near_trust[rows] * near_trust[others]
    if not far_trust.sum():
        return VectorModel()
    known = float(near_trust.sum())
    far_mean = float(np.average(far, weights=far_trust))
    gap = float(np.average(near, weights=near_trust)) - far_mean
    if gap <= 0:
        return VectorModel()
    spread = np.cov(far, aweights=far_trust, ddof=0) + np.cov(near, aweights=near_trust, ddof=0)
    variance = (known * float(spread) / 2 + PRIOR_PAIRS * (PRIOR_SPREAD * gap) ** 2) / (known + PRIOR_PAIRS)
    gap *= known / (known + PRIOR_PAIRS)
    return VectorModel(gap / variance, far_mean + gap / 2)


def first_lesson(texts: Sequence[tuple[Singles, Singles]]) -> VectorLesson | None:
    """Sentences that are one another's nearest, where they rise together in the texts; None where too few do."""
    found = [_nearest(source[:MOST_FIRST], target[:MOST_FIRST]) for source, target in texts]
    rising = [_rising(j) for _, j in found]
    if sum(map(len, rising)) < IN_ORDER * sum(len(i) for i, _ in found):
        return None
    mine = [source[i[at]] for (source, _), (i, _), at in zip(texts, found, rising, strict=True)]
    theirs = [target[j[at]] for (_, target), (_, j), at in zip(texts, found, rising, strict=True)]
    text = np.repeat(np.arange(len(texts)), [len(at) for at in rising])
    return VectorLesson(np.concatenate(mine), np.concatenate(theirs), np.ones(len(text)), text)


def _nearest(source: Singles, target: Singles) -> tuple[Ints, Ints]:
    """The places of sentences that are one another's nearest, in the order of the source."""
    if not len(source) or not len(target):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    likeness = source @ target.T
    best = likeness.argmax(axis=1)
    i = np.flatnonzero(likeness.argmax(axis=0)[best] == np.arange(len(source)))
    return i, best[i]


def _rising(places: Ints) -> Ints:
    """Which of these distinct numbers make up the longest sequence that rises."""
    lengths = np.ones(len(places), dtype=np.int64)
    before = np.full(len(places), -1)
    for k in range(1, len(places)):
        smaller = np.where(places[:k] < places[k], lengths[:k], 0)
        if smaller.any():
            before[k] = smaller.argmax()
            lengths[k] = smaller[before[k]] + 1
    chain = []
    k = int(lengths.argmax()) if len(places) else -1
    while k >= 0:
        chain.append(k)
        k = int(before[k])
    return np.array(chain[::-1], dtype=np.int64)


def _apart(text: Ints) -> tuple[Ints, Ints]:
    """The numbers of beads that stand near one another in one text, as pairs."""
    places = np.arange(len(text))
    pairs = [(places[max(0, -off) : len(text) - max(0, off)], off) for off in NEAR if abs(off) < len(text)]
    same = [(at[text[at] == text[at + off]], off) for at, off in pairs]
    return _joined([at for at, _ in same]), _joined([at + off for at, off in same])


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def _dots(source: Singles, target: Singles) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", source, target), dtype=np.float64)


def _groups(vectors: Singles, size: int) -> Singles:
    starts = np.arange(len(vectors) - size + 1)
    return runs(vectors, starts, starts + size)
