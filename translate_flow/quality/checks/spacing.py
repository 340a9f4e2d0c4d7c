"""Spaces, doubled words and characters that do not belong."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

_DOUBLE_SPACE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_DOUBLE_WORD = re.compile(r"\b(\w{2,})\s+\1\b", re.IGNORECASE)
_SPACE_BEFORE = re.compile(r"(?<=\w) +(?=[,.;](?:\s|\Z))")
_MIXED = re.compile(r"\b(?=\w*[a-zA-Z])(?=\w*[а-яёіїєґА-ЯЁІЇЄҐ])[a-zA-Zа-яёіїєґА-ЯЁІЇЄҐ]{3,}\b")
_MOJIBAKE = re.compile("[ÃÂÄÅ][\u0080-\u00bf]|\ufffd")
_MAY_DOUBLE = frozenset(
    {"nous", "vous", "că", "die", "das", "der", "had", "that", "foarte", "очень", "дуже", "bye", "bla", "ha"}
)
_FRENCH_NARROW = re.compile(r"(?<=[\w»)])(?=[?!;»])|(?<=[\w»)]) (?=[?!;:»])|(?<=«)[ \w]")


def spaces(pair: Pair) -> Iterator[Finding]:
    """Infos for double spaces, a space before a mark, and outer white space the source has not."""
    for match in _DOUBLE_SPACE.finditer(pair.target):
        yield Finding("spaces", Severity.INFO, "There are two spaces", target_span=match.span())
    if pair.target_language.code != "fr":
        for match in _SPACE_BEFORE.finditer(pair.target):
            yield Finding("spaces", Severity.INFO, "There is a space before a mark", target_span=match.span())
    if pair.target.strip() and pair.target != pair.target.strip() and pair.source == pair.source.strip():
        yield Finding("spaces", Severity.INFO, "There is white space around the translation")


def doubled_words(pair: Pair) -> Iterator[Finding]:
    """A warning for a word written twice in a row that the source does not double either."""
    if _DOUBLE_WORD.search(pair.source):
        return
    for match in _DOUBLE_WORD.finditer(pair.target):
        if match.group(1).lower() not in _MAY_DOUBLE and not match.group(1).isdigit():
            message = f"“{match.group(1)}” stands twice"
            yield Finding("doubled_word", Severity.WARNING, message, target_span=match.span())


def foreign_letters(pair: Pair) -> Iterator[Finding]:
    """A warning for words that mix Latin and Cyrillic letters, and for text whose encoding was broken."""
    for match in _MIXED.finditer(pair.target):
        if match.group() not in pair.source:
            message = f"“{match.group()}” mixes Latin and Cyrillic letters"
            yield Finding("mixed_letters", Severity.WARNING, message, target_span=match.span())
    for match in _MOJIBAKE.finditer(pair.target):
        yield Finding("encoding", Severity.WARNING, "The encoding of this is broken", target_span=match.span())


def french_spaces(pair: Pair) -> Iterator[Finding]:
    """An info where French puts a no-break space and the translation does not."""
    if pair.target_language.code != "fr":
        return
    for match in _FRENCH_NARROW.finditer(pair.target):
        yield Finding("french_space", Severity.INFO, "A no-break space belongs here", target_span=match.span())
