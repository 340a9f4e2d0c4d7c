"""Reads a unit of XLIFF 1.2."""

from collections.abc import Iterator
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.xliff_inline import read_12
from translate_flow.formats.xliff_names import FROM_12
from translate_flow.formats.xliff_unit import Unit
from translate_flow.formats.xml_text import local_name

OWN = "x-tf-"
"""What the types of our own contexts begin with."""


def units(element: Any, id_: str, place: str, reading: Reading) -> Iterator[Unit]:
    """The one segment of a trans-unit; alternatives (`alt-trans`) are left out."""
    parts: dict[str, Any] = {}
    unit = Unit(id_, ("", ()))
    for child in element:
        name = local_name(child.tag)
        if name in {"source", "target"}:
            if name in parts:
                raise BadInput(f"two <{name}> in a unit", place=place, remedy="Export the file again")
            parts[name] = child
        elif name == "note":
            unit.notes.append("".join(child.itertext()))
        elif name == "context-group":
            _contexts(child, unit)
    if "source" not in parts:
        raise BadInput("a unit without <source>", place=place, remedy="Export the file again")
    unit.source = read_12(parts["source"], place)
    if "target" in parts:
        unit.target = read_12(parts["target"], place)
    _state(element, parts.get("target"), unit, place, reading)
    yield unit


def _contexts(group: Any, unit: Unit) -> None:
    for context in group:
        kind = context.get("context-type") or ""
        text = context.text or ""
        if kind.startswith(OWN):
            unit.texts[kind.removeprefix(OWN)] = text
        else:
            unit.properties[f"context:{kind}"] = text


def _state(element: Any, target: Any, unit: Unit, place: str, reading: Reading) -> None:
    given = (target.get("state") or "") if target is not None else ""
    if given in FROM_12:
        unit.values["state"] = FROM_12[given]
    elif element.get("approved") == "yes":
        unit.values["state"] = "reviewed"
    if given and given not in FROM_12:
        reading.note(f"{place}: “{given[:40]}” is no state; left out")
