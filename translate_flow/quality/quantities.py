"""The figures of a text as values that can be compared across languages: marks, groups, scales, times, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.quality.number_words import LONG_SCALE_LANGUAGES, LONG_SCALES, SCALES
from translate_flow.quality.word_table import WordTable, word_table

_SPACES = " \u00a0\u202f\u2009"
_FIGURE = re.compile(rf"\d{{1,2}}[{_SPACES}]?h[{_SPACES}]?[0-5]\d(?!\w)|\d+(?:[.,:'’]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_AFTER = re.compile(rf"[{_SPACES}-]?(?:de[{_SPACES}])?([^\W\d_]+)")
_O_CLOCK = re.compile(rf"[{_SPACES}]?(?:h\b|Uhr\b|[ap]\.?[{_SPACES}]?m\b|o['’]clock)", re.IGNORECASE)
_AFTERNOON = re.compile(r"[ \u00a0\u202f]?p\.?[ \u00a0]?m\b", re.IGNORECASE)
_AMBIGUOUS = frozenset({"m", "b", "k", "mil", "bin"})
"""Letters and words that may scale a figure and may as well be a unit or something else."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure at its place: the values it may be read as, its digit groups, and the power of ten a word adds."""

    span: tuple[int, int]
    readings: frozenset[str]
    parts: tuple[str, ...]
    power: int = 0
    is_scale_certain: bool = False
    is_composite: bool = False

    @property
    def whole(self) -> int | None:
        """The value of a plain whole number, else None."""
        return int(self.parts[0]) if len(self.parts) == 1 and len(self.parts[0]) < 10 else None

    @property
    def scaled(self) -> frozenset[str]:
        """The readings times the scale."""
        return frozenset(_plain(Decimal(value).scaleb(self.power)) for value in self.readings if ":" not in value)


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """All figures of a text in order."""
    return tuple(
        _quantity(text, start, end, language)
        for match in _FIGURE.finditer(text)
        for start, end in _pieces(match.group(), match.start())
    )


def _pieces(figure: str, at: int) -> Iterator[tuple[int, int]]:
    """Figures that spaces join, apart unless they are the groups of three of one number."""
    groups = re.split(f"[{_SPACES}]", figure)
    is_grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:-1])
    is_one = len(groups) == 1 or "h" in figure or is_grouped
    if is_one:
        yield at, at + len(figure)
        return
    for group in groups:
        yield at, at + len(group)
        at += len(group) + 1


def _quantity(text: str, start: int, end: int, language: Language) -> Quantity:
    figure = text[start:end]
    parts = tuple(part.lstrip("0") or "0" for part in re.findall(r"\d+", figure))
    clock = _clock(figure, text[end : end + 8])
    readings = clock | (frozenset() if "h" in figure else frozenset(_readings(figure, language)))
    is_composite = len(parts) > 1 and (bool(clock) or ":" in figure or len(re.findall(r"[.]", figure)) == 2)
    following = _AFTER.match(text, end)
    word = following.group(1).lower() if following else ""
    power = _scales(language.code in LONG_SCALE_LANGUAGES).value(word) or 0 if word else 0
    if not power and end < len(text) and text[end] in "万亿":
        power = {"万": 4, "亿": 8}[text[end]]
    is_certain = bool(power) and word not in _AMBIGUOUS
    return Quantity((start, end), readings, parts, power, is_certain, is_composite)


def _readings(figure: str, language: Language) -> Iterator[str]:
    """The values a figure may have where its language is written; a mark that fits neither use may be a decimal."""
    plain = re.sub(f"[{_SPACES}'’]", "", figure)
    marks = re.findall(r"[.,]", plain)
    if ":" in plain or not marks:
        yield _whole(plain) if ":" not in plain else plain
        return
    groups = re.split(r"[.,]", plain)
    is_grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    is_last_decimal = len(marks) == 1 or (len(set(marks)) == 2 and marks.count(marks[-1]) == 1)
    if is_last_decimal and not (is_grouped and len(set(marks)) == 1 and marks[-1] != language.decimal):
        yield _plain(Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"))
    if is_grouped and (len(marks) > 1 or marks[0] != language.decimal or len(set(language.thousands)) == 0):
        yield _whole("".join(groups))


def _clock(figure: str, following: str) -> frozenset[str]:
    """A time of day as minutes after midnight, `t:1200`, and its hour, where the figure may be one."""
    match = re.fullmatch(rf"(\d{{1,2}})(?:(?:[:.,]|[{_SPACES}]?h[{_SPACES}]?)(\d{{2}}))?", figure)
    if not match or int(match.group(1)) > 24 or int(match.group(2) or 0) > 59:
        return frozenset()
    if not match.group(2) and not _O_CLOCK.match(following):
        return frozenset()
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    hours = {hour, hour + 12} if hour < 12 and _AFTERNOON.match(following) else {hour}
    told = {f"t:{60 * each + minute}" for each in hours}
    return frozenset(told if minute else {*told, *map(str, hours)})


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _plain(value: Decimal) -> str:
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


@cache
def _scales(is_long: bool) -> WordTable:
    return word_table({**SCALES, **LONG_SCALES, 9: SCALES[9].replace("billion* ", "")} if is_long else dict(SCALES))
