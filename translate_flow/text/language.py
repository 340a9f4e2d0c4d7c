"""Which language a text is in, as a guess with its probability; only ever the ground for a warning."""

import math
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from translate_flow.languages.registry import known as known_codes

MIN_LETTERS = 3
FOREIGN_LETTERS, FOREIGN_MARGIN = 60, 10.0
"""From so many letters on, a language outside those expected is named when it is more probable by e to this power."""
DEFAULT_CANDIDATES = ("ro", "en", "ru", "uk", "fr", "de", "bg", "es", "it", "pl", "hu", "tr")
_LETTER = re.compile(r"[^\W\d_]")
# Letters that only one of the languages sharing a script has.
_ONLY = {"uk": "їєґ", "ru": "ыэъё", "ro": "țșţş", "de": "ß", "pl": "łążźś", "hu": "őű", "tr": "ığ"}


def guess(text: str, candidates: Sequence[str] = ()) -> list[tuple[str, float]]:
    """Languages with probabilities, best first; among `candidates` where given, else among those the product knows.

    A text with fewer than three letters is no ground for any guess and gives an empty list.
    """
    letters = "".join(_LETTER.findall(text)).lower()
    if len(letters) < MIN_LETTERS:
        return []
    codes = list(dict.fromkeys(tag.split("-")[0].lower() for tag in candidates or DEFAULT_CANDIDATES))
    told = _by_letters(letters, codes)
    if told:
        return [(told, 1.0)] + [(code, 0.0) for code in codes if code != told]
    ranked = [(code, score) for code, score in _identifier().rank(text) if code in codes]
    return _as_probabilities(ranked)


def guess_first(text: str, expected: Sequence[str]) -> list[tuple[str, float]]:
    """As `guess` among the languages expected, and one other where the text is clearly in none of them."""
    ranked = {code: float(score) for code, score in _identifier().rank(text)}
    everywhere = {*DEFAULT_CANDIDATES, *known_codes()}
    own = {tag.split("-")[0].lower() for tag in expected}
    known = {code: score for code, score in ranked.items() if code in own or code in everywhere}
    if not own or not known or len(_LETTER.findall(text)) < FOREIGN_LETTERS:
        return guess(text, expected)
    best = max(known, key=known.__getitem__)
    nearest = max((known[code] for code in own if code in known), default=-math.inf)
    is_foreign = best not in own and known[best] - nearest >= FOREIGN_MARGIN
    return guess(text, [*expected, best] if is_foreign else expected)


def most_likely(text: str, candidates: Sequence[str]) -> str:
    """The likeliest of the candidates, the first where nothing is known of any."""
    return next((code for code, _ in _identifier().rank(text) if code in candidates), candidates[0])


def _by_letters(letters: str, codes: Sequence[str]) -> str | None:
    present = [code for code in codes if any(letter in letters for letter in _ONLY.get(code, ""))]
    return present[0] if len(present) == 1 and sum(letters.count(letter) for letter in _ONLY[present[0]]) >= 3 else None


def _as_probabilities(ranked: list[tuple[str, float]]) -> list[tuple[str, float]]:
    if not ranked:
        return []
    best = max(score for _, score in ranked)
    weights = [(code, math.exp(min(0.0, score - best))) for code, score in ranked]
    total = sum(weight for _, weight in weights)
    return sorted(((code, weight / total) for code, weight in weights), key=lambda pair: -pair[1])


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
