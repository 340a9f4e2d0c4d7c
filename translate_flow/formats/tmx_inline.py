"""Inline codes of TMX (level 2): bpt, ept, it, ph, hi, ut."""

from typing import Any

from translate_flow.formats.inline import Dialect, Shape, read_inline, write_inline
from translate_flow.formats.record import Code

_DIALECT = Dialect(
    {
        "bpt": Shape("open", ("i",), ("x", "type")),
        "ept": Shape("close", ("i",)),
        "ph": Shape("alone", ("x",), ("assoc", "type")),
        "it": Shape("pos", ("x",), ("pos", "type")),
        "hi": Shape("span", ("x",), ("type",)),
        "ut": Shape("alone", ("x",)),
        "sub": Shape("alone", (), ("datatype", "type")),
    },
    {"open": "bpt", "close": "ept", "alone": "ph"},
    always_id=False,
    id=lambda given: given or "0",
)


def read_seg(seg: Any, place: str) -> tuple[str, tuple[Code, ...]]:
    """The text and codes of a `seg` element."""
    return read_inline(seg, _DIALECT, _data, place)


def write_seg(text: str, codes: tuple[Code, ...]) -> tuple[str, bool]:
    """The content of a `seg` element, and whether all codes are read from it as they are."""
    return write_inline(text, codes, _DIALECT, lambda code, name: ("", code.data), lambda code: not code.data)


def _data(element: Any, kind: str) -> str:
    if element.tag == "hi":
        return ""
    return "".join(element.itertext()) if len(element) else element.text or ""
