"""Language tables by BCP 47 tag; only the table asked for is loaded."""

import re
from functools import cache
from importlib import import_module

from translate_flow.errors import BadInput
from translate_flow.languages.language import Language

KNOWN: dict[str, str] = {
    "ar": "arabic",
    "bg": "bulgarian",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "hu": "hungarian",
    "is": "icelandic",
    "it": "italian",
    "pl": "polish",
    "ro": "romanian",
    "ru": "russian",
    "tr": "turkish",
    "uk": "ukrainian",
    "zh": "chinese",
}
"""Primary subtag → module of this package that holds its table; adding a language is one line and one file."""

RIGHT_TO_LEFT: dict[str, str] = {
    "ckb": "Central Kurdish",
    "dv": "Divehi",
    "fa": "Persian",
    "he": "Hebrew",
    "iw": "Hebrew",
    "ps": "Pashto",
    "sd": "Sindhi",
    "ug": "Uyghur",
    "ur": "Urdu",
    "yi": "Yiddish",
}
"""Languages without a table that are written from right to left, with their English names."""

# RFC 5646, section 2.1, without the grandfathered tags.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*")


def language(tag: str) -> Language:
    """The table for a tag such as `ro` or `ro-MD`; a language without one gets sane defaults."""
    return _table(tag.split("-", maxsplit=1)[0].lower())


def known() -> tuple[str, ...]:
    """The codes that have a table of their own."""
    return tuple(KNOWN)


def is_tag(tag: str) -> bool:
    """Whether the text is a well-formed language tag."""
    return _TAG.fullmatch(tag) is not None


def is_same_language(tag: str, wanted: str) -> bool:
    """Whether a text in the one language will do where the other is asked for: `en` for `en-GB`, not `en-US` for it."""
    tag, wanted = tag.lower(), wanted.lower()
    return tag == wanted or tag.split("-")[0] == wanted or wanted.split("-")[0] == tag


def check_tag(tag: str, *, place: str = "language") -> str:
    """The same tag, or BadInput."""
    if not is_tag(tag):
        raise BadInput(
            f"“{tag[:40]}” is not a language tag",
            place=place,
            remedy="Use a BCP 47 tag such as `ro`, `en` or `sr-Latn`",
        )
    return tag


@cache
def _table(code: str) -> Language:
    if code not in KNOWN:
        name = RIGHT_TO_LEFT.get(code, code)
        return Language(code=code, name=name, own_name=name, is_right_to_left=code in RIGHT_TO_LEFT)
    table = import_module(f"translate_flow.languages.{KNOWN[code]}").LANGUAGE
    if not isinstance(table, Language):
        raise TypeError(f"translate_flow.languages.{KNOWN[code]}.LANGUAGE is not a Language")
    return table
