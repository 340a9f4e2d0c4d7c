"""Inline codes of XLIFF 1.2 and 2.1."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from translate_flow.formats.inline import Dialect, Shape, attributes, read_inline, write_inline
from translate_flow.formats.record import Code
from translate_flow.formats.xliff_names import ITS_NAMES
from translate_flow.formats.xml_text import escape, local_name

_LOOK = ("type", "subType", "canCopy", "canDelete", "canReorder", "canOverlap", "copyOf", "dir", "equiv", "disp")
_NOTE = ("type", "translate", "ref", "value")
_SHAPES_2 = {
    "pc": Shape("span", ("id",), (*_LOOK[:-2], "equivStart", "equivEnd", "dispStart", "dispEnd")),
    "sc": Shape("open", ("id",), (*_LOOK, "isolated")),
    "ec": Shape("close", ("startRef", "id"), (*_LOOK, "isolated")),
    "ph": Shape("alone", ("id",), _LOOK),
    "mrk": Shape("span", ("id",), (*_NOTE, *ITS_NAMES), spaces=ITS_NAMES),
    "sm": Shape("open", ("id",), (*_NOTE, *ITS_NAMES), spaces=ITS_NAMES),
    "em": Shape("close", ("startRef",)),
}
_POSITIONS = {"open": "open", "close": "close"}
_SHAPES_12 = {
    "g": Shape("span", ("id",), ("ctype", "equiv-text")),
    "mrk": Shape("span", ("mid",), ("mtype", "comment")),
    "x": Shape("alone", ("id",), ("ctype", "equiv-text")),
    "bx": Shape("open", ("id", "rid"), ("rid", "ctype")),
    "ex": Shape("close", ("id", "rid"), ("rid",)),
    "bpt": Shape("open", ("id", "rid"), ("rid", "ctype")),
    "ept": Shape("close", ("id", "rid"), ("rid",)),
    "ph": Shape("alone", ("id",), ("ctype", "assoc")),
    "it": Shape("pos", ("id",), ("pos", "ctype"), _POSITIONS),
    "sub": Shape("alone", (), ("ctype",)),
}
_WITH_DATA_12 = frozenset({"bpt", "ept", "ph", "it", "sub"})
_WITHOUT_DATA_2 = frozenset({"mrk", "sm", "em"})
_NOT_NMTOKEN = re.compile(r"[^\w.:-]")

_DIALECT_2 = Dialect(
    _SHAPES_2,
    {"open": "sc", "close": "ec", "alone": "ph"},
    id=lambda given: _NOT_NMTOKEN.sub("_", given) or "0",
)

Data = Mapping[str, str]


def read_2(element: Any, data: Data, place: str) -> tuple[str, tuple[Code, ...]]:
    """Text and codes of a 2.1 source or target; `data` is the unit's originalData by id."""
    return read_inline(element, _DIALECT_2, lambda child, kind: _data_2(child, kind, data), place)


def _data_2(element: Any, kind: str, data: Data) -> str:
    reference = element.get({"open": "dataRefStart", "close": "dataRefEnd"}.get(kind, "dataRef"))
    return data.get(reference or element.get("dataRef") or "", "")


def write_2(text: str, codes: tuple[Code, ...], data: dict[str, str]) -> tuple[str, bool]:
    """Content of a 2.1 source or target, and whether all codes are read from it as they are.

    What codes hold goes into `data`, text by id.
    """
    if not codes:
        return escape(text), True
    ends = {(code.element, code.id): code.data for code in codes if code.kind == "close" and code.element == "pc"}

    def carried(code: Code, name: str) -> tuple[str, str]:
        if name == "pc":
            both = {"dataRefEnd": ends.get((code.element, code.id), ""), "dataRefStart": code.data}
            return attributes({key: _reference(text, data) for key, text in both.items() if text}), ""
        if not code.data or name in _WITHOUT_DATA_2:
            return "", ""
        return f' dataRef="{_reference(code.data, data)}"', ""

    return write_inline(
        text, codes, _DIALECT_2, carried, lambda code: code.data == ends.get((code.element, code.id), "")
    )


def _reference(text: str, data: dict[str, str]) -> str:
    for key, known in data.items():
        if known == text:
            return key
    key = f"d{len(data) + 1}"
    data[key] = text
    return key


def read_12(element: Any, place: str) -> tuple[str, tuple[Code, ...]]:
    """Text and codes of a 1.2 source or target."""
    return read_inline(element, _READ_12, _data_12, place)


def _data_12(element: Any, kind: str) -> str:
    return "".join(element.itertext()) if local_name(element.tag) in _WITH_DATA_12 else ""


_DIALECT_12 = Dialect(
    _SHAPES_12,
    {"open": "bpt", "close": "ept", "alone": "ph"},
    id=lambda given: given or "0",
)

_MARK_12 = _SHAPES_12["mrk"]
# Others mark words by ITS in 1.2, too; its strict schema has no place for that, so it is read and not written.
_READ_12 = replace(
    _DIALECT_12,
    shapes={**_SHAPES_12, "mrk": replace(_MARK_12, kept=(*_MARK_12.kept, *ITS_NAMES), spaces=ITS_NAMES)},
)


def write_12(text: str, codes: tuple[Code, ...]) -> tuple[str, bool]:
    """Content of a 1.2 source or target, and whether all codes are read from it as they are."""
    return write_inline(text, codes, _DIALECT_12, _carried_12, lambda code: not code.data)


def _carried_12(code: Code, name: str) -> tuple[str, str]:
    return "", code.data if name in _WITH_DATA_12 else ""
