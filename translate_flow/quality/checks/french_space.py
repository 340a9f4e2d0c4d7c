"""The no-break spaces of French: before ; : ! ? », after «."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "french_space"
_PLAIN = re.compile(r"(?<=\S) (?=[;:!?»])|(?<=«) ")
_MISSING = re.compile(
    r"(?<=[^\W_])[;!?](?=[\s»\")]|\Z)|(?<=[^\W\d_]):(?=\s|\Z)|(?<=[^\s\u00a0\u202f])»|«(?=[^\s\u00a0\u202f])"
)
_CANADA = "fr-CA"


def check(pair: Pair) -> Iterator[Finding]:
    """An info for each place where a plain space, or none, stands for the no-break one."""
    if pair.target_language.code != "fr":
        return
    for match in _PLAIN.finditer(pair.target):
        yield Finding(RULE, Severity.INFO, "A no-break space belongs here", target_span=match.span())
    for match in _MISSING.finditer(pair.target):
        if pair.target_tag != _CANADA or match.group() in ":«»":
            yield Finding(RULE, Severity.INFO, "A no-break space is missing here", target_span=match.span())
