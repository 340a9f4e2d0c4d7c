"""Reads a unit of XLIFF 1.2."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats import xliff12_tools as tools
from translate_flow.formats.context import Reading
from translate_flow.formats.xliff2_unit import AFTER
from translate_flow.formats.xliff_inline import read_12
from translate_flow.formats.xliff_names import FROM_12, FROM_QUALIFIERS
from translate_flow.formats.xliff_unit import Marked, Unit, issues_beside, tell_issues
from translate_flow.formats.xml_text import local_name

OWN = "x-tf-"
"""What the types of our own contexts begin with."""


def units(element: Any, id_: str, place: str, reading: Reading) -> Iterator[Unit]:
    """The segments of a trans-unit, mostly one; alternatives (`alt-trans`) are left out."""
    parts: dict[str, Any] = {}
    beside: dict[str, list[Mapping[str, str]]] = {}
    unit = Unit(id_, ("", ()))
    for child in element:
        name = local_name(child.tag)
        if name in {"source", "target", "seg-source"}:
            if name in parts:
                raise BadInput(f"two <{name}> in a unit", place=place, remedy="Export the file again")
            parts[name] = child
            tools.settled(child, place, reading)
        elif name == "note":
            unit.notes.append("".join(child.itertext()))
        elif name == "context-group":
            _contexts(child, unit)
        elif name == "locQualityIssues":
            beside |= issues_beside(child)
        elif name == "alt-trans":
            reading.note_once("other translations of a unit (alt-trans) were left out")
    if "source" not in parts:
        raise BadInput("a unit without <source>", place=place, remedy="Export the file again")
    _state(element, parts.get("target"), unit, place, reading)
    tools.of_unit(element, unit)
    said = tools.of_segments(element)
    for found in _segments(unit, parts, place, said) or (_whole(unit, parts, place),):
        tell_issues(found, beside)
        if tools.is_of_phrase(element):
            tags = tools.phrase_tags(element)
            found.source, found.target = tools.untagged(found.source, tags), tools.untagged(found.target, tags)
        if found.source[0] or element.get("translate") != "no":
            yield found


def _whole(unit: Unit, parts: dict[str, Any], place: str) -> Unit:
    unit.source = read_12(parts["source"], place)
    if "target" in parts:
        unit.target = read_12(parts["target"], place)
    return unit


def _segments(unit: Unit, parts: dict[str, Any], place: str, said: dict[str, dict[str, str]]) -> list[Unit]:
    """The sentences a unit is cut into (`seg-source`); none where its two sides are not cut alike.

    `said` is what the file tells of each beside.
    """
    if "seg-source" not in parts:
        return []
    sources = _cut(parts["seg-source"], place)
    targets = _cut(parts["target"], place) if "target" in parts else {}
    if not sources or targets is None or not targets.keys() <= sources.keys():
        return []
    found = []
    for key, (source, after) in sources.items():
        properties = {**unit.properties, AFTER: after} if after else dict(unit.properties)
        target = targets.get(key, (("", ()), ""))[0]
        id_ = unit.id if len(sources) == 1 else f"{unit.id}/{key}"
        values = {**said.get(key, {}), **unit.values}
        found.append(replace(unit, id=id_, source=source, target=target, values=values, properties=properties))
    return found


def _cut(element: Any, place: str) -> dict[str, tuple[Marked, str]] | None:
    """Each sentence's text and what stands between it and the next; None where words stand outside or ids are twice."""
    found: dict[str, tuple[Marked, str]] = {}
    for mark in element.iter("{*}mrk"):
        if mark.get("mtype") == "seg":
            key = mark.get("mid") or ""
            if not key or key in found:
                return None
            found[key] = read_12(mark, place), mark.tail or ""
    inside = "".join("".join(text.split()) for (text, _), _ in found.values())
    return found if inside == "".join(read_12(element, place)[0].split()) else None


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
    if target is not None and (origin := FROM_QUALIFIERS.get(target.get("state-qualifier") or "")):
        unit.values["origin"] = origin
    if given in FROM_12:
        unit.values["state"] = FROM_12[given]
    elif element.get("approved") == "yes":
        unit.values["state"] = "reviewed"
    if given and given not in FROM_12:
        reading.note(f"{place}: “{given[:40]}” is no state; left out")
