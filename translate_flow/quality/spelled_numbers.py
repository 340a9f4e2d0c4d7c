"""The numbers a text says in words, in Roman figures or by the name of a month."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from translate_flow.languages.language import Language
from translate_flow.quality.number_words import CONNECTORS, NUMBER_WORDS
from translate_flow.quality.word_table import KNOWN_WORDS, WordTable, word_table

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_ROMAN = re.compile(
    r"(?<!\w)(?=[IVXІХ])(?:[XХ]{0,3})(?:I[XХ]|IV|V?I{0,3}|І[XХ]|ІV|V?І{0,3})"
    r"(?=\W|\Z|e\b|ème\b|er\b|re\b)"
)
_ROMAN_VALUES = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_CEDILLA = str.maketrans("şţ", "șț")


def is_known(code: str) -> bool:
    """Whether there are number words for the language."""
    return code in NUMBER_WORDS


def spelled(text: str, language: Language) -> frozenset[str]:
    """All values found, as figures; words that only may be numbers (“a”, “second”) are among them."""
    found: set[int] = {_roman(match.group()) for match in _ROMAN.finditer(text)}
    found.update(_DIGITS[character] for character in text if character in _DIGITS)
    words = [match.group().lower().translate(_CEDILLA) for match in _WORD.finditer(text)]
    months = language.months[: len(language.months) // 12 * 12]
    found.update(number for word in words for number in _month(word, months))
    if language.code in NUMBER_WORDS:
        found.update(_values(words, _table(language.code), is_french=language.code == "fr"))
    return frozenset(str(value) for value in found)


def _values(words: Iterable[str], table: WordTable, *, is_french: bool) -> set[int]:
    found: set[int] = set()
    current = total = 0
    for word in words:
        value = table.value(word)
        if value is None:
            if word not in CONNECTORS:
                current = total = 0
            continue
        found.add(value)
        if value >= 1000:
            total, current = total + max(1, current) * value, 0
        else:
            current = _joined(current, value, is_french=is_french)
        found.update({current, total + current})
    return found


def _joined(current: int, value: int, *, is_french: bool) -> int:
    """The number two neighbouring words say together: twenty + five, two + hundred, quatre + vingt."""
    if value == 100:
        return max(1, current) * 100
    if is_french and current % 100 == 4 and value == 20:
        return current - 4 + 80
    if is_french and current % 100 in (60, 80) and value < 20:
        return current + value
    is_more = (current % 10 == 0 and current % 100 >= 20 and value < 10) or (current and current % 100 == 0)
    return current + value if is_more else value


def _roman(figure: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in figure]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


@lru_cache(maxsize=KNOWN_WORDS)
def _month(word: str, months: tuple[str, ...]) -> tuple[int, ...]:
    """The number of a month of which the word is a form, or an abbreviation of three letters or more."""
    return tuple(
        at % 12 + 1
        for at, month in enumerate(months)
        if word == month or (len(word) >= 3 and (month.startswith(word) or word.startswith(_stem(month))))
    )


def _stem(month: str) -> str:
    """All but the last two letters, which cases change."""
    return month[: max(3, len(month) - 2)]


@cache
def _table(code: str) -> WordTable:
    words = dict(NUMBER_WORDS[code])
    if code == "de":
        words = {**_german_compounds(words), **words}
    return word_table(words)


def _german_compounds(words: dict[int, str]) -> dict[int, str]:
    """`zweiundzwanzig`, `dreihundert`, `viertausend` and their like."""
    units = {1: "ein", **{value: words[value].split()[0] for value in range(2, 13)}}
    tens = {value: words[value].split()[0].rstrip("*") for value in range(20, 100, 10)}
    joined = {unit + ten: f"{units[unit]}und{tens[ten]}*" for ten in tens for unit in range(1, 10)}
    hundreds = {100 * unit: f"{units[unit]}hundert*" for unit in range(2, 13)}
    return {**joined, **hundreds, **{1000 * unit: f"{units[unit]}tausend*" for unit in range(2, 13)}}
