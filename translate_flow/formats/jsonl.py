"""JSON Lines, one object a pair; a single JSON list or object is read too, and `{"translation": {lang: text}}`."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import IO, Any

from translate_flow.errors import BadCharacter, BadInput
from translate_flow.formats import fields
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.headings import headings
from translate_flow.formats.record import Pair, plain_pair
from translate_flow.formats.stream import Bounded, opened, text_lines, whole
from translate_flow.text.characters import check_text

_REMEDY = "Every object needs the texts “source” and “target”"
_OURS = frozenset({"source_language", "target_language", "source", "target", *fields.FURTHER})
_LONGEST_NUMBER = 30
_ALWAYS = ("source_language", "target_language", "source", "target")


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of the objects; fields that are not ours are left out."""
    source = opened(stream, reading)
    for place, value in _values(source, reading):
        yield pair_of(value, place, reading)


def pair_of(value: Any, place: str, reading: Reading) -> Pair:
    """The pair a JSON value stands for, or BadInput."""
    if not isinstance(value, dict):
        raise BadInput("not an object", place=place, remedy=_REMEDY)
    given = _languages_of(value, place, reading)
    texts = {name: _text(name, found, place) for name, found in given.items() if found is not None and name in _OURS}
    try:
        check_text("\n".join(texts.values()))
    except BadCharacter:
        for name, text in texts.items():
            check_text(text, place=f"{place}, {name}")
        raise
    if "source" not in texts or "target" not in texts:
        raise BadInput("a text is missing", place=place, remedy=_REMEDY)
    source, target = reading.languages
    values = fields.from_texts(texts, place)
    for text in chain(values.get("notes", ()), *values.get("properties", {}).items()):
        check_text(text, place=f"{place}, notes and properties")
    return plain_pair(
        texts.get("source_language") or source,
        texts.get("target_language") or target,
        texts["source"],
        texts["target"],
        values,
    )


def _languages_of(value: dict[str, Any], place: str, reading: Reading) -> dict[str, Any]:
    """The object under our names: other names of the fields, a key for each language, or those under `translation`."""
    if value.keys() <= _OURS:
        return value
    both = value.get("translation")
    if isinstance(both, dict) and "source" not in value:
        return {**value, **_sides(both, reading)}
    found = headings(tuple(value), *reading.asked, place)
    if found is None:
        return value
    given = {"source_language": found.source_language or None, "target_language": found.target_language or None}
    for field, (name, content) in zip(found.fields, value.items(), strict=True):
        if field == name or field not in value:
            given[field] = content
    return given


def _sides(both: dict[str, Any], reading: Reading) -> dict[str, Any]:
    first, second = languages_in(list(both), reading)
    return {"source_language": first, "target_language": second, "source": both.get(first), "target": both.get(second)}


def languages_in(keys: Sequence[str], reading: Reading) -> tuple[str, str]:
    """The two keys to read of those under `translation`, the shape that data sets are published in."""
    first = reading.source_language or next(iter(keys), "")
    return first, reading.target_language or next((key for key in keys if key != first), "")


def _text(name: str, found: Any, place: str) -> str:
    if isinstance(found, str):
        return found
    if type(found) is int and (name == "id" or name in fields.STRUCTURED):
        return str(found)
    if name in fields.STRUCTURED and not isinstance(found, bool):
        return json.dumps(found, ensure_ascii=False)
    raise BadInput(f"“{name}” is not a text", place=place, remedy=_REMEDY)


def _values(source: Bounded, reading: Reading) -> Iterator[tuple[str, Any]]:
    if source.peek(4).removeprefix(b"\xef\xbb\xbf")[:1] == b"[":
        value = parsed(whole(source, reading), reading.place)
        for number, item in enumerate(value, start=1):
            yield f"{reading.place}, item {number}", item
        return
    for number, line in text_lines(source, reading):
        if line.strip(" \t\r"):
            place = f"{reading.place}, line {number}"
            yield place, parsed(line, place)


def parsed(text: str | bytes, place: str) -> Any:
    """The JSON value, or BadInput: also for doubled keys, endless numbers and nesting without end."""
    try:
        return _DECODER.decode(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
    except RecursionError as error:
        raise BadInput("nested too deeply", place=place, remedy=_REMEDY) from error
    except ValueError as error:
        raise BadInput(f"not JSON: {error}", place=place, remedy=_REMEDY) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _integer(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError(f"a number of {len(digits):,} digits")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("a number beyond all bounds")
    return value


def _constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


# One decoder and one encoder for all lines: `json.loads` and `json.dumps` would make new ones for each.
_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a line for each pair, without the fields that say nothing; an empty list where there is none."""
    count = 0
    for pair in gated(pairs):
        out.write(line_of(pair))
        count += 1
    if not count:
        out.write(b"[]\n")
    return count


def line_of(pair: Pair) -> bytes:
    """The line of a pair."""
    value: dict[str, Any] = {"id": pair.id} if pair.id else {}
    value |= {name: getattr(pair, name) for name in _ALWAYS}
    if fields.less_common(pair) != fields.NOTHING:
        value |= fields.to_values(pair)
    return (_ENCODER.encode(value) + "\n").encode()
