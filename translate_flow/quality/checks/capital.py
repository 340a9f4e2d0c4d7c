"""A translation that begins small where the source begins with a capital."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "capital"
_FIRST = re.compile(r"\A[\s\"'„“”«‘’(\[¿¡—–-]*([^\W\d_])([^\W\d_]*)")


def check(pair: Pair) -> Iterator[Finding]:
    """An info where only the source begins with a capital; names such as iPhone begin as they like."""
    source, target = _FIRST.match(pair.source), _FIRST.match(pair.target)
    if not source or not target or not source.group(1).isupper() or not target.group(1).islower():
        return
    if target.group(2)[:1].isupper() or target.group() in pair.source:
        return
    yield Finding(RULE, Severity.INFO, "The source begins with a capital", target_span=target.span(1))
