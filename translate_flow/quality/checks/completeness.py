"""A translation that is empty, or still the source."""

from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.characters import fold

_FREE_WORDS = 3
"""Up to so many words a text may well be the same in both languages: names, dates, “Live”."""


def empty(pair: Pair) -> Iterator[Finding]:
    """An error for a source without a translation."""
    if pair.source.strip() and not pair.target.strip():
        yield Finding("empty", Severity.ERROR, "There is no translation")


def same(pair: Pair) -> Iterator[Finding]:
    """A warning for a translation that equals its source."""
    if pair.source_language.code == pair.target_language.code:
        return
    words = [word for word in pair.source.split() if word[:1].islower()]
    if len(words) >= _FREE_WORDS and fold(pair.source) == fold(pair.target):
        yield Finding("same_as_source", Severity.WARNING, "The translation is the same as the source")
