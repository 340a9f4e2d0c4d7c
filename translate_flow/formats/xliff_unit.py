"""What one segment of an XLIFF unit says, before it becomes a pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from translate_flow.formats.issues import ISSUES, NAMES, drawn_out, to_text
from translate_flow.formats.record import Code
from translate_flow.formats.xml_text import local_name

Marked = tuple[str, tuple[Code, ...]]
"""A text and its inline codes."""


@dataclass(slots=True)
class Unit:
    """A segment: texts with codes, fields from attributes, fields from our own metadata, notes, foreign metadata."""

    id: str
    source: Marked
    target: Marked = ("", ())
    values: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)


def tell_issues(unit: Unit, beside: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
    """Makes of the marks of issues in a unit's texts what a pair says of its issues."""
    if not unit.source[1] and not unit.target[1]:
        return
    codes, issues = drawn_out({"source": unit.source[1], "target": unit.target[1]}, beside)
    if issues:
        unit.source, unit.target = (unit.source[0], codes["source"]), (unit.target[0], codes["target"])
        unit.properties[ISSUES] = to_text(issues)


def issues_beside(element: Any) -> dict[str, list[Mapping[str, str]]]:
    """The issues that stand apart in an element of a unit, by the id they are referred to with."""
    id_ = element.get("{http://www.w3.org/XML/1998/namespace}id") or ""
    rows = [child for child in element if isinstance(child.tag, str) and local_name(child.tag) == "locQualityIssue"]
    return {id_: [{name: row.get(name.removeprefix("its:")) or "" for name in NAMES} for row in rows]}
