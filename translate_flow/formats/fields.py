"""A pair's further fields as texts, for formats that carry names and values; and back."""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats.record import Code, Pair
from translate_flow.text.characters import check_text

PLAIN = (
    "id",
    "article",
    "block_type",
    "state",
    "substate",
    "origin",
    "bead_origin",
    "translator",
    "reviewer",
    "created_at",
    "changed_at",
)
"""The fields that are texts already."""

STRUCTURED = ("position", "score", "notes", "properties", "source_codes", "target_codes")
"""The fields that are written as numbers or JSON."""

FURTHER = PLAIN + STRUCTURED
"""All fields besides the two texts and their languages."""


_plain = attrgetter(*PLAIN)
less_common = attrgetter(*PLAIN[1:], *STRUCTURED)
"""All but texts, languages and id."""
NOTHING = less_common(Pair("", "", "", ""))
"""What these are where nothing is known."""


def to_values(pair: Pair, *, codes: bool = True) -> dict[str, Any]:
    """The fields that say something, by name: texts, numbers, and lists and objects as JSON has them.

    Without `codes` for formats that have inline codes in the text itself.
    """
    values: dict[str, Any] = {name: value for name, value in zip(PLAIN, _plain(pair), strict=True) if value}
    if pair.position:
        values["position"] = pair.position
    if pair.score is not None:
        values["score"] = float(pair.score)
    if pair.notes:
        values["notes"] = list(pair.notes)
    if pair.properties:
        values["properties"] = dict(pair.properties)
    if codes and pair.source_codes:
        values["source_codes"] = _rows(pair.source_codes)
    if codes and pair.target_codes:
        values["target_codes"] = _rows(pair.target_codes)
    return values


def to_texts(pair: Pair, *, codes: bool = True) -> dict[str, str]:
    """The fields that say something as texts, by name; those that are none as JSON."""
    values = to_values(pair, codes=codes)
    return {name: value if isinstance(value, str) else _compact(value) for name, value in values.items()}


def from_texts(texts: Mapping[str, str], place: str) -> dict[str, Any]:
    """Values for the Pair's constructor; names that are no fields are left out, bad values are BadInput."""
    values: dict[str, Any] = {name: text for name in PLAIN if (text := texts.get(name))}
    for name, read in _READERS.items():
        if text := texts.get(name):
            try:
                values[name] = read(text)
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
                raise BadInput(
                    f"the value of {name} cannot be read", place=place, remedy="Leave it out or mend it"
                ) from error
            if "\\" in text:
                # JSON can hide in letters what no text may hold.
                check_text("\n".join(_parts(values[name])), place=f"{place}, {name}")
    return values


def _parts(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Code):
        yield from _parts((value.id, value.data, value.element, value.attributes))
    elif isinstance(value, tuple | dict):
        for part in value.items() if isinstance(value, dict) else value:
            yield from _parts(part)


def codes_to_text(codes: tuple[Code, ...]) -> str:
    """Inline codes as JSON."""
    return _compact(_rows(codes))


def _rows(codes: tuple[Code, ...]) -> list[list[Any]]:
    return [[c.at, c.kind, c.id, c.data, c.element, [list(a) for a in c.attributes]] for c in codes]


def codes_from(rows: Any) -> tuple[Code, ...]:
    """Inline codes from their JSON rows; ValueError or TypeError for anything else."""
    codes = []
    for at, kind, id_, data, element, attributes in rows:
        texts = [kind, id_, data, element, *(part for pair in attributes for part in pair)]
        if type(at) is not int or not all(isinstance(text, str) for text in texts):
            raise TypeError("not a code")
        codes.append(Code(at, kind, id_, data, element, tuple((name, value) for name, value in attributes)))
    return tuple(codes)


# One encoder for all: `json.dumps` makes a new one for each value.
_compact: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _score(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("not a finite number")
    return value


def _position(text: str) -> int:
    if len(text) > 18:
        raise ValueError("too long")
    return int(text)


def _notes(text: str) -> tuple[str, ...]:
    if not text.lstrip().startswith(("[", "{")):
        # A table written by hand.
        return (text,)
    return tuple(_texts(json.loads(text)))


def _properties(text: str) -> dict[str, str]:
    found = json.loads(text)
    _texts([*found.keys(), *found.values()])
    return dict(found)


def _texts(values: Any) -> list[str]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError("texts are wanted")
    return values


_READERS: dict[str, Callable[[str], Any]] = {
    "position": _position,
    "score": _score,
    "notes": _notes,
    "properties": _properties,
    "source_codes": lambda text: codes_from(json.loads(text)),
    "target_codes": lambda text: codes_from(json.loads(text)),
}
