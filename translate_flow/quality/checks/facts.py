"""What must come through unchanged: addresses, and words of the termbase."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»)]+|[\w.+-]+@[\w-]+\.[\w.]+\w")
_MIN_STEM = 4


def addresses(pair: Pair) -> Iterator[Finding]:
    """A warning for each web or mail address that the translation lacks."""
    for match in _ADDRESS.finditer(pair.source):
        address = match.group().rstrip(".,;:!?")
        if address not in pair.target and pair.target.strip():
            span = (match.start(), match.start() + len(address))
            yield Finding("addresses", Severity.WARNING, f"{address} is not in the translation", source_span=span)


def terms(pair: Pair) -> Iterator[Finding]:
    """Warnings for concepts said otherwise than the termbase has them, errors for forbidden terms."""
    if not pair.target.strip():
        return
    for rule in pair.terms:
        here = next((span for term in rule.source for span in find_word(pair.source, term)), None)
        if here is None:
            continue
        for forbidden in rule.forbidden:
            for span in find_word(pair.target, forbidden):
                said = f"“{forbidden}” is not to be used" + (f"; say “{rule.allowed[0]}”" if rule.allowed else "")
                yield Finding("forbidden_term", Severity.ERROR, said, here, span)
        if rule.allowed and not any(find_word(pair.target, term) for term in rule.allowed):
            message = f"The termbase says “{rule.allowed[0]}” here"
            yield Finding("term", Severity.WARNING, message, source_span=here)


def find_word(text: str, term: str) -> list[tuple[int, int]]:
    """Where a term stands in a text, its words allowed to end otherwise than in the termbase."""
    words = [_stem(word) for word in term.split()]
    if not words:
        return []
    pattern = r"\b" + r"\s+".join(rf"{re.escape(stem)}\w{{0,{room}}}" for stem, room in words) + r"\b"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def _stem(word: str) -> tuple[str, int]:
    """The part of a word that stays when it is inflected, and how many letters may follow it."""
    if len(word) <= _MIN_STEM or not word.isalpha():
        return word, 0 if len(word) < _MIN_STEM else 3
    cut = 2 if len(word) > 6 else 1
    return word[:-cut], cut + 4
