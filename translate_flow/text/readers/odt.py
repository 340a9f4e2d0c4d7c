"""OpenDocument texts: paragraphs, headings and list items in order; deleted text and comments never.

A note is a raised number where it is called, and a paragraph that begins with it after the text, as in Word documents.
"""

import re
from collections.abc import Iterator
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.text import safe_xml
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text
from translate_flow.text.marks import MarkBuilder, MarkKind
from translate_flow.text.readers.read_text import ReadText, structure_hints
from translate_flow.text.safe_zip import open_zip

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_ANNOTATION = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"
_BOX = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}text-box"
_NOTE = f"{_TEXT}note"
_HREF = "{http://www.w3.org/1999/xlink}href"
_HEADINGS = {"1": BlockType.HEADLINE}
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_RAISED = re.compile(r"[1-9]\d*(\.\d+)?%")
_Styles = dict[str, tuple[MarkKind, ...]]


def read_odt(data: bytes, name: str) -> ReadText:
    """The text of a document."""
    archive = open_zip(data, place=name)
    if "content.xml" not in archive.names():
        raise BadInput("not an OpenDocument text", place=name, remedy="Save it as .odt and try again")
    root = safe_xml.parse(archive.read("content.xml"), place=f"{name}, content.xml")
    marks = MarkBuilder()
    styles = _styles(root)
    notes: list[Any] = []
    for unseen in list(root.iter(_ANNOTATION, f"{_TEXT}tracked-changes")):
        _take_out(unseen)
    read = [
        (_text_of(node, styles, marks, notes), _type_of(node))
        for node in root.iter(f"{_TEXT}p", f"{_TEXT}h")
        if next(node.iterancestors(_NOTE), None) is None
    ]
    read += [(text, None) for text in _notes(notes, styles, marks)]
    found = [(text.strip("\n"), kind) for text, kind in read if text.strip()]
    if not found:
        raise BadInput("there is no text in the document", place=name, remedy="Choose another file")
    text = check_text("\n\n".join(text for text, _ in found), place=name)
    return ReadText(text=text, kind="odt", hints=structure_hints(found), marks=marks.marks(text))


def _take_out(node: Any) -> None:
    """Removes an element and leaves the text after it."""
    around, before = node.getparent(), node.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (node.tail or "")
    else:
        around.text = (around.text or "") + (node.tail or "")
    around.remove(node)


def _notes(notes: list[Any], styles: _Styles, marks: MarkBuilder) -> Iterator[str]:
    """The paragraphs of the notes in the order of the calls; a note called in a note stands after it."""
    for number, note in enumerate(notes, start=1):
        lead = f"{number}"
        for paragraph in note.iter(f"{_TEXT}p", f"{_TEXT}h"):
            if next(paragraph.iterancestors(_NOTE)) is not note:
                continue
            if lead:
                _raised(lead, marks)
            text = _text_of(paragraph, styles, marks, notes)
            yield f"{lead} {text.lstrip()}" if lead else text
            lead = ""


def _raised(number: str, marks: MarkBuilder) -> None:
    marks.open(MarkKind.SUPERSCRIPT)
    marks.text(number)
    marks.close()


def _type_of(node: Any) -> BlockType | None:
    if node.tag == f"{_TEXT}h":
        return _HEADINGS.get(node.get(f"{_TEXT}outline-level") or "1", BlockType.SUBHEADING)
    return BlockType.LIST_ITEM if node.getparent().tag == f"{_TEXT}list-item" else None


def _styles(root: Any) -> _Styles:
    """The marks each style of the text sets, by its name."""
    found: _Styles = {}
    for style in root.iter(f"{_STYLE}style"):
        properties = style.find(f"{_STYLE}text-properties")
        if style.get(f"{_STYLE}family") == "text" and properties is not None:
            found[style.get(f"{_STYLE}name") or ""] = tuple(_kinds(properties))
    return found


def _kinds(properties: Any) -> Iterator[MarkKind]:
    if properties.get(f"{_FO}font-weight") in _BOLD:
        yield MarkKind.BOLD
    if properties.get(f"{_FO}font-style") in {"italic", "oblique"}:
        yield MarkKind.ITALIC
    if properties.get(f"{_STYLE}text-underline-style", "none") != "none":
        yield MarkKind.UNDERLINE
    place = (properties.get(f"{_STYLE}text-position") or "").partition(" ")[0]
    # The height is a word or a percentage of the line, below it with a minus.
    if place == "super" or _RAISED.match(place):
        yield MarkKind.SUPERSCRIPT
    elif place == "sub" or place.startswith("-"):
        yield MarkKind.SUBSCRIPT


def _text_of(node: Any, styles: _Styles, marks: MarkBuilder, notes: list[Any]) -> str:
    opened = []
    if node.tag == f"{_TEXT}a":
        opened.append(marks.open(MarkKind.LINK, node.get(_HREF) or ""))
    elif node.tag == f"{_TEXT}span":
        opened += [marks.open(kind) for kind in styles.get(node.get(f"{_TEXT}style-name") or "", ())]
    parts = [node.text or ""]
    marks.text(parts[0])
    for child in node:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c") or "1"
            parts.append(" " * min(100, int(count) if count.isdecimal() and len(count) < 9 else 1))
        elif child.tag == f"{_TEXT}tab":
            parts.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag == _NOTE:
            notes.append(child)
            parts.append(str(len(notes)))
            _raised(parts[-1], marks)
        elif child.tag != _BOX and isinstance(child.tag, str):
            parts.append(_text_of(child, styles, marks, notes))
        parts.append(child.tail or "")
        marks.text(parts[-1])
    for _ in filter(None, opened):
        marks.close()
    return "".join(parts)
