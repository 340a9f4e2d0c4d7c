"""Brackets without a partner."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "brackets"
_OPENING = {")": "(", "]": "[", "}": "{", "）": "（"}
_LIST_MARK = re.compile(r"(?:\A|[\s:;])(?:\w{1,2}|[ivx]+)\Z")
_SMILE = re.compile(r"[:;][-']?\Z")


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each bracket without its partner, unless the source lacks as many."""
    wrong = _unmatched(pair.target)
    for at in wrong[: max(0, len(wrong) - len(_unmatched(pair.source)))]:
        message = f"The bracket “{pair.target[at]}” has no partner"
        yield Finding(RULE, Severity.WARNING, message, target_span=(at, at + 1))


def _unmatched(text: str) -> list[int]:
    """Places of brackets left alone; the one after `a` in a list, or of a smile, needs no partner."""
    waiting: list[int] = []
    wrong: list[int] = []
    for at, character in enumerate(text):
        if character in _OPENING.values():
            if not _SMILE.search(text[:at]):
                waiting.append(at)
        elif character in _OPENING:
            if waiting and text[waiting[-1]] == _OPENING[character]:
                waiting.pop()
            elif not _LIST_MARK.search(text[:at]) and not _SMILE.search(text[:at]):
                wrong.append(at)
    return sorted(wrong + waiting)
