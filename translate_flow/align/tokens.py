"""Sentences as tokens that evidence works on: folded, cut to prefixes, with a key in Latin letters; numbers whole."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

PREFIX = 5
"""Letters kept of a word: endings differ by case and number, stems translate alike (5 and 6 measured equal)."""
COGNATE_PREFIX = 4
LONGEST_TEXT = 4_000
"""Characters read of one sentence; what is longer is no sentence, and its beginning tells enough."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,:\u00a0\u202f ]?\d+)*)|(?P<unspaced>[{_UNSPACED}]+)|(?P<word>[^\W\d_{_UNSPACED}]+)"
)
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "ж": "j", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "c", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "a", "ы": "i",
    "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdeziticlmnxoprsstifhpo", strict=True))
_LATIN = {"k": "c", "q": "c", "w": "v", "y": "i", "ß": "s", "ø": "o", "ł": "l", "đ": "d", "þ": "t", "ð": "d", "æ": "a"}
_DOUBLE = re.compile(r"(.)\1")
_TO_LATIN = str.maketrans({**_CYRILLIC, **_GREEK, **_LATIN})


class Token(NamedTuple):
    """A token: the `word` the lexicon knows it by, its `key` in Latin letters (empty: no cognate), and what it is."""

    word: str
    key: str
    is_number: bool = False
    is_name: bool = False


def tokens(text: str) -> list[Token]:
    """The tokens of a sentence in order; runs of Han, kana, Thai and the like become pairs of characters."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text[:LONGEST_TEXT]):
        run = match.group()
        if match.lastgroup == "word":
            found.append(_word(run))
        elif match.lastgroup == "number":
            found.append(_number(run))
        else:
            found.extend(Token(gram, "") for gram in _grams(run))
    return found


@lru_cache(maxsize=200_000)
def _word(run: str) -> Token:
    word = run.casefold()
    return Token(word[:PREFIX], cognate_key(word), is_name=run[0].isupper())


@lru_cache(maxsize=20_000)
def _number(run: str) -> Token:
    """A number without the marks between its groups, so that 1,000 and 1 000 and 1.000 agree."""
    digits = "".join(str(unicodedata.digit(c, 0)) for c in run if c.isdigit())
    return Token(digits, digits, is_number=True)


def cognate_key(word: str) -> str:
    """The first letters of a folded word in Latin, or nothing for a short word."""
    plain = word
    if not word.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    single = _DOUBLE.sub(r"\1", plain.translate(_TO_LATIN))
    return single[:COGNATE_PREFIX] if len(single) >= COGNATE_PREFIX else ""


def _grams(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]
