"""What other programs call the fields of a pair: headings of columns, keys of objects."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate_flow.errors import BadInput
from translate_flow.languages.registry import KNOWN, is_same_language, is_tag

_ALIASES = {
    "src": "source",
    "source text": "source",
    "source_text": "source",
    "source segment": "source",
    "tgt": "target",
    "trg": "target",
    "target text": "target",
    "target_text": "target",
    "target segment": "target",
    "translation": "target",
    "source language": "source_language",
    "source_lang": "source_language",
    "src_lang": "source_language",
    "sourcelang": "source_language",
    "target language": "target_language",
    "target_lang": "target_language",
    "tgt_lang": "target_language",
    "trg_lang": "target_language",
    "targetlang": "target_language",
}
_SIDE = re.compile(r"(source|target)(?: text)? ?[(\[]([a-z-]+)[)\]]")
_NAMES = {name: code for code, name in KNOWN.items()}
"""English names of languages, as people head columns with."""
_ASKED = "Name two of them with --source-lang and --target-lang, or head the columns “source” and “target”"


@dataclass(frozen=True, slots=True)
class Headings:
    """The field each name stands for, other names as they are; and the languages that names told, or nothing."""

    fields: tuple[str, ...]
    source_language: str = ""
    target_language: str = ""


def headings(names: Sequence[str], source: str | None, target: str | None, place: str) -> Headings | None:
    """What these names say; None where they name no text. The languages asked for choose among several columns."""
    keys = [name.strip().lower().lstrip("\ufeff") for name in names]
    sides = {found[1]: found[2] for key in keys if (found := _SIDE.fullmatch(key)) and is_tag(found[2])}
    keys = [
        found[1] if (found := _SIDE.fullmatch(key)) and found[1] in sides else _ALIASES.get(key, key) for key in keys
    ]
    if "source" in keys or "target" in keys:
        return Headings(tuple(keys), sides.get("source", ""), sides.get("target", ""))
    tags = {
        at: tag for at, name in enumerate(names) if (tag := _language(name.strip().lstrip("\ufeff"), source, target))
    }
    chosen = _chosen(tags, source, target, place)
    if chosen is None:
        return None
    for at, field in zip(chosen, ("source", "target"), strict=True):
        keys[at] = field
    return Headings(tuple(keys), tags[chosen[0]], tags[chosen[1]])


def _language(name: str, *asked: str | None) -> str:
    """The language a name stands for: a tag we know or are asked for, or an English name."""
    if is_tag(name) and (name.lower().split("-")[0] in KNOWN or any(a and is_same_language(name, a) for a in asked)):
        return name
    return _NAMES.get(name.lower(), "")


def _chosen(tags: dict[int, str], source: str | None, target: str | None, place: str) -> tuple[int, int] | None:
    """The columns of the two texts: those of the languages asked for, else the only two."""
    places = [_only(tags, source), _only(tags, target)]
    if len(tags) > 2 and None not in places:
        one, other = places
    elif len(tags) == 2:
        one, other = tags
        if places[0] == other or places[1] == one:
            one, other = other, one
    elif len(tags) > 2:
        raise BadInput(f"texts in {len(tags)} languages: {', '.join(tags.values())}"[:200], place=place, remedy=_ASKED)
    else:
        return None
    return (one, other) if one is not None and other is not None and one != other else None


def _only(tags: dict[int, str], asked: str | None) -> int | None:
    found = [at for at, tag in tags.items() if asked and is_same_language(tag, asked)]
    return found[0] if len(found) == 1 else None
