"""Sentences as tokens the evidence works on: folded, transliterated to Latin, cut to prefixes; numbers kept whole."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

PREFIX = 5
"""Letters kept of a word: endings differ by case and number, stems translate alike (5 and 6 measured equal)."""
COGNATE_PREFIX = 4
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f"
_TOKEN = re.compile(rf"\d+(?:[.,:\u00a0\u202f ]\d+)*|[{_CJK}]+|[^\W\d_{_CJK}]+(?:['’][^\W\d_{_CJK}]+)?")
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "ж": "j", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "a", "ы": "i",
    "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "abgdezitiklmnxoprsstifhpo", strict=True))
_TO_LATIN = str.maketrans(
    {**_CYRILLIC, **_GREEK, "k": "c", "q": "c", "w": "v", "y": "i", "ß": "s", "ø": "o", "ł": "l", "đ": "d"}
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A sentence's tokens: `words` for the lexicon, `keys` the same in Latin prefixes for cognates and numbers."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    is_number: tuple[bool, ...]
    is_name: tuple[bool, ...]


def tokens(text: str) -> Tokens:
    """The tokens of a sentence; runs of Han, kana or Thai become bigrams of their characters."""
    words: list[str] = []
    keys: list[str] = []
    numbers: list[bool] = []
    names: list[bool] = []
    for match in _TOKEN.finditer(text):
        found = match.group()
        if found[0].isdigit():
            value = number_key(found)
            entries = [(value, value, True, False)]
        elif _is_unspaced(found[0]):
            entries = [(gram, "", False, False) for gram in _grams(found)]
        else:
            word = found.lower()
            entries = [(word[:PREFIX], _key(word), False, found[0].isupper() and match.start() > 0)]
        for word, key, is_number, is_name in entries:
            words.append(word)
            keys.append(key)
            numbers.append(is_number)
            names.append(is_name)
    return Tokens(tuple(words), tuple(keys), tuple(numbers), tuple(names))


def number_key(found: str) -> str:
    """A number without the marks between its groups of digits, so that 1,000 and 1 000 and 1.000 agree."""
    return re.sub(r"\D", "", found)


def _is_unspaced(character: str) -> bool:
    return re.match(f"[{_CJK}]", character) is not None


def _grams(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]


@lru_cache(maxsize=200_000)
def _key(word: str) -> str:
    """The cognate key of a word: first letters in Latin, or nothing for short words."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).translate(_TO_LATIN)
    plain = re.sub(r"(.)\1", r"\1", plain)
    return plain[:COGNATE_PREFIX] if len(plain) >= COGNATE_PREFIX else ""
