"""The best earlier pairs for a sentence: similarity of the sources, context, penalties, band."""

from collections.abc import Iterable

from rapidfuzz.distance.Levenshtein import normalized_similarity

from translate_flow.memory.match import Band, Candidate, Match, Penalty
from translate_flow.text.characters import fold

MINIMUM = 50
CONTEXT, EXACT = 101, 100
LAST_FUZZY = 99

PENALTIES: dict[str, int] = {"unreviewed": 5, "machine": 8, "case or marks differ": 1}
"""Cause → points; after OmegaT's and Weblate's practice, smaller, so that an exact match stays on top."""

_BANDS = ((101, Band.CONTEXT), (100, Band.EXACT), (95, Band.HIGH), (85, Band.MID), (75, Band.LOW), (50, Band.WEAK))


def best_matches(
    query: str,
    candidates: Iterable[Candidate],
    *,
    before: str = "",
    after: str = "",
    limit: int = 5,
    minimum: int = MINIMUM,
) -> tuple[Match, ...]:
    """The best `limit` matches of at least `minimum` per cent, best first; equal targets only once.

    Similarity is 100·(1 − Levenshtein distance / longer length) of the folded sources; 101 asks for an equal text with
    an equal neighbour.
    """
    key = fold(query)
    found = [_match(query, key, candidate, before, after) for candidate in candidates]
    ranked = sorted(found, key=lambda match: (-match.score, not match.candidate.reviewed, -match.candidate.id))
    best: dict[tuple[str, str], Match] = {}
    for match in ranked:
        if match.score >= minimum:
            best.setdefault((match.candidate.source, match.candidate.target), match)
    return tuple(list(best.values())[:limit])


def band(score: int) -> Band:
    """The band of a score of at least 50."""
    return next((name for floor, name in _BANDS if score >= floor), Band.WEAK)


def similarity(key: str, other: str) -> int:
    """How alike two folded texts are, in per cent; 100 only when equal."""
    if key == other:
        return EXACT
    return min(LAST_FUZZY, int(100 * normalized_similarity(key, other)))


def _match(query: str, key: str, candidate: Candidate, before: str, after: str) -> Match:
    raw = similarity(key, fold(candidate.source))
    causes = []
    if not candidate.reviewed:
        causes.append("unreviewed")
    if candidate.origin == "mt":
        causes.append("machine")
    if raw == EXACT and candidate.source != query:
        causes.append("case or marks differ")
    penalties = tuple(Penalty(cause, PENALTIES[cause]) for cause in causes)
    score = max(0, raw - sum(penalty.points for penalty in penalties))
    if score == EXACT and _same_context(candidate, before, after):
        score = CONTEXT
    return Match(candidate, score, band(score), penalties)


def _same_context(candidate: Candidate, before: str, after: str) -> bool:
    same_before = bool(before) and fold(candidate.context_before) == fold(before)
    return same_before or (bool(after) and fold(candidate.context_after) == fold(after))
