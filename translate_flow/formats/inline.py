"""Inline codes: from an element's mixed content to text and codes, and back to markup."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats.record import Code
from translate_flow.formats.xml_text import escape, local_name, quote


@dataclass(frozen=True, slots=True)
class Shape:
    """How a format's inline element reads: a code (open, close, alone), or a span whose content is text.

    `id` names the attributes that hold the code's id, first found counts; `kept` the others that are given back.
    The kind `pos` is open or close as an attribute of that name says, in the words of `positions`.
    """

    kind: str
    id: tuple[str, ...]
    kept: tuple[str, ...] = ()
    positions: Mapping[str, str] = field(default_factory=lambda: {"open": "begin", "close": "end"})
    spaces: Mapping[str, str] = field(default_factory=dict)
    """Names of attributes in a name space as they are kept, and as a parser gives them."""


Shapes = Mapping[str, Shape]
DataOf = Callable[[Any, str], str]
_Attribute = Callable[[str], str | None]
_KINDS = {"begin": "open", "open": "open", "end": "close", "close": "close"}


def _seen(shape: Shape, attribute: _Attribute) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Kind, id and kept attributes of an element, of one in a file or of one about to be written."""
    id_ = ""
    for key in shape.id:
        if id_ := attribute(key) or "":
            break
    kept = tuple([(key, value) for key in shape.kept if (value := attribute(key)) is not None]) if shape.kept else ()
    kind = shape.kind
    if kind == "pos":
        kind = _KINDS.get(attribute("pos") or "", "alone")
    return kind, id_, kept


Data = Callable[[Code, str], tuple[str, str]]
"""The attributes, as they stand in a tag, and the content that carry a code's data in the element of this name."""


@dataclass(frozen=True, eq=False, slots=True)
class Dialect:
    """A format's inline elements, and how an id is written.

    `default` names the elements for the codes of other formats, by kind; a code that stands in such an element without
    an attribute of its own has no element's name, wherever it is read.
    """

    shapes: Shapes
    default: Mapping[str, str]
    always_id: bool = True
    id: Callable[[str], str] = str

    def called(self, name: str, kind: str, kept: tuple[tuple[str, str], ...]) -> str:
        """What a code that stands in an element of this name is said to be called."""
        return "" if not kept and name == self.default[kind] else name

    def name(self, kind: str, element: str, spans: bool) -> str:
        """The element that a code is written as; its own where it has one here, if that can be `spans`."""
        shape = self.shapes.get(element)
        if shape is not None and element != "sub":
            if shape.kind == kind or (shape.kind == "span" and spans and kind != "alone"):
                return element
            if shape.kind == "pos" and kind != "alone":
                return element
        return self.default[kind]


def write_inline(
    text: str, codes: tuple[Code, ...], dialect: Dialect, data: Data, ends: Callable[[Code], bool]
) -> tuple[str, bool]:
    """The text escaped with each code's markup at its offset, and whether all codes are read from it as they are.

    `ends` says of a code whether the end of a span gives back its data.
    """
    if not codes:
        return escape(text), True
    spans = nests(codes, dialect)
    parts: list[str] = []
    at, is_whole = 0, True
    for code in codes:
        if code.at > at:
            parts.append(escape(text[at : code.at]))
            at = code.at
        start, name, is_same = _started(dialect, code.kind, code.id, code.element, code.attributes, spans)
        if not name:
            parts.append(start)
            is_whole = is_whole and is_same and ends(code)
            continue
        carried, content = data(code, name)
        if dialect.shapes[name].kind == "span":
            content = ""
            parts.append(f"{start}{carried}>")
        else:
            parts.append(f"{start}{carried}>{escape(content)}</{name}>" if content else f"{start}{carried}/>")
        is_whole = is_whole and is_same and (not code.data or bool(carried or content))
    parts.append(escape(text[at:]))
    return "".join(parts), is_whole


@lru_cache(maxsize=4096)
def _started(
    dialect: Dialect, kind: str, id_: str, element: str, kept: tuple[tuple[str, str], ...], spans: bool
) -> tuple[str, str, bool]:
    """The tag of a code up to its data, its name, and whether it is read as the same but for the data.

    The name is empty for the end of a span, which is whole.
    """
    name = dialect.name(kind, element, spans)
    shape = dialect.shapes[name]
    written = dialect.id(id_) if id_ or dialect.always_id or kind != "alone" else ""
    if shape.kind == "span" and kind == "close":
        return f"</{name}>", "", written == id_ and not kept
    given = {shape.id[0]: written} if written else {}
    if name == element:
        given |= {key: value for key, value in kept if key in shape.kept}
    if shape.kind == "pos":
        given.setdefault("pos", shape.positions[kind])
    # What the reader would make of it, by the reader's own rules.
    read_kind, read_id, read_kept = _seen(shape, given.get)
    is_same = (
        (read_id, read_kept) == (id_, kept)
        and read_kind == ("span" if shape.kind == "span" else kind)
        and dialect.called(name, kind, read_kept) == element
    )
    return f"<{name}{attributes(given)}", name, is_same


def read_inline(element: Any, dialect: Dialect, data_of: DataOf, place: str) -> tuple[str, tuple[Code, ...]]:
    """The plain text of an element with inline children, and its codes."""
    if not len(element):
        return element.text or "", ()
    reader = _Reader(dialect, data_of, place)
    reader.walk(element)
    return "".join(reader.parts), tuple(reader.codes)


class _Reader:
    def __init__(self, dialect: Dialect, data_of: DataOf, place: str) -> None:
        self.parts: list[str] = []
        self.codes: list[Code] = []
        self._at = 0
        self._dialect = dialect
        self._data_of = data_of
        self._place = place

    def walk(self, element: Any) -> None:
        """Takes in an element's content; the parser bounds how deep this goes."""
        self._text(element.text)
        for child in element:
            tag = child.tag
            if isinstance(tag, str):
                self._child(child, local_name(tag))
            elif getattr(child, "name", None):
                raise BadInput(f"an undeclared entity &{child.name};", place=self._place, remedy="Write it as text")
            self._text(child.tail)

    def _child(self, child: Any, name: str) -> None:
        shape = self._dialect.shapes.get(name)
        if shape is None:
            if name == "cp":
                raise _code_point(child, self._place)
            raise BadInput(f"a <{name}> inside a text", place=self._place, remedy="Remove it; it is not of this format")
        spaces = shape.spaces
        attribute = child.get if not spaces else lambda name: child.get(spaces.get(name, name))
        kind, id_, kept = _seen(shape, attribute)
        if kind == "span":
            self.codes.append(Code(self._at, "open", id_, self._data_of(child, "open"), name, kept))
            self.walk(child)
            self.codes.append(Code(self._at, "close", id_, self._data_of(child, "close"), name))
            return
        called = self._dialect.called(name, kind, kept)
        self.codes.append(Code(self._at, kind, id_, self._data_of(child, shape.kind), called, kept))

    def _text(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self._at += len(text)


def _code_point(element: Any, place: str) -> BadInput:
    # XLIFF 2.1, section 4.2.3.1: <cp> stands for a character that XML cannot carry; no export could give it back.
    return BadInput(
        f"the character U+{element.get('hex')} cannot be stored", place=place, remedy="Remove it and try again"
    )


def nests(codes: Iterable[Code], dialect: Dialect) -> bool:
    """Whether the codes that are spans open and close like brackets."""
    stack: list[tuple[str, str]] = []
    for code in codes:
        shape = dialect.shapes.get(code.element) if code.element and code.kind != "alone" else None
        if shape is None or shape.kind != "span":
            continue
        if code.kind == "open":
            stack.append((code.element, code.id))
        elif not stack or stack.pop() != (code.element, code.id):
            return False
    return not stack


def attributes(pairs: Mapping[str, str]) -> str:
    """Attributes as they stand in a tag, each with a leading blank."""
    return "".join([f' {name}="{quote(value)}"' for name, value in pairs.items()])


def agreed(read: tuple[Code, ...], said: tuple[Code, ...]) -> tuple[Code, ...]:
    """The codes a file says beside its text, as long as they stand where those in the text do; else the latter."""
    if not said:
        return read
    same = [(code.at, code.kind) for code in read] == [(code.at, code.kind) for code in said]
    return said if same else read
