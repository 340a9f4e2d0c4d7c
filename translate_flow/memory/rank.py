"""The best earlier pairs for a sentence."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance.Levenshtein import normalized_similarity
from rapidfuzz.process import extract, extract_iter

from translate_flow.memory.bands import LEAST, band_of
from translate_flow.memory.match import Candidate, Match
from translate_flow.memory.penalty import penalties
from translate_flow.text.characters import fold

MINIMUM = LEAST
EXACT, IN_CONTEXT = 100, 101


def best_matches(
    query: str,
    candidates: Iterable[Candidate],
    *,
    before: str = "",
    after: str = "",
    limit: int = 5,
    minimum: int = MINIMUM,
) -> tuple[Match, ...]:
    """The candidates with the highest scores after penalties, at least `minimum`, one for each pair of texts.

    `before` and `after` are the query's neighbours; an exact match with the same neighbour on either side scores 101.
    Among equal scores the one changed last comes first.
    """
    pool = list(candidates)
    wanted = fold(query)
    if not wanted or limit < 1:
        return ()
    sources = [fold(candidate.source) for candidate in pool]
    around = fold(before), fold(after)
    near = extract_iter(wanted, sources, scorer=normalized_similarity, score_cutoff=max(0, minimum) / 100)
    found = [
        match
        for _, likeness, at in near
        if (match := _match(query, pool[at], 100.0 * likeness, around)) is not None and match.score >= minimum
    ]
    found.sort(key=lambda match: match.candidate.id)
    found.sort(key=lambda match: match.candidate.changed_at, reverse=True)
    found.sort(key=lambda match: match.score, reverse=True)
    return _distinct(found)[:limit]


def nearest(query: str, sources: Mapping[int, str], *, limit: int, minimum: int = MINIMUM) -> list[int]:
    """The keys of the sources most like a query, at least `minimum` per cent, the likest first; all are folded."""
    found = extract(query, sources, scorer=normalized_similarity, score_cutoff=minimum / 100, limit=limit)
    return [key for _, _, key in found]


def _match(query: str, candidate: Candidate, likeness: float, around: tuple[str, str]) -> Match | None:
    """The match of a candidate; a likeness just below 100 stays below, however it rounds."""
    score = EXACT if likeness >= EXACT else int(likeness)
    taken = penalties(query, candidate)
    if score == EXACT and _is_same_context(candidate, around):
        score = IN_CONTEXT
    score -= sum(penalty.points for penalty in taken)
    band = band_of(score)
    return Match(candidate, score, band, taken) if band else None


def _is_same_context(candidate: Candidate, around: tuple[str, str]) -> bool:
    theirs = fold(candidate.context_before), fold(candidate.context_after)
    return any(mine and mine == other for mine, other in zip(around, theirs, strict=True))


def _distinct(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The first match of each pair of texts."""
    first = {(match.candidate.source, match.candidate.target): match for match in reversed(matches)}
    return tuple(match for match in matches if first[match.candidate.source, match.candidate.target] is match)
