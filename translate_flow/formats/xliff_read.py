"""Reads XLIFF 1.1, 1.2 and 2.0 to 2.2 as a stream; skeletons and references are never opened.

States, credits and notes are taken as what the file says; whether they count is for the caller to decide.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats import fields
from translate_flow.formats.context import Reading
from translate_flow.formats.inline import agreed
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import opened
from translate_flow.formats.xliff2_unit import units as units_2
from translate_flow.formats.xliff12_unit import units as units_12
from translate_flow.formats.xliff_names import CORE_2, CORE_2_2, CORE_11, CORE_12
from translate_flow.formats.xliff_unit import Unit
from translate_flow.formats.xml_stream import ends
from translate_flow.formats.xml_text import local_name, not_this

_NAMESPACES = {CORE_11: "1", CORE_12: "1", CORE_2: "2", CORE_2_2: "2", "": "1"}


@dataclass(slots=True)
class _File:
    """What is known at a place of the document."""

    version: str = ""
    source_language: str = ""
    target_language: str = ""
    article: str = ""
    ids: set[str] = field(default_factory=set)


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of each unit's segments."""
    heads = tuple(_named(space, name) for space in _NAMESPACES for name in ("xliff", "file"))
    tags = tuple(_named(space, name) for space in _NAMESPACES for name in ("unit", "trans-unit"))
    now = _File()
    for element in ends(opened(stream, reading), tags, place=reading.place, starts=heads):
        name = local_name(element.tag)
        if name == "xliff":
            now = _root(element)
        elif not now.version:
            break
        elif name == "file":
            now = _file(element, now)
        elif name == ("trans-unit" if now.version == "1" else "unit"):
            yield from _pairs(element, now, reading)
    if not now.version:
        raise not_this("the file is not XLIFF of the versions 1.1, 1.2, 2.0, 2.1 or 2.2", reading.place)


def _named(space: str, name: str) -> str:
    return f"{{{space}}}{name}" if space else name


def _root(element: Any) -> _File:
    if element.getparent() is not None:
        return _File()
    space = element.tag[1:].partition("}")[0] if element.tag.startswith("{") else ""
    return _File(_NAMESPACES[space], element.get("srcLang") or "", element.get("trgLang") or "")


def _file(element: Any, now: _File) -> _File:
    if now.version == "2":
        return replace(now, article=element.get("original") or "", ids=set())
    source, target = element.get("source-language") or "", element.get("target-language") or ""
    return _File("1", source, target, element.get("original") or "")


def _pairs(element: Any, now: _File, reading: Reading) -> Iterator[Pair]:
    id_ = element.get("id") or ""
    place = f"{reading.place}, unit {id_[:60]}"
    if not id_ or id_ in now.ids:
        fault = "two units of one id" if id_ else "a unit without an id"
        raise BadInput(fault, place=place, remedy="Give each unit of a file its own id")
    now.ids.add(id_)
    read_units = units_12 if now.version == "1" else units_2
    for unit in read_units(element, id_, place, reading):
        yield _pair(unit, now, place, reading)


def _pair(unit: Unit, now: _File, place: str, reading: Reading) -> Pair:
    values: dict[str, Any] = {"id": unit.id, "article": now.article, **unit.values}
    values |= fields.from_texts(unit.texts, place)
    if "id" in unit.texts:
        values["id"] = unit.texts["id"]
    if unit.notes:
        values["notes"] = tuple(unit.notes)
    if unit.properties:
        values["properties"] = {**unit.properties, **values.get("properties", {})}
    values["source_codes"] = agreed(unit.source[1], values.get("source_codes", ()))
    values["target_codes"] = agreed(unit.target[1], values.get("target_codes", ()))
    source, target = reading.languages
    return Pair(now.source_language or source, now.target_language or target, unit.source[0], unit.target[0], **values)
