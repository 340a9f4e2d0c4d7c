"""The field's bands of similarity."""

from translate_flow.memory.match import Band

FLOORS: tuple[tuple[int, Band], ...] = (
    (101, Band.CONTEXT),
    (100, Band.EXACT),
    (95, Band.HIGH),
    (85, Band.MID),
    (75, Band.LOW),
    (50, Band.WEAK),
)
"""The least score of each band, the best first."""
LEAST = 50
"""Below this nothing is a match."""


def band_of(score: int) -> Band | None:
    """The band of a score from 0 to 101, or None below LEAST."""
    return next((band for floor, band in FLOORS if score >= floor), None)
