"""Names of people: which words make one up, and which names are an office's, an agency's or a machine's."""

import re
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import language
from translate_flow.text.sources import is_agency

MAX_NAMES = 4
MIN_UNSPACED, MAX_UNSPACED = 2, 4
MAX_TOKENS = 6
LONG_BEGINNING = 6
"""A beginning of an office's name of so many letters is no beginning of a person's; “Court” is one of “Courtney”."""
EDGE = "()[]{}*_•|>–—- \u00a0\t"
"""What may stand around a name and is no part of it."""

_CASE_ENDING = r"[^\W\d_]{0,2}"
_NAME_SPLIT = re.compile(r"\s*[,;/|&、，；،؛]\s*|\s+[—–]\s+|\s*\((?:avec|with|cu|mit|с|з)\s+|\)\s*")
_SUFFIX = {"jr", "jr.", "sr", "sr.", "мл", "мл.", "ст", "ст.", "ml.", "ii", "iii"}
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.[-–]?)+|(?:[dDlLO]['’])?[^\W\d_]+(?:['’ʼ`·-][^\W\d_]+)*(?:-мл\.)?|[^\W\d_]{1,3}\.|[^\W\d_]+\.\Z"
)
# Translators bear the names of other languages than their text's.
_PARTICLES = frozenset(
    (
        "al ben bin da das de del della dei den der des di dos du ibn la le ten ter van vom von zu zum zur "
        "фон ван де дер"
    ).split()
)
_LED_BY = frozenset("da de del della den der di du van ten ter von фон ван де".split())
"""Particles a name may begin with; before others stands a first name."""
_ARTICLES = frozenset("the der die la le les il los las".split())
"""What the names of papers begin with, and those of people do not."""
_LEAST_ACRONYM, _LONGEST_ACRONYM = 3, 4
_PAPERS = frozenset(
    (
        "diario journal times gazette gazeta ziarul ziar zeitung tribune tribuna herald magazine revista revue "
        "daily weekly channel kanal forum газета новости новини медиа медіа телеканал "
        "вестник вісник journalul lap magazin"
    ).split()
)
"""Words that names of papers hold and those of people hardly ever."""
_LONGEST_SHORT = 4
"""A longer word with a stop within a name ends a sentence; shorter are first names cut short, and initials."""
_DESK_SIGN = re.compile(r"[a-z]{2,3}")
"""How the people of a desk sign behind a name: “Ana Pop/ts”."""
_ARCHIVES = frozenset(
    (
        "adobe stock shutterstock istock unsplash pexels pixabay depositphotos getty wikimedia commons flickr alamy "
        "imago profimedia inquam dreamstime envato"
    ).split()
)
"""Words of the names of picture archives."""
_MACHINES = tuple(
    (
        "google deepl chatgpt yandex gpt gemini claude microsoft bing systran copilot гугл яндекс майкрософт "
        "谷歌 有道 百度 微软 机器 غوغل جوجل مايكروسوفت"
    ).split()
)


def split_names(text: str, table: Language) -> list[str]:
    """The names a text consists of, or nothing if anything else is in it."""
    and_words = "|".join(re.escape(word) for word in table.conjunctions)
    space = r"\s+" if table.list_marks[0].endswith(" ") else r"\s*"
    parts = _NAME_SPLIT.split(text.strip(EDGE))
    if and_words:
        parts = [piece for part in parts for piece in re.split(rf"{space}(?:{and_words}){space}", part)]
    names = [part.strip(EDGE) for part in parts if part.strip(EDGE + ".")]
    names = [name for at, name in enumerate(names) if not (at and _DESK_SIGN.fullmatch(name))]
    names = [_without_last_stop(name) for name in names]
    merged: list[str] = []
    for name in names:
        if merged and name.lower() in _SUFFIX:
            merged[-1] = f"{merged[-1]}, {name}"
        else:
            merged.append(name)
    is_all = all(is_name(name, table) or is_agency(name) for name in merged)
    return merged if 0 < len(merged) <= MAX_NAMES and is_all else []


def is_name(text: str, table: Language) -> bool:
    """Whether a text looks like one name: one to six capitalised words, initials, particles."""
    tokens = text.replace(",", " ").split()
    if not 1 <= len(tokens) <= MAX_TOKENS or any(character.isdigit() for character in text):
        return False
    if any(len(token) > _LONGEST_SHORT and token[-1] == "." and token[:-1].isalpha() for token in tokens[:-1]):
        return False
    if _is_particle(tokens[-1], table) or (_is_particle(tokens[0], table) and tokens[0] not in _LED_BY):
        return False
    words = [token for token in tokens if not _is_particle(token, table) and token.lower() not in _SUFFIX]
    if not all(_TOKEN.fullmatch(word) and _may_be_named(word) for word in words):
        return False
    return len(words) > 1 or (len(words) == 1 and len(tokens[0]) > 1)


def _is_particle(token: str, table: Language) -> bool:
    return token in table.particles or token in _PARTICLES


def _may_be_named(token: str) -> bool:
    """Whether a word has a capital, or belongs to a script without; in Chinese it has two to four signs, or a dot."""
    first = token.lstrip("dl'’")[:1]
    if first.lower() != first.upper():
        return first.isupper()
    return first < "\u3040" or "·" in token or MIN_UNSPACED <= len(token) <= MAX_UNSPACED


def is_person(name: str, table: Language) -> bool:
    """Whether a name is somebody's rather than an agency's, a paper's, an office's or a machine's."""
    words = name.lower().split()
    if is_agency(name) or not words or words[0] in _ARTICLES or _begins_with_acronym(name):
        return False
    if not _PAPERS.isdisjoint(words) or is_archive(name):
        return False
    return not any(_of_others(table.code).match(word) for word in words)


def is_archive(name: str) -> bool:
    """Whether a name is a picture archive's."""
    return not _ARCHIVES.isdisjoint(name.lower().split())


def _begins_with_acronym(name: str) -> bool:
    """Whether capitals stand before an ordinary name, as in “ISU Dobrogea”; families stand last in capitals."""
    first, _, rest = name.partition(" ")
    is_acronym = _LEAST_ACRONYM <= len(first) <= _LONGEST_ACRONYM and first.isalpha() and first.isupper()
    return is_acronym and bool(rest) and not rest.isupper() and rest.upper() != rest.lower()


def _without_last_stop(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    is_abbreviation = last.lower() in _SUFFIX or re.fullmatch(r"(?:\w\.)+", last) or last.endswith("-мл.")
    return name if is_abbreviation else name.rstrip(".")


@cache
def _of_others(code: str) -> re.Pattern[str]:
    """Beginnings of words of offices and machines; as names begin like short ones, these bear a case ending at most."""
    own = language(code).institutions if code != "en" else ()
    english = (*language("en").institutions, *_MACHINES)
    ended = [(word, _CASE_ENDING) for word in own] + [(word, "") for word in english]
    return re.compile(
        "|".join(re.escape(word) + (rf"{end}(?![^\W_])" if len(word) < LONG_BEGINNING else "") for word, end in ended)
    )
