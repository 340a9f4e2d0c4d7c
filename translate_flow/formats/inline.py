"""Inline codes: from an element's mixed content to text and codes, and back to markup."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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


Shapes = Mapping[str, Shape]
DataOf = Callable[[Any, str], str]


def read_inline(element: Any, shapes: Shapes, data_of: DataOf, place: str) -> tuple[str, tuple[Code, ...]]:
    """The plain text of an element with inline children, and its codes."""
    if not len(element):
        return element.text or "", ()
    reader = _Reader(shapes, data_of, place)
    reader.walk(element)
    return "".join(reader.parts), tuple(reader.codes)


class _Reader:
    def __init__(self, shapes: Shapes, data_of: DataOf, place: str) -> None:
        self.parts: list[str] = []
        self.codes: list[Code] = []
        self._at = 0
        self._shapes = shapes
        self._data_of = data_of
        self._place = place

    def walk(self, element: Any) -> None:
        """Takes in an element's content; the parser bounds how deep this goes."""
        self._text(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child)
            elif getattr(child, "name", None):
                raise BadInput(f"an undeclared entity &{child.name};", place=self._place, remedy="Write it as text")
            self._text(child.tail)

    def _child(self, child: Any) -> None:
        name = local_name(child.tag)
        if name == "cp":
            self._text(_code_point(child, self._place))
            return
        shape = self._shapes.get(name)
        if shape is None:
            raise BadInput(f"a <{name}> inside a text", place=self._place, remedy="Remove it; it is not of this format")
        id_ = next((value for key in shape.id if (value := child.get(key))), "")
        kept = tuple((key, value) for key in shape.kept if (value := child.get(key)) is not None)
        if shape.kind == "span":
            self._add("open", id_, self._data_of(child, "open"), name, kept)
            self.walk(child)
            self._add("close", id_, self._data_of(child, "close"), name, ())
            return
        kind = {"begin": "open", "open": "open", "end": "close", "close": "close"}.get(child.get("pos") or "", "alone")
        self._add(kind if shape.kind == "pos" else shape.kind, id_, self._data_of(child, shape.kind), name, kept)

    def _add(self, kind: str, id_: str, data: str, name: str, kept: tuple[tuple[str, str], ...]) -> None:
        self.codes.append(Code(self._at, kind, id_, data, name, kept))

    def _text(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self._at += len(text)


def _code_point(element: Any, place: str) -> str:
    # XLIFF 2.1, section 4.2.3.1: <cp> stands for a character that XML cannot carry; no export could give it back.
    raise BadInput(
        f"the character U+{element.get('hex')} cannot be stored", place=place, remedy="Remove it and try again"
    )


def write_inline(text: str, codes: tuple[Code, ...], markup: Callable[[Code], str]) -> str:
    """The text escaped, with each code's markup at its offset."""
    if not codes:
        return escape(text)
    parts: list[str] = []
    at = 0
    for code in codes:
        parts.append(escape(text[at : code.at]))
        parts.append(markup(code))
        at = code.at
    parts.append(escape(text[at:]))
    return "".join(parts)


def nests(codes: tuple[Code, ...], dialect: "Dialect") -> bool:
    """Whether the codes that are spans open and close like brackets."""
    stack: list[tuple[str, str]] = []
    for code in codes:
        shape = dialect.shapes.get(code.element)
        if shape is None or shape.kind != "span":
            continue
        if code.kind == "open":
            stack.append((code.element, code.id))
        elif not stack or stack.pop() != (code.element, code.id):
            return False
    return not stack


@dataclass(frozen=True, slots=True)
class Dialect:
    """A format's inline elements, those it uses for foreign codes, and how a code's data and id are written."""

    shapes: Shapes
    default: Mapping[str, str]
    data: Callable[[Code, str], tuple[dict[str, str], str]]
    """The attributes and the element content that carry a code's data, for the element of this name."""
    always_id: bool = True
    id: Callable[[str], str] = str

    def markup(self, codes: tuple[Code, ...]) -> Callable[[Code], str]:
        """The function that writes each of these codes."""
        spans = nests(codes, self)
        return lambda code: self._written(code, spans)

    def _written(self, code: Code, spans: bool) -> str:
        name = self._element(code, spans)
        shape = self.shapes[name]
        if shape.kind == "span" and code.kind == "close":
            return f"</{name}>"
        given = {shape.id[0]: self.id(code.id)} if code.id or self.always_id or code.kind != "alone" else {}
        given |= {key: value for key, value in code.attributes if key in shape.kept and name == code.element}
        if shape.kind == "pos":
            given.setdefault("pos", shape.positions[code.kind])
        carried, content = self.data(code, name)
        start = f"<{name}{attributes(given | carried)}"
        if shape.kind == "span":
            return f"{start}>"
        return f"{start}>{escape(content)}</{name}>" if content else f"{start}/>"

    def _element(self, code: Code, spans: bool) -> str:
        shape = self.shapes.get(code.element)
        if shape is not None and code.element != "sub":
            if shape.kind == code.kind or (shape.kind == "span" and spans and code.kind != "alone"):
                return code.element
            if shape.kind == "pos" and code.kind != "alone":
                return code.element
        return self.default[code.kind]


def attributes(pairs: Mapping[str, str]) -> str:
    """Attributes as they stand in a tag, each with a leading blank."""
    return "".join(f' {name}="{quote(value)}"' for name, value in pairs.items())


def agreed(read: tuple[Code, ...], said: tuple[Code, ...]) -> tuple[Code, ...]:
    """The codes a file says beside its text, as long as they stand where those in the text do; else the latter."""
    same = [(code.at, code.kind) for code in read] == [(code.at, code.kind) for code in said]
    return said if same else read
