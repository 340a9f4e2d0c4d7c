"""Translations far longer or shorter than their source."""

from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

_MIN_CHARACTERS = 40
_LONGEST, _SHORTEST = 2.2, 0.45
"""Beyond these ratios under one in two hundred pairs of hand-made news translations lay."""
_DENSE = frozenset({"zh", "ja", "ko", "th"})


def check(pair: Pair) -> Iterator[Finding]:
    """A warning where the lengths do not go together."""
    if pair.source_language.code in _DENSE or pair.target_language.code in _DENSE:
        return
    source, target = len(pair.source.strip()), len(pair.target.strip())
    if source < _MIN_CHARACTERS or not target:
        return
    ratio = target / source
    if ratio > _LONGEST:
        yield Finding("length", Severity.WARNING, f"The translation is {ratio:.1f} times as long as the source")
    elif ratio < _SHORTEST:
        yield Finding("length", Severity.WARNING, f"The translation has only {ratio:.0%} of the source's length")
