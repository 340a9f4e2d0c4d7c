"""The same letter three times and more in a row, as a finger stays on a key."""

import re
from collections.abc import Iterator, Mapping

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "repeated_letters"
_REPEATED = re.compile(r"([^\W\d_])\1{2,}", re.IGNORECASE)
_WORD_END = re.compile(r"[^\W\d_]*")
_CALLS = re.compile(r"(?:[ahoueimzrsшпхауоэы]|[аоу]х|ha|бр|br)+", re.IGNORECASE)
_ONE_LETTER = re.compile(r"([^\W\d_])\1+", re.IGNORECASE)
_ROMAN = re.compile("[IVXLCDM]+")
_REGULAR: Mapping[str, str] = {"de": "fltmnpsr", "ro": "i"}
"""Letters that stand threefold by the rules: Schifffahrt, copiii."""
_UNCASED = re.compile("[\u0590-\u0e7f\u3040-\u9fff]")


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each run of letters, unless the source has the word, or it is a figure, a call or an address."""
    for match in _REPEATED.finditer(pair.target):
        word = _word_around(pair.target, match.start())
        letter = match.group(1).lower()
        is_regular = letter in _REGULAR.get(pair.target_language.code, "") and len(match.group()) == 3
        if (
            is_regular
            or any(shape.fullmatch(word) for shape in (_ROMAN, _CALLS, _ONE_LETTER))
            or _UNCASED.match(letter)
        ):
            continue
        if letter != "w" and word not in pair.source and not word.isupper():
            message = f"“{letter}” stands {len(match.group())} times in a row"
            yield Finding(RULE, Severity.WARNING, message, target_span=match.span())


def _word_around(text: str, at: int) -> str:
    start = at
    while start and (text[start - 1].isalnum()):
        start -= 1
    end = _WORD_END.match(text, at)
    return text[start : end.end() if end else at]
