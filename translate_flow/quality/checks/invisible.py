"""Characters nobody sees: zero-width ones, soft hyphens, marks of writing direction."""

import re
import unicodedata
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "invisible"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]+|[\u200c\u200d\u200e\u200f]+")
_JOINERS = "\u200c\u200d"
_JOINED = re.compile("[\u0600-\u0dff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
"""Scripts and signs that need joiners: Arabic, those of India, emoji."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each invisible character that the writing of the language does not need."""
    for match in _INVISIBLE.finditer(pair.target):
        is_joiner = match.group()[0] in _JOINERS and _JOINED.search(
            pair.target[max(0, match.start() - 1) : match.end() + 1]
        )
        is_direction = match.group()[0] in "\u200e\u200f" and pair.target_language.is_right_to_left
        if not is_joiner and not is_direction:
            name = unicodedata.name(match.group()[0], f"U+{ord(match.group()[0]):04X}").lower()
            message = f"There is an invisible character ({name})"
            yield Finding(RULE, Severity.WARNING, message, target_span=match.span())
