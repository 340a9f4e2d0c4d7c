"""Text that was read in the wrong encoding, or still has the entities of a page."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "encoding"
_BROKEN = re.compile(
    "\ufffd+"
    "|(?:[ÃÂÄÅÈ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2018-\u203a\u20ac\u2122])+"
    "|â€[\u0080-\u00bf\u0152\u0153\u02dc\u2018-\u203a\u20ac\u2122]?"
    "|(?:[ÐÑ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2018-\u203a\u20ac\u2122]){2,}"
    "|(?:[РС][\u00a0-\u00bf\u0402-\u040f\u0452-\u045f\u2018-\u203a\u20ac\u2122]){2,}"
    "|[\u0080-\u009f]+"
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_A-Z])")
_ADDRESS = re.compile(r"\S*(?:://|www\.|=)\S*")


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each broken place: doubly encoded letters, entities, a question mark inside a word."""
    for match in _BROKEN.finditer(pair.target):
        if match.group() not in pair.source:
            yield Finding(RULE, Severity.WARNING, "The encoding of this is broken", target_span=match.span())
    for match in _ENTITY.finditer(pair.target):
        message = f"“{match.group()}” is left over from a page"
        yield Finding(RULE, Severity.WARNING, message, target_span=match.span())
    addresses = [match.span() for match in _ADDRESS.finditer(pair.target)]
    for match in _LOST.finditer(pair.target):
        if not any(start <= match.start() < end for start, end in addresses):
            message = "A letter was lost here, or a space is missing"
            yield Finding(RULE, Severity.WARNING, message, target_span=match.span())
