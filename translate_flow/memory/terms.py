"""Terms of the termbase in a sentence, in whatever form they stand there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from translate_flow.text.word_forms import find_forms


class TermStatus(StrEnum):
    """How a term may be used, in the words of ISO 30042."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a language that stands for a concept."""

    id: int
    concept_id: int
    language: str
    text: str
    status: TermStatus = TermStatus.PREFERRED


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term found: characters `start` to `end` of the text (end exclusive), and how they read."""

    term: Term
    start: int
    end: int
    text: str


def find_terms(text: str, terms: Sequence[Term], language: str) -> tuple[TermHit, ...]:
    """The terms of this language in the text, from left to right; of overlapping ones the longest stays.

    Terms of several concepts may stand at the very same place; all of them are told.
    """
    code = _primary(language)
    hits = [
        TermHit(term, start, end, text[start:end])
        for term in terms
        if _primary(term.language) == code
        for start, end in find_forms(text, term.text, code)
    ]
    hits.sort(key=lambda hit: (hit.start - hit.end, hit.start, hit.term.id))
    kept: list[TermHit] = []
    for hit in hits:
        if all(_agree(hit, other) for other in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: (hit.start, hit.end, hit.term.id)))


def _agree(hit: TermHit, other: TermHit) -> bool:
    """Whether two hits may stand together: apart, or at the very same place."""
    return hit.end <= other.start or other.end <= hit.start or (hit.start, hit.end) == (other.start, other.end)


def _primary(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()
