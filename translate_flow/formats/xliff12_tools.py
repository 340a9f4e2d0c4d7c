"""What translation programs write beside XLIFF 1.2: Trados Studio, memoQ and Phrase, in their own name spaces."""

import re
from types import MappingProxyType
from typing import Any

from translate_flow.formats.context import Reading
from translate_flow.formats.record import Code
from translate_flow.formats.xliff_unit import Marked, Unit
from translate_flow.formats.xml_text import local_name

_SDL, _MEMOQ, _PHRASE = (
    "{http://sdl.com/FileTypes/SdlXliff/1.0}",
    "{MQXliff}",
    "{http://www.memsource.com/mxlf/2.0}",
)
_STATES = MappingProxyType(
    {
        # Trados: what a segment is confirmed as.
        "Draft": "initial",
        "Translated": "translated",
        "RejectedTranslation": "translated",
        "ApprovedTranslation": "reviewed",
        "RejectedSignOff": "reviewed",
        "ApprovedSignOff": "final",
        # memoQ: the status of a row.
        "NotStarted": "initial",
        "PartiallyEdited": "initial",
        "Edited": "initial",
        "Pretranslated": "initial",
        "AssembledFromFragments": "initial",
        "MachineTranslated": "initial",
        "ManuallyConfirmed": "translated",
        "Rejected": "translated",
        "Reviewer1Confirmed": "reviewed",
        "Proofread": "reviewed",
    }
)
_ORIGINS = MappingProxyType(
    {
        "interactive": "human",
        "tm": "tm",
        "document-match": "tm",
        "auto-propagated": "tm",
        "mt": "mt",
        "nmt": "mt",
        "amt": "mt",
        "Pretranslated": "tm",
        "MachineTranslated": "mt",
    }
)
_COMMENT, _DELETED, _CHANGES = "x-sdl-comment", "x-sdl-deleted", frozenset({"x-sdl-deleted", "x-sdl-added"})
# Phrase writes its tags into the text: {1>bold<1}, {2}.
_PHRASE_TAG = re.compile(r"\{(?P<open>[1-9]\d*)>|<(?P<close>[1-9]\d*)\}|\{(?P<alone>[1-9]\d*)\}")


def settled(part: Any, place: str, reading: Reading) -> None:
    """Takes a text's tracked changes as made, and its comments' marks away; both are told."""
    for mark in list(part.iter("{*}mrk")) if len(part) else ():
        kind = mark.get("mtype") or ""
        if kind in _CHANGES or kind == _COMMENT:
            reading.note(
                f"{place}: {'a comment was left out' if kind == _COMMENT else 'tracked changes count as made'}"
            )
            _dissolve(mark, keeps=kind != _DELETED)


def _dissolve(mark: Any, *, keeps: bool) -> None:
    """Removes an element, and its content too unless that `keeps`; the text after it stays."""
    parent, before = mark.getparent(), mark.getprevious()
    children = list(mark) if keeps else []
    _append(parent, before, mark.text if keeps else "")
    for child in children:
        mark.addprevious(child)
    _append(parent, children[-1] if children else before, mark.tail)
    mark.tail = None
    parent.remove(mark)


def _append(parent: Any, before: Any, text: str | None) -> None:
    if not text:
        return
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text


def of_unit(element: Any, unit: Unit) -> None:
    """State, origin and comments that memoQ and Phrase tell of a unit."""
    status = element.get(f"{_MEMOQ}status") or ""
    _tell(unit.values, status, status)
    if confirmed := element.get(f"{_PHRASE}confirmed"):
        unit.values.setdefault("state", "initial" if confirmed == "0" else "translated")
        _tell(unit.values, "", element.get(f"{_PHRASE}trans-origin") or "")
    unit.notes += [
        "".join(comment.itertext())
        for comment in element.iterfind(f"{_MEMOQ}comments/{_MEMOQ}comment")
        if comment.get("deleted") != "true"
    ]


def of_segments(element: Any) -> dict[str, dict[str, str]]:
    """State and origin that Trados tells of each segment, by its `mid`."""
    found: dict[str, dict[str, str]] = {}
    for segment in element.iterfind(f"{_SDL}seg-defs/{_SDL}seg"):
        values: dict[str, str] = {}
        _tell(values, segment.get("conf") or "", segment.get("origin") or "")
        found[segment.get("id") or ""] = values
    return found


def _tell(values: dict[str, str], state: str, origin: str) -> None:
    if known := _STATES.get(state):
        values.setdefault("state", known)
    if known := _ORIGINS.get(origin):
        values.setdefault("origin", known)


def is_of_phrase(element: Any) -> bool:
    """Whether Phrase wrote this unit, whose tags stand in the text."""
    return element.get(f"{_PHRASE}confirmed") is not None


def phrase_tags(element: Any) -> dict[str, str]:
    """What the tags of a unit of Phrase stand for, by number."""
    found: dict[str, str] = {}
    for mark in element.iterfind(f"{_PHRASE}tunit-metadata/{_PHRASE}mark"):
        said = {local_name(child.tag): child.text or "" for child in mark if isinstance(child.tag, str)}
        found[mark.get("id") or ""] = said.get("content") or said.get("type") or ""
    return found


def untagged(marked: Marked, tags: dict[str, str]) -> Marked:
    """A text of Phrase with its tags as codes; one that has codes already stays as it is."""
    text, codes = marked
    if codes:
        return marked
    parts: list[str] = []
    found: list[Code] = []
    at = size = 0
    for tag in _PHRASE_TAG.finditer(text):
        parts.append(text[at : tag.start()])
        size += tag.start() - at
        at = tag.end()
        kind = tag.lastgroup or "alone"
        number = tag[kind]
        data = tags.get(number) if kind != "close" else None
        found.append(Code(size, kind, number, data or tag[0]))
    return "".join([*parts, text[at:]]), tuple(found)
