"""Beads: m-n links of segments, with origin, score and reasons; and the result of an alignment."""

from dataclasses import dataclass
from enum import StrEnum

from translate_flow.text.block import BlockType


class BeadOrigin(StrEnum):
    """Who made a bead, or what became of it."""

    AUTO = "auto"
    ACCEPTED = "accepted"
    DOUBTFUL = "doubtful"
    PINNED = "pinned"
    IMPORTED = "imported"


LOCKED: frozenset[BeadOrigin] = frozenset({BeadOrigin.ACCEPTED, BeadOrigin.PINNED})
"""Origins that no machine may change."""


class GapReason(StrEnum):
    """Why a sentence has nothing on the other side."""

    CUT = "cut"
    EXPLAINED = "explained"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A segment as the aligner sees it: text, number of its paragraph, and the type of its block where known."""

    text: str
    paragraph: int = 0
    block_type: BlockType | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence for or against a bead, in nats (natural-log units); positive speaks for it."""

    evidence: str
    value: float


@dataclass(frozen=True, slots=True)
class Bead:
    """A link between source and target sentences, as 0-based indexes; one side may be empty (a gap).

    `score` is the calibrated probability that the bead is right, 0 to 1.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()
    origin: BeadOrigin = BeadOrigin.AUTO

    @property
    def is_gap(self) -> bool:
        """Whether one side is empty."""
        return not self.source or not self.target


@dataclass(frozen=True, slots=True)
class Alignment:
    """Beads in source order, every sentence in exactly one; the signature names algorithm, version and evidence.

    `verdict` is the probability that the two texts are translations of each other at all, 0 to 1.
    """

    beads: tuple[Bead, ...]
    signature: str
    verdict: float = 1.0
