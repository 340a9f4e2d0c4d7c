"""Letters of another script that look like the right ones, as a Latin `a` in a Russian word."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "mixed_letters"
_WORD = re.compile(r"[^\W\d_]{2,}")
_ALONE = re.compile(r"(?<![\w.’'-])([aceiopxyk])(?= [а-яёіїєґ])")
"""A Latin letter that stands for a Cyrillic preposition or conjunction."""
_CYRILLIC = frozenset({"ru", "uk", "bg"})
_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK"})
_ABBREVIATION = re.compile(r"[A-Z]{2,}[а-яёіїєґ]{1,6}")
"""A Latin abbreviation with a Cyrillic ending, as journalists write: SMSки."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each word of two scripts, and for Latin letters that stand as Cyrillic words."""
    for match in _WORD.finditer(pair.target):
        word = match.group()
        if word.isascii() or word in pair.source or _ABBREVIATION.fullmatch(word):
            continue
        scripts = sorted({_script(letter) for letter in word} & _SCRIPTS)
        if len(scripts) > 1:
            message = f"“{word}” mixes {' and '.join(map(str.capitalize, scripts))} letters"
            yield Finding(RULE, Severity.WARNING, message, target_span=match.span())
    if pair.target_language.code in _CYRILLIC:
        for match in _ALONE.finditer(pair.target):
            message = f"“{match.group(1)}” is a Latin letter among Cyrillic words"
            yield Finding(RULE, Severity.WARNING, message, target_span=match.span(1))


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "OTHER").split()[0]
