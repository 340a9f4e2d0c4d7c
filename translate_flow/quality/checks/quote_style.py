"""Quotation marks of another language."""

from collections.abc import Iterator

from translate_flow.languages.registry import KNOWN
from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.quote_marks import quotations

RULE = "quote_style"
_STRAIGHT_TOO = frozenset({"en", "zh"})
"""Languages whose newsrooms commonly type straight marks."""
_TITLES = "《「『"
"""Marks of titles and inner quotations in Chinese and Japanese."""


def check(pair: Pair) -> Iterator[Finding]:
    """An info for the first quotation in marks that the language does not use, nor the house in the source."""
    if pair.target_language.code not in KNOWN:
        return
    known = [(opening.strip(), closing.strip()) for opening, closing in pair.target_language.quotes]
    if pair.target_language.code in _STRAIGHT_TOO:
        known.append(('"', '"'))
    for start, end in quotations(pair.target).pairs:
        used = pair.target[start], pair.target[end]
        if used not in known and used[0] not in _TITLES:
            opening, closing = known[0]
            message = f"{pair.target_language.name} quotes with {opening}…{closing}, not with {used[0]}…{used[1]}"
            yield Finding(RULE, Severity.INFO, message, target_span=(start, end + 1))
            return
