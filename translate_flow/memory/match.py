"""A match: an earlier pair offered for a sentence, with score, band and penalties."""

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """The field's bands of similarity, in per cent; 101 is an exact match in the same context."""

    CONTEXT = "101"
    EXACT = "100"
    HIGH = "95-99"
    MID = "85-94"
    LOW = "75-84"
    WEAK = "50-74"


@dataclass(frozen=True, slots=True)
class Penalty:
    """Points taken from a match, and why."""

    cause: str
    points: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier pair that may be offered: exact texts, neighbours as context, and where it came from."""

    id: int
    source: str
    target: str
    origin: str = ""
    reviewed: bool = True
    context_before: str = ""
    context_after: str = ""
    author: str = ""
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate with its score after penalties, 0 to 101, and its band."""

    candidate: Candidate
    score: int
    band: Band
    penalties: tuple[Penalty, ...] = ()
