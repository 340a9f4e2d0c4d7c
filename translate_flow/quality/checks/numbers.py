"""Numbers of the source that the target does not say, and the other way round."""

import re
from collections import Counter
from collections.abc import Iterator

from translate_flow.languages.language import Language
from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f' ’]\d+)*")
_SMALL = 12
"""Whole numbers up to twelve are often spelled out, so their absence says little."""


def check(pair: Pair) -> Iterator[Finding]:
    """One warning for each number without a partner."""
    source = list(_found(pair.source, pair.source_language))
    target = list(_found(pair.target, pair.target_language))
    missing = Counter(value for value, _ in source) - Counter(value for value, _ in target)
    extra = Counter(value for value, _ in target) - Counter(value for value, _ in source)
    for value, span in source:
        if missing[value] > 0 and not _is_small(value):
            missing[value] -= 1
            shown = pair.source[slice(*span)]
            yield Finding("numbers", Severity.WARNING, f"{shown} is not in the translation", source_span=span)
    for value, span in target:
        if extra[value] > 0 and not _is_small(value):
            extra[value] -= 1
            shown = pair.target[slice(*span)]
            yield Finding("numbers", Severity.WARNING, f"{shown} is not in the source", target_span=span)


def _found(text: str, language: Language) -> Iterator[tuple[str, tuple[int, int]]]:
    """Numbers with their places, in one form: digits, a point before decimals."""
    for match in _NUMBER.finditer(text):
        start = match.start()
        for part in _parts(match.group(), language):
            yield _value(part, language), (start, start + len(part))
            start += len(part) + 1


def _parts(text: str, language: Language) -> list[str]:
    """Digits that only spaces join are one number when they are groups of three, else several."""
    pieces = re.split(r"[\u00a0\u202f ]", text)
    is_grouped = (
        len(pieces) > 1 and len(pieces[0]) <= 3 and all(re.match(r"\d{3}(?!\d)", piece) for piece in pieces[1:])
    )
    return [text] if is_grouped or len(pieces) == 1 else pieces


def _value(text: str, language: Language) -> str:
    plain = re.sub(r"[\u00a0\u202f '’]", "", text)
    if ":" in plain:
        return plain
    marks = re.findall(r"[.,]", plain)
    if len(marks) == 1:
        whole, _, rest = plain.replace(",", ".").partition(".")
        is_grouping = len(rest) == 3 and marks[0] != language.decimal and len(whole) <= 3
        return whole + rest if is_grouping else f"{whole}.{rest}"
    if len(marks) > 1:
        last = max(plain.rfind("."), plain.rfind(","))
        is_decimal = len(set(marks)) == 2 and plain[last] != marks[0]
        digits = re.sub(r"[.,]", "", plain[:last])
        return f"{digits}.{plain[last + 1 :]}" if is_decimal else re.sub(r"[.,]", "", plain)
    return plain.lstrip("0") or "0"


def _is_small(value: str) -> bool:
    return value.isdigit() and int(value) <= _SMALL if len(value) < 4 else False
