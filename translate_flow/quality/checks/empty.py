"""A source without a translation, and a translation without a source."""

from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "empty"


def check(pair: Pair) -> Iterator[Finding]:
    """An error for a source that has no translation, a warning for a translation of nothing."""
    if pair.source.strip() and not pair.target.strip():
        yield Finding(RULE, Severity.ERROR, "There is no translation", source_span=(0, len(pair.source)))
    elif pair.target.strip() and not pair.source.strip():
        message = "There is no source for this translation"
        yield Finding(RULE, Severity.WARNING, message, target_span=(0, len(pair.target)))
