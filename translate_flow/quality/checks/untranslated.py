"""Passages of the source that stand in the translation as they were."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.quote_marks import quotations
from translate_flow.text.characters import fold

RULE = "untranslated"
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_LONGEST_TITLE = 3
"""So many words in lower case in a row may belong to a title that is left in its language."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each run of words that both sides share, unless it is a name or a title in quotes."""
    if pair.source_language.code == pair.target_language.code or fold(pair.source) == fold(pair.target):
        return
    source, target = list(_WORD.finditer(pair.source)), list(_WORD.finditer(pair.target))
    for at, found, length in _runs([word.group() for word in source], [word.group() for word in target]):
        shared = [word.group() for word in target[found : found + length]]
        if sum(word[0].islower() for word in shared) <= _LONGEST_TITLE:
            continue
        here = (source[at].start(), source[at + length - 1].end())
        there = (target[found].start(), target[found + length - 1].end())
        if not _is_quoted(pair.source, here):
            message = f"“{pair.target[slice(*there)]}” is not translated"
            yield Finding(RULE, Severity.WARNING, message, here, there)


def _runs(source: list[str], target: list[str]) -> Iterator[tuple[int, int, int]]:
    """Longest common runs as (place in source, place in target, words), from left to right, none within another."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(source):
        places.setdefault(word, []).append(at)
    found = 0
    while found < len(target):
        runs = [(_run(source, target, at, found), at) for at in places.get(target[found], ())]
        length, at = max(runs, default=(0, 0))
        if length > _LONGEST_TITLE:
            yield at, found, length
        found += max(1, length)


def _run(source: list[str], target: list[str], at: int, found: int) -> int:
    length = 0
    while at + length < len(source) and found + length < len(target) and source[at + length] == target[found + length]:
        length += 1
    return length


def _is_quoted(text: str, span: tuple[int, int]) -> bool:
    """Whether the place lies within a quotation that the words make up nearly alone, as a title does."""
    around = ((start, end) for start, end in quotations(text).pairs if start < span[0] and span[1] <= end)
    return any(end - start <= 1.5 * (span[1] - span[0]) for start, end in around)
