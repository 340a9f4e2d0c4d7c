"""OpenDocument texts: paragraphs, headings and list items in order."""

from typing import Any

from translate_flow.errors import BadInput
from translate_flow.text import safe_xml
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text, fold
from translate_flow.text.readers.read_text import ReadText
from translate_flow.text.safe_zip import open_zip

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HEADINGS = {"1": BlockType.HEADLINE}


def read_odt(data: bytes, name: str) -> ReadText:
    """The text of a document."""
    archive = open_zip(data, place=name)
    if "content.xml" not in archive.names():
        raise BadInput("not an OpenDocument text", place=name, remedy="Save it as .odt and try again")
    root = safe_xml.parse(archive.read("content.xml"), place=f"{name}, content.xml")
    found: list[tuple[str, BlockType | None]] = []
    for node in root.iter(f"{_TEXT}p", f"{_TEXT}h"):
        text = _text_of(node)
        if text.strip():
            found.append((text.strip("\n"), _type_of(node)))
    if not found:
        raise BadInput("there is no text in the document", place=name, remedy="Choose another file")
    text = check_text("\n\n".join(text for text, _ in found), place=name)
    return ReadText(text=text, kind="odt", hints={fold(text): kind for text, kind in found if kind})


def _type_of(node: Any) -> BlockType | None:
    if node.tag == f"{_TEXT}h":
        return _HEADINGS.get(node.get(f"{_TEXT}outline-level") or "1", BlockType.SUBHEADING)
    return BlockType.LIST_ITEM if node.getparent().tag == f"{_TEXT}list-item" else None


def _text_of(node: Any) -> str:
    parts = [node.text or ""]
    for child in node:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(100, int(child.get(f"{_TEXT}c") or "1")))
        elif child.tag == f"{_TEXT}tab":
            parts.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag != f"{_TEXT}note" and isinstance(child.tag, str):
            parts.append(_text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)
