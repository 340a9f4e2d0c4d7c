"""Inline codes of TMX (level 2): bpt, ept, it, ph, hi, ut."""

from typing import Any

from translate_flow.formats.inline import Dialect, Shape, read_inline, write_inline
from translate_flow.formats.record import Code

_SHAPES = {
    "bpt": Shape("open", ("i",), ("x", "type")),
    "ept": Shape("close", ("i",)),
    "ph": Shape("alone", ("x",), ("assoc", "type")),
    "it": Shape("pos", ("x",), ("pos", "type")),
    "hi": Shape("span", ("x",), ("type",)),
    "ut": Shape("alone", ("x",)),
    "sub": Shape("alone", (), ("datatype", "type")),
}


def read_seg(seg: Any, place: str) -> tuple[str, tuple[Code, ...]]:
    """The text and codes of a `seg` element."""
    return read_inline(seg, _SHAPES, _data, place)


def write_seg(text: str, codes: tuple[Code, ...]) -> str:
    """The content of a `seg` element."""
    return write_inline(text, codes, _DIALECT.markup(codes))


def _data(element: Any, kind: str) -> str:
    return "" if element.tag == "hi" else "".join(element.itertext())


_DIALECT = Dialect(
    _SHAPES,
    {"open": "bpt", "close": "ept", "alone": "ph"},
    data=lambda code, name: ({}, code.data),
    always_id=False,
    id=lambda given: given or "0",
)
