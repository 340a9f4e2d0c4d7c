"""What one segment of an XLIFF unit says, before it becomes a pair."""

from dataclasses import dataclass, field

from translate_flow.formats.record import Code

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
