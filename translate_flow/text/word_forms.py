"""A word or phrase in a text whatever its ending: plurals, cases, articles, by the endings a language has.

A heuristic, not a morphology: the stem is the dictionary form without its own ending, and one of the language's
endings must follow it, so that “stat” finds “statului” and not “statuie”.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_LAST_OWN: Mapping[str, str] = {
    "ro": "ul|ea|ia|ie|[aăeiuî]",
    "ru": "ый|ий|ой|ая|яя|ое|ее|ые|ие|ия|ья|[аяоеиыуюйь]",
    "uk": "ий|ій|ая|яя|ія|ья|[аяоеєиіїуюйь]",
    "bg": "ия|[аяоеиуюй]",
    "fr": "aux|al|[es]|es",
    "de": "en|e",
    "es": "[aoe]s?",
    "it": "[aoei]",
    "pl": "[aoeęąyi]",
}
"""Language → what a dictionary form may lose before another ending comes."""

_ENDINGS: Mapping[str, str] = {
    "en": "ed|d|ing|es|s|s['’]|es['’]|['’]s|",
    "ro": "[aăeiuoî]|ul|ului|lui|le|lor|elor|ele|ei|ea|ia|ie|iei|ii|iii|iile|iilor|ilor|uri|urile|urilor|ule|ule|"
    "ele|ilor|ie|ției|l|lea|elui|iul|iului|",
    "ru": "[аяоеёиыуюйь]|ой|ей|ёй|ою|ею|ом|ем|ём|ам|ям|ах|ях|ами|ями|ов|ев|ёв|ий|ый|ая|яя|ое|ее|ые|ие|ого|его|ому|"
    "ему|ым|им|ыми|ими|ых|их|ую|юю|ия|ии|ию|ией|иям|иях|иями|ье|ья|ьи|ью|ьё|ьей|ьев|ьям|ьях|ьями|",
    "uk": "[аяоеєиіїуюйь]|ою|ею|єю|ом|ем|єм|ам|ям|ах|ях|ами|ями|ів|їв|ові|еві|єві|ий|ій|ого|ому|ої|ій|им|ім|ими|іми|"
    "их|іх|ія|ії|ію|ією|іям|іях|іями|ння|нню|ням|",
    "bg": "[аяоеиуюй]|ът|ят|та|то|те|ите|ата|ята|ето|ове|овете|ия|ият|ии|иите|ията|",
    "fr": "e|s|es|x|aux|al|ale|ales|",
    "de": "e|en|er|es|s|n|em|ern|ns|ens|nen|",
    "es": "[aoe]|s|as|os|es|",
    "it": "[aoei]|he|hi|",
    "pl": "[aoeęąyiu]|ów|om|ami|ach|em|ie|owi|ego|emu|ej|ych|ym|ymi|ich|im|imi|owie|",
}
_AFTER: Mapping[tuple[str, str], str] = {
    ("en", "y"): "y|ied|ies|ies['’]|ying|y['’]s",
    ("en", "e"): "e|ed|es|es['’]|ing|e['’]s",
}
"""Language and last letter → the endings that stand for it, where these are few."""
_ANY_ENDING = r"\w{0,4}"
_MIN_STEM = 3
_LONGEST_ACRONYM = 6
_UNSPACED = frozenset({"zh", "ja", "th", "ko"})
_SAME: Mapping[str, str] = {
    letter: f"[{group}]" for group in ("șş", "țţ", "ȘŞ", "ȚŢ", "её", "ЕЁ", "'’ʼ", "\u2010\u2011-") for letter in group
}
"""Letters that are one for matching: Romanian with cedilla or comma, Russian ё, shapes of apostrophe and hyphen."""
_FIRST: Mapping[str, str] = {
    letter: group[0].casefold() for letter, group in ((key.casefold(), value[1:-1]) for key, value in _SAME.items())
} | {"ı": "i"}
_BEGINNING = 12
_START = re.compile(rf"(?<!\w)(?=(\S{{1,{_BEGINNING}}}))")
_SHIFTS: Mapping[str, Mapping[str, str]] = {
    "ro": {"d": "[dz]", "t": "[tțţ]", "s": "[sșş]"},
    "uk": {"к": "[кц]", "г": "[гз]", "х": "[хс]"},
    "bg": {"к": "[кц]"},
}
"""Last consonants of a stem that change before some endings: deputat, deputați; Америка, Америці."""
_DIPHTHONG = re.compile(r"(?<=[eo])a(?=[^aăâeiîou]\Z)")
"""Romanian ea and oa that become e and o: europeană, europene; școală, școli."""


def find_forms(text: str, term: str, lang: str) -> list[tuple[int, int]]:
    """Spans of the term's forms in the text, from left to right, whole words only; capitals matter in acronyms only."""
    plain, code = " ".join(term.split()), lang.split("-", maxsplit=1)[0]
    if _beginning(plain, code) not in _beginnings(text):
        return []
    pattern = _pattern(plain, code)
    return [match.span() for match in pattern.finditer(text)] if pattern else []


@lru_cache(maxsize=65_536)
def _beginning(term: str, code: str) -> str:
    """The first letters that all forms of a term have; none where a term may stand within a word.

    Of a termbase of thousands few terms stand in a text, and few of the others have to be looked for with a pattern.
    """
    if not term or code in _UNSPACED:
        return ""
    word = term.split(maxsplit=1)[0]
    own = re.search(f"(?:{_LAST_OWN[code]})$", word, re.IGNORECASE) if code in _LAST_OWN else None
    # One letter less than the stem, and two where it is long enough for a diphthong: the last ones may change.
    stem = word[: own.start()] if own and own.start() >= _MIN_STEM else word
    return _plain(stem[: max(1, len(stem) - 2)][:_BEGINNING])


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
    is_acronym = term.isupper() and len(term) <= _LONGEST_ACRONYM and " " not in term
    words = r"[\s\u00a0]+".join(_word(word, code, is_acronym=is_acronym) for word in term.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", 0 if is_acronym else re.IGNORECASE)


def _word(word: str, code: str, *, is_acronym: bool) -> str:
    if is_acronym:
        return re.escape(word) + r"(?:[-‑’'][a-zа-яіїє]{1,4}|s)?"
    if not word[-1].isalpha():
        return _loose(word)
    closed = _AFTER.get((code, word[-1].lower()))
    if closed and len(word) > _MIN_STEM:
        return f"{_loose(word[:-1])}(?:{closed})"
    own = re.search(f"(?:{_LAST_OWN[code]})$", word, re.IGNORECASE) if code in _LAST_OWN else None
    stem = word[: own.start()] if own and own.start() >= _MIN_STEM else word
    if len(stem) < _MIN_STEM:
        return _loose(word) if code not in _ENDINGS or len(word) < _MIN_STEM else f"{_loose(word)}(?:{_ENDINGS[code]})"
    return _stem(stem, code) + (f"(?:{_ENDINGS[code]})" if code in _ENDINGS else _ANY_ENDING)


def _stem(stem: str, code: str) -> str:
    shifted = _SHIFTS.get(code, {}).get(stem[-1].lower(), _loose(stem[-1]))
    diphthong = _DIPHTHONG.search(stem) if code == "ro" else None
    if diphthong:
        return f"{_loose(stem[: diphthong.start()])}a?{shifted}"
    return _loose(stem[:-1]) + shifted


def _loose(text: str) -> str:
    """The text as a pattern that takes interchangeable letters for one another."""
    return "".join(_SAME.get(letter, re.escape(letter)) for letter in text)
