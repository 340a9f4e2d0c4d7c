"""Days of the week and months as languages name them, found with their places."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import language
from translate_flow.quality.word_table import KNOWN_WORDS, WordTable, word_table

_WEEKDAYS: Mapping[str, str] = {
    "en": "monday* tuesday* wednesday* thursday* friday* saturday* sunday*",
    "ro": "luni|lunea marți|marțea miercuri* joi|joia vineri* sâmbăt*|sîmbăt* duminic*",
    "ru": "понедельник* вторник* сред* четверг* пятниц* суббот* воскресень*|воскресн*",
    "uk": "понеділ* вівтор* серед* четвер* п'ятни*|п’ятни* субот* неділ*",
    "fr": "lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche*",
    "de": "montag* dienstag* mittwoch* donnerstag* freitag* samstag*|sonnabend* sonntag*",
    "es": "lunes martes miércoles jueves viernes sábado* domingo*",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica domeniche",
}
"""Language → the seven days from Monday, parted by spaces, forms of one day by a bar."""
_AMBIGUOUS = frozenset(
    "luni сред середу серед середи середа may march mars mai marzo août mart mărți marțea sun sat jan mar".split()
)
"""Words and beginnings that mean something else as well; they say a day or a month but do not ask for one."""
_OTHER_USES = re.compile(
    r"(?:среди|средн\w*|средств\w*|средой|серед|середн\w*|середин\w*|середовищ\w*|неділим\w*|mercredis?\s+des|august\w+)"
)
_CAPITAL = frozenset({"en", "de"})
"""Languages that write days and months with a capital."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CEDILLA = str.maketrans("şţ", "șț")


@dataclass(frozen=True, slots=True)
class Mention:
    """A day or month that a text names; an unsure one may mean something else."""

    number: int
    span: tuple[int, int]
    is_sure: bool


def weekdays(text: str, spoken: Language) -> tuple[Mention, ...]:
    """Days named, Monday being 1; nothing in a language whose days are not known."""
    return _mentions(text, _weekday, spoken.code) if spoken.code in _WEEKDAYS else ()


def months(text: str, spoken: Language) -> tuple[Mention, ...]:
    """Months named, January being 1."""
    return _mentions(text, _month, spoken.code) if spoken.months else ()


def knows_weekdays(language: Language) -> bool:
    """Whether the names of the days are known."""
    return language.code in _WEEKDAYS


def _mentions(text: str, meaning: Callable[[str, str], tuple[int, bool] | None], code: str) -> tuple[Mention, ...]:
    found = []
    for match in _WORD.finditer(text):
        known = meaning(match.group(), code)
        if known is not None:
            found.append(Mention(known[0], match.span(), known[1]))
    return tuple(found)


@lru_cache(maxsize=KNOWN_WORDS)
def _weekday(written: str, code: str) -> tuple[int, bool] | None:
    """Which day a word names, and whether it surely does."""
    return _named(written, _weekday_table(code), code)


@lru_cache(maxsize=KNOWN_WORDS)
def _month(written: str, code: str) -> tuple[int, bool] | None:
    """Which month a word names, and whether it surely does."""
    names = language(code).months
    return _named(written, _table_of(names[: len(names) // 12 * 12]), code)


def _named(written: str, table: WordTable, code: str) -> tuple[int, bool] | None:
    word = written.lower().translate(_CEDILLA)
    value = table.value(word)
    if value is None or _OTHER_USES.fullmatch(word) or (code in _CAPITAL and written[0].islower()):
        return None
    return value, not any(word == unsure or (len(unsure) > 3 and word.startswith(unsure)) for unsure in _AMBIGUOUS)


@cache
def _weekday_table(code: str) -> WordTable:
    days = _WEEKDAYS[code].split()
    return word_table({number: forms.replace("|", " ") for number, forms in enumerate(days, start=1)})


@cache
def _table_of(names: tuple[str, ...]) -> WordTable:
    """Months by their names and, where those are long, by all but the last two letters, as cases change these."""
    words: dict[int, list[str]] = {}
    for at, name in enumerate(names):
        known = words.setdefault(at % 12 + 1, [])
        known.append(name)
        if len(name) > 5:
            known.append(f"{name[:-2]}*")
    return word_table({number: " ".join(known) for number, known in words.items()})
