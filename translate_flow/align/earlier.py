"""Earlier bitexts as people left them: how their translators join, cut and leave out sentences, and at what length."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from translate_flow.align.length import LengthModel, fit
from translate_flow.align.model import Shape


@dataclass(frozen=True, slots=True)
class EarlierBead:
    """A bead of an earlier bitext: its numbers of sentences, source and target, and of characters."""

    shape: Shape
    lengths: tuple[int, int]


Earlier = Sequence[Sequence[EarlierBead]]
"""Bitexts, the beads of each in order."""


def shapes_of(earlier: Earlier) -> list[list[Shape]]:
    """The shapes of the beads of each bitext, in order."""
    return [[bead.shape for bead in bitext] for bitext in earlier]


def length_model(earlier: Earlier, start: LengthModel) -> LengthModel:
    """The length model of the full beads, drawn towards the start while they are few."""
    lengths = np.array([bead.lengths for bitext in earlier for bead in bitext if min(bead.shape)], dtype=float)
    source, target = lengths.reshape(-1, 2).T
    return fit(source, target, start)
