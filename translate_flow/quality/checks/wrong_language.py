"""A translation in another script or language than its version’s."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.characters import fold
from translate_flow.text.language import guess

RULE = "wrong_language"
_SCRIPTS = {
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk"), "CYRILLIC"),
    **dict.fromkeys(("en", "ro", "fr", "de", "es", "it", "pl", "hu", "tr", "is", "pt", "nl", "cs"), "LATIN"),
    "el": "GREEK",
    "ar": "ARABIC",
    "zh": "CJK",
}
_MIN_LETTERS = 12
_MIN_GUESSED = 40
"""Letters below which the guess of a language among those of one script is no ground for a warning."""
_CERTAIN = 0.99
_COMMON: Mapping[str, str] = {
    "en": "the of and to in that is was for with",
    "ro": "și în este cu din care pentru că să au fost",
    "fr": "le les des et est une dans pour du qui",
    "de": "der die und das ist nicht mit von den ein",
    "ru": "и что был это как его они также из от",
    "uk": "і та що з до є його від у й також",
    "es": "el los las y que en por con una del",
    "it": "il di che è per della non con sono",
    "pl": "i w z się nie że do jest",
    "hu": "a az és hogy nem is egy",
    "tr": "ve bir bu için ile",
    "bg": "и да за се от е че със",
}
"""Language → words that nearly every sentence has and its neighbours lack, which spare the costly guess."""
_COMMON_SHARE = 1 / 12
_LEAST, _LEAST_DENSE = 1 / 3, 1 / 10
"""Share of letters that the right script has at least, names in other letters being common; a Chinese one says more."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for a text mostly in another script, or that surely is in the source’s language."""
    letters = [character for character in pair.target if character.isalpha()]
    code, other = pair.target_language.code, pair.source_language.code
    if len(letters) < _MIN_LETTERS or code == other:
        return
    span = _span(pair.target)
    script = _SCRIPTS.get(code)
    counted = Counter(_script(letter) for letter in letters)
    if script and counted[script] < len(letters) * (_LEAST_DENSE if script == "CJK" else _LEAST):
        found = counted.most_common(1)[0][0].capitalize()
        message = f"The translation is in {found} letters, not in {pair.target_language.name}"
        yield Finding(RULE, Severity.WARNING, message, target_span=span)
    elif _is_guessed(pair, script, len(letters)):
        message = f"The translation seems to be in {pair.source_language.name}"
        yield Finding(RULE, Severity.WARNING, message, target_span=span)


def _is_guessed(pair: Pair, script: str | None, letters: int) -> bool:
    """Whether the text is in the source’s language; a text full of names is not asked about."""
    code, other = pair.target_language.code, pair.source_language.code
    if (
        letters < _MIN_GUESSED
        or _SCRIPTS.get(other) != script
        or script is None
        or fold(pair.source) == fold(pair.target)
    ):
        return False
    words = pair.target.split()
    common = frozenset(_COMMON.get(code, "").split())
    if sum(word.lower() in common for word in words) > len(words) * _COMMON_SHARE:
        return False
    if sum(word[0].islower() for word in words) < len(words) / 2:
        return False
    ranked = guess(pair.target, (code, other))
    return bool(ranked) and ranked[0][0] == other and ranked[0][1] >= _CERTAIN


def _span(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "OTHER").split()[0]
