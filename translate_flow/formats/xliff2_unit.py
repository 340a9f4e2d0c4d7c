"""Reads a unit of XLIFF 2.0 to 2.2."""

from collections.abc import Iterator, Mapping
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.xliff_inline import Data, read_2
from translate_flow.formats.xliff_names import CATEGORY, ITS, OWN_STATE, STATES
from translate_flow.formats.xliff_unit import Unit, issues_beside, tell_issues
from translate_flow.formats.xml_text import local_name

BEFORE, AFTER = "xliff.before", "xliff.after"
"""The properties that keep the text before the first segment, and between a segment and the next (ignorables)."""


def units(element: Any, id_: str, place: str, reading: Reading) -> Iterator[Unit]:
    """The segments of a unit, in order; text around them stays beside them."""
    shared = Unit(id_, ("", ()))
    data: dict[str, str] = {}
    beside: dict[str, list[Mapping[str, str]]] = {}
    segments: list[Any] = []
    for child in element:
        name = local_name(child.tag)
        if name == "metadata":
            _metadata(child, shared)
        elif name == "notes":
            shared.notes += ["".join(note.itertext()) for note in child]
        elif name == "originalData":
            data = {item.get("id") or "": "".join(item.itertext()) for item in child}
        elif name == "locQualityIssues":
            beside |= issues_beside(child)
        elif name == "matches":
            reading.note_once("other translations of a unit (matches) were left out")
        elif name in {"segment", "ignorable"}:
            segments.append(child)
    _attributes(element, shared)
    count = sum(1 for segment in segments if local_name(segment.tag) == "segment")
    found: list[Unit] = []
    before = ""
    for segment in segments:
        if local_name(segment.tag) == "segment":
            suffix = f"/{segment.get('id') or len(found) + 1}" if count > 1 else ""
            found.append(_segment(segment, shared, suffix, data, place, reading))
            tell_issues(found[-1], beside)
            continue
        text = read_2(_one(segment, "source", place), data, place)[0]
        if found:
            found[-1].properties[AFTER] = found[-1].properties.get(AFTER, "") + text
        else:
            before += text
    if before and found:
        found[0].properties[BEFORE] = before
    yield from found


def _segment(segment: Any, shared: Unit, suffix: str, data: Data, place: str, reading: Reading) -> Unit:
    target = _one(segment, "target", place, needed=False)
    unit = Unit(
        shared.id + suffix,
        read_2(_one(segment, "source", place), data, place),
        read_2(target, data, place) if target is not None else ("", ()),
        dict(shared.values),
        dict(shared.texts),
        list(shared.notes),
        dict(shared.properties),
    )
    state, substate = segment.get("state"), segment.get("subState")
    if state in STATES:
        unit.values["state"] = state
    elif state:
        reading.note(f"{place}: “{state[:40]}” is no state; left out")
    if substate and substate.startswith(OWN_STATE):
        unit.values["substate"] = substate.removeprefix(OWN_STATE)
    elif substate:
        unit.properties["xliff.subState"] = substate
    return unit


def _one(segment: Any, name: str, place: str, *, needed: bool = True) -> Any:
    found = [child for child in segment if local_name(child.tag) == name]
    if len(found) > 1 or (needed and not found):
        fault = f"{len(found)} <{name}> in a segment" if found else f"a segment without <{name}>"
        raise BadInput(fault, place=place, remedy="Export the file again")
    return found[0] if found else None


def _attributes(element: Any, unit: Unit) -> None:
    kind = element.get("type") or ""
    if kind.startswith(OWN_STATE):
        unit.values["block_type"] = kind.removeprefix(OWN_STATE)
    for attribute, name in (("person", "translator"), ("revPerson", "reviewer")):
        if value := element.get(f"{{{ITS}}}{attribute}"):
            unit.values[name] = value


def _metadata(element: Any, unit: Unit) -> None:
    for group in element.iter():
        if local_name(group.tag) != "metaGroup":
            continue
        category = group.get("category") or ""
        for meta in group:
            if local_name(meta.tag) == "meta":
                kind = meta.get("type") or ""
                if category == CATEGORY:
                    unit.texts[kind] = meta.text or ""
                else:
                    unit.properties[f"{category}:{kind}"] = meta.text or ""
