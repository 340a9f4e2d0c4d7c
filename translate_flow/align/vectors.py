"""Evidence of sentence vectors, where someone provides them: one more voice, never a replacement."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

NATS, MIDDLE = 14.0, 0.45
"""Nats per unit of cosine, and the cosine that speaks neither for nor against; for LaBSE-like encoders."""


Vectors = tuple[NDArray[np.floating], NDArray[np.floating]]
"""One row for each source and each target sentence; rows need not be of unit length."""


def unit(vectors: NDArray[np.floating]) -> Singles:
    """The vectors at unit length."""
    rows = np.asarray(vectors, dtype=np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9), dtype=np.float32)


def vector_scores(source: Singles, target: Singles, a: int, b: int) -> Floats:
    """The worth at [i, j] of joining `a` source sentences from i with `b` target sentences from j."""
    return np.asarray(NATS * (_groups(source, a) @ _groups(target, b).T - MIDDLE), dtype=np.float64)


def _groups(vectors: Singles, size: int) -> Singles:
    sums = np.concatenate([np.zeros((1, vectors.shape[1]), dtype=np.float32), np.cumsum(vectors, axis=0)])
    return unit(sums[size:] - sums[:-size])
