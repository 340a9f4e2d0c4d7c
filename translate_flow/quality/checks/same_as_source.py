"""A translation that is still the source."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.characters import fold

RULE = "same_as_source"
_FREE_WORDS = 3
"""Fewer words in lower case than this may well be the same in both languages: names, dates, “Live”."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNCASED = re.compile("[\u0590-\u0e7f\u3040-\u9fff]")


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for a translation that equals its source and is more than names and figures."""
    if pair.source_language.code == pair.target_language.code or fold(pair.source) != fold(pair.target):
        return
    words = [word for word in _WORD.findall(pair.source) if word[0].islower() or _UNCASED.match(word)]
    if len(words) >= _FREE_WORDS or any(_UNCASED.match(word) for word in words):
        spans = (0, len(pair.source)), (0, len(pair.target))
        yield Finding(RULE, Severity.WARNING, "The translation is the same as the source", *spans)
