"""A word or phrase in a text whatever its ending: plurals, cases, articles, by how words of a language change.

A heuristic, not a morphology: the stem is the dictionary form without its own ending, as it stands or changed as the
language's table says (`languages/inflection.py`), and one of the endings that belong to it must follow, so that “stat”
finds “statului” and not “statuie”.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.registry import language

_MIN_STEM = 3
_LONGEST_ACRONYM = 6
_UNSPACED = frozenset({"zh", "ja", "th", "ko"})
_SAME: Mapping[str, str] = {
    letter: group for group in ("șş", "țţ", "ȘŞ", "ȚŢ", "её", "ЕЁ", "'’ʼ", "\u2010\u2011-") for letter in group
}
"""Letters that are one for matching: Romanian with cedilla or comma, Russian ё, shapes of apostrophe and hyphen."""
_FIRST: Mapping[str, str] = {
    letter: group[0].casefold() for letter, group in ((key.casefold(), group) for key, group in _SAME.items())
} | {"ı": "i"}
_BEGINNING = 12
_START = re.compile(rf"(?<!\w)(?=(\S{{1,{_BEGINNING}}}))")


class _Form(NamedTuple):
    """Letters that forms of a word begin with, of which the last may shift, and the pattern of what follows them."""

    stem: str
    endings: str
    may_shift: bool = True


def find_forms(text: str, term: str, lang: str) -> list[tuple[int, int]]:
    """Spans of the term's forms in the text, from left to right, whole words only; capitals matter in acronyms only."""
    plain, code = " ".join(term.split()), lang.split("-", maxsplit=1)[0].lower()
    known = _beginnings(text)
    if not any(beginning in known for beginning in _beginnings_of(plain, code)):
        return []
    pattern = _pattern(plain, code)
    return [match.span() for match in pattern.finditer(text)] if pattern else []


@lru_cache(maxsize=65_536)
def _beginnings_of(term: str, code: str) -> tuple[str, ...]:
    """First letters, one of which each form of a term has; none of them where a term may stand within a word.

    Of a termbase of thousands few terms stand in a text, and few of the others have to be looked for with a pattern.
    """
    if not term or code in _UNSPACED or language(code).inflection.before:
        return ("",)
    # The last letter of a stem may shift.
    return tuple({_plain(form.stem[:-1][:_BEGINNING]) for form in _forms(term.split(maxsplit=1)[0], code)})


@lru_cache(maxsize=256)
def _beginnings(text: str) -> frozenset[str]:
    """How whatever begins in a text begins: its first letters, from none to some."""
    starts = {_plain(found[1]) for found in _START.finditer(text)}
    return frozenset(start[:size] for start in starts for size in range(_BEGINNING + 1)) | {""}


def _plain(letters: str) -> str:
    """Letters that are one for matching as one of them."""
    return "".join(_FIRST.get(letter, letter) for letter in (character.casefold()[0] for character in letters))


@lru_cache(maxsize=16_384)
def _pattern(term: str, code: str) -> re.Pattern[str] | None:
    if not term:
        return None
    if code in _UNSPACED:
        return re.compile(re.escape(term), re.IGNORECASE)
    is_acronym = _is_acronym(term)
    words = r"[\s\u00a0]+".join(_word(word, code) for word in term.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", 0 if is_acronym else re.IGNORECASE)


def _is_acronym(term: str) -> bool:
    return term.isupper() and len(term) <= _LONGEST_ACRONYM and " " not in term


def _word(word: str, code: str) -> str:
    """The pattern of all forms of a word."""
    table = language(code).inflection
    return f"{table.before}(?:{'|'.join(_written(form, table) for form in _forms(word, code))})"


def _written(form: _Form, table: Inflection) -> str:
    if not form.may_shift:
        return f"{_loose(form.stem)}(?:{form.endings})"
    last = form.stem[-1]
    shifted = f"[{table.shifts[last.lower()]}]" if last.lower() in table.shifts else _loose(last)
    return f"{_loose(form.stem[:-1])}{shifted}(?:{form.endings})"


@lru_cache(maxsize=65_536)
def _forms(word: str, code: str) -> tuple[_Form, ...]:
    """The regular forms of a word, those with a changed stem, and the irregular ones."""
    if _is_acronym(word):
        return (_Form(word, r"(?:[-‑’'][a-zа-яіїє]{1,4}|s)?", may_shift=False),)
    if not word[-1].isalpha():
        return (_Form(word, "", may_shift=False),)
    table = language(code).inflection
    others = table.irregular.get(word) or table.irregular.get(word.lower()) or ""
    irregular = (_Form(form, "", may_shift=False) for form in others.split())
    return (_regular(word, table), *_changed(word, table), *irregular)


def _regular(word: str, table: Inflection) -> _Form:
    """A word before the endings of its language, or those that stand for its own."""
    for change in table.instead:
        stem = _applied(change, word)
        if stem is not None and len(word) > _MIN_STEM:
            return _Form(stem, change.endings or "")
    own = re.search(f"(?:{table.own})$", word, re.IGNORECASE) if table.own else None
    stem = word[: own.start()] if own and own.start() >= _MIN_STEM else word
    # A short word is left as it is, as another one would be soon with an ending.
    return _Form(stem, table.endings, may_shift=len(stem) >= _MIN_STEM)


def _changed(word: str, table: Inflection) -> Iterator[_Form]:
    for change in table.changes:
        stem = _applied(change, word)
        if stem is not None and len(stem) >= _MIN_STEM:
            yield _Form(stem, table.endings if change.endings is None else change.endings)


def _applied(change: Change, word: str) -> str | None:
    """The stem that a change makes of a word, or None where it does not fit."""
    found = re.search(f"(?:{change.of})$", word)
    return word[: found.start()] + found.expand(change.to) if found else None


def _loose(text: str) -> str:
    """The text as a pattern that takes interchangeable letters for one another."""
    return "".join(f"[{_SAME[letter]}]" if letter in _SAME else re.escape(letter) for letter in text)
