"""What takes points from a match, as a table: cause → points and the question that decides."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from translate_flow.memory.match import Candidate, Penalty
from translate_flow.text.characters import fold, reading_form

_MACHINE = frozenset({"mt", "machine"})
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_MARK = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Rule:
    """Points, and whether they are taken for a candidate offered to a sentence."""

    points: int
    applies: Callable[[str, Candidate], bool]


def _has_other_figures(query: str, candidate: Candidate) -> bool:
    return sorted(_FIGURE.findall(query)) != sorted(_FIGURE.findall(candidate.source))


def _has_other_case(query: str, candidate: Candidate) -> bool:
    return fold(query) == fold(candidate.source) and reading_form(query) != reading_form(candidate.source)


def _has_other_marks(query: str, candidate: Candidate) -> bool:
    return _MARK.findall(query) != _MARK.findall(candidate.source)


PENALTIES: Mapping[str, Rule] = MappingProxyType(
    {
        "machine": Rule(10, lambda query, candidate: candidate.origin in _MACHINE),
        "unreviewed": Rule(5, lambda query, candidate: not candidate.reviewed),
        "numbers": Rule(5, _has_other_figures),
        "case": Rule(1, _has_other_case),
        "punctuation": Rule(1, _has_other_marks),
    }
)
"""Cause → rule. A wrong figure costs a band, since the rest may look perfect; what nobody reviewed is never exact."""


def penalties(query: str, candidate: Candidate) -> tuple[Penalty, ...]:
    """All penalties of a candidate for this sentence, in the order of the table."""
    return tuple(Penalty(cause, rule.points) for cause, rule in PENALTIES.items() if rule.applies(query, candidate))
