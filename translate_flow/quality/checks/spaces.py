"""White space: doubled, around the text, before marks and missing after them."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

DOUBLE, OUTER, MARKS = "double_space", "outer_space", "mark_spacing"
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0\u202f\t]{2,}(?=\S)")
_BEFORE = re.compile(r"(?<=[^\W_])[ \u00a0]+(?=[,.;:!?](?:\s|\Z))")
_AFTER = re.compile(
    r"(?<=[^\W\d_])[,;](?=[^\W\d_])|(?<=[^\W\d_A-Z]{2})[.!?](?=[A-ZА-ЯЁІЇЄȘȚÎÂĂÉ][^\W\dA-Z_.]+(?:\s|\Z))"
)
_SPACED = frozenset({"fr"})
"""Languages that put a space before some marks; `french_space` looks after them."""
_UNSPACED = frozenset({"zh", "ja", "th"})


def double(pair: Pair) -> Iterator[Finding]:
    """An info for each run of spaces inside the text."""
    for match in _DOUBLE.finditer(pair.target):
        yield Finding(DOUBLE, Severity.INFO, "There are several spaces", target_span=match.span())


def outer(pair: Pair) -> Iterator[Finding]:
    """An info for white space before or after the text where the source has none."""
    text = pair.target
    if not text.strip():
        return
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start and pair.source[:1].strip():
        yield Finding(OUTER, Severity.INFO, "There is white space before the text", target_span=(0, start))
    if end < len(text) and pair.source[-1:].strip():
        yield Finding(OUTER, Severity.INFO, "There is white space after the text", target_span=(end, len(text)))


def marks(pair: Pair) -> Iterator[Finding]:
    """An info for a space before a mark, and for a mark that stands against the next word."""
    code = pair.target_language.code
    if code not in _SPACED:
        for match in _BEFORE.finditer(pair.target):
            yield Finding(MARKS, Severity.INFO, "There is a space before a mark", target_span=match.span())
    if code not in _UNSPACED:
        for match in _AFTER.finditer(pair.target):
            word = _word_at(pair.target, match.start())
            if word not in pair.source and "/" not in word and "@" not in word:
                yield Finding(MARKS, Severity.INFO, "A space is missing after this mark", target_span=match.span())


def _word_at(text: str, at: int) -> str:
    return text[: at + 1].rsplit(maxsplit=1)[-1] + (text[at + 1 :].split() or [""])[0]
