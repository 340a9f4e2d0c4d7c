"""Which of the old encodings of eight bits a text is in: the one in which its letters are those of its language."""

import re

from translate_flow.text.language import most_likely

# The first of those that fit equally well counts: Windows' marks are no letters in the others.
OLD = ("cp1251", "koi8_r", "koi8_u", "cp866", "cp1252", "cp1250", "iso8859_2")
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LETTERS: dict[str, str] = {
    "ru": _RUSSIAN,
    "bg": _RUSSIAN,
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ro": "ăâîșțşţ",
    "pl": "ąćęłńóśźż",
    "hu": "áéíóöőúüű",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hr": "čćđšž",
    "sl": "čšž",
    "de": "äöüß",
    "fr": "àâæçèéêëîïôœùûüÿ",
    "es": "áéíñóúü",
    "it": "àèéìíîòóùú",
    "pt": "áâãàçéêíóôõúü",
    "sv": "åäöé",
    "da": "æøåé",
    "nb": "æøåé",
    "is": "áðéíóúýþæö",
    "en": "éèïöüñç",
}
"""The letters beyond ASCII of languages written in these encodings."""
SAMPLE = 50_000
"""So many characters are looked at, about the first one beyond ASCII."""
_MARKS = frozenset("„“”‘’‚«»–—…•§©®°€№¿¡·\u00a0\u00ad")
_LEAST_FITTING, _LEAST_LETTERS = 0.9, 3
"""So few letters beyond ASCII, or fewer than other signs, say nothing of a language."""
_MOST_CAPITALS_WITHIN = 0.05
"""Letters that turn capital within words show the wrong encoding; names such as “McDonald” are fewer."""
_CAPITAL_WITHIN = re.compile(r"[a-zà-ÿăâîșțąćęłńśźżа-яёіїєґ][A-ZÀ-ÖØ-ÞĂŞŢŚŹŻĄĆĘŁŃА-ЯЁІЇЄҐ]")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_CHANCE, _LEAST_CHANCE = 0.08, 4
"""How many letters of an old encoding may look like UTF-8 by chance."""


def guess_encoding(data: bytes) -> str | None:
    """The encoding whose letters fit the language the text is in then; None where none fits well."""
    scored = [(score, -at, codec) for at, codec in enumerate(OLD) if (score := _fitting(data, codec)) >= _LEAST_FITTING]
    best = max(scored, default=None)
    if best is None or (is_partly_utf8(data) and best[0] < 1):
        return None
    return best[2]


def is_partly_utf8(data: bytes) -> bool:
    """Whether more of the letters beyond ASCII are UTF-8 than an old encoding has by chance."""
    read = data.decode("utf-8", "replace")
    wrong = read.count("\ufffd")
    right = sum(ord(character) > 127 for character in read) - wrong
    return right > max(_LEAST_CHANCE, _CHANCE * wrong)


def _fitting(data: bytes, codec: str) -> float:
    """The share of the characters beyond ASCII that belong in the text as this encoding reads it."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    first = next((at for at, byte in enumerate(data) if byte > 127), 0)
    text = text[max(0, first - SAMPLE // 2) : first + SAMPLE]
    high = [character for character in text if ord(character) > 127]
    letters = sum(character.isalpha() for character in high)
    if (
        letters < _LEAST_LETTERS
        or 2 * letters < len(high)
        or len(_CAPITAL_WITHIN.findall(text)) > _MOST_CAPITALS_WITHIN * letters
    ):
        return 0.0
    if len(_MIXED.findall(text)) > letters / 4:
        return 0.0
    own = _LETTERS[most_likely(text, tuple(_LETTERS))]
    return sum(character.lower() in own or character in _MARKS for character in high) / len(high)
