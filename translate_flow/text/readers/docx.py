"""Word documents: paragraphs in order, types from styles; limits first, macros and outside references never."""

from typing import Any

from translate_flow.errors import BadInput
from translate_flow.text import safe_xml
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text, fold
from translate_flow.text.readers.read_text import ReadText
from translate_flow.text.safe_zip import open_zip

MAX_PARAGRAPHS = 50_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_STYLES = {
    "title": BlockType.HEADLINE,
    "heading1": BlockType.HEADLINE,
    "heading2": BlockType.SUBHEADING,
    "heading3": BlockType.SUBHEADING,
    "heading4": BlockType.SUBHEADING,
    "subtitle": BlockType.LEDE,
    "caption": BlockType.CAPTION,
    "listparagraph": BlockType.LIST_ITEM,
    "listbullet": BlockType.LIST_ITEM,
    "listnumber": BlockType.LIST_ITEM,
    "quote": BlockType.QUOTE,
    "intensequote": BlockType.QUOTE,
}


def read_docx(data: bytes, name: str) -> ReadText:
    """The text of a document; deleted (tracked) text, comments and fields' codes are left out."""
    archive = open_zip(data, place=name)
    names = set(archive.names())
    if _MAIN not in names:
        raise BadInput("not a Word document", place=name, remedy="Save it as .docx and try again")
    if any(entry.lower().endswith("vbaproject.bin") for entry in names):
        raise BadInput("the document holds macros", place=name, remedy="Save it as .docx without macros")
    root = safe_xml.parse(archive.read(_MAIN), place=f"{name}, {_MAIN}")
    if root.tag != f"{_W}document":
        raise BadInput("not a Word document", place=name, remedy="Save it as .docx and try again")
    paragraphs = [(text, kind) for text, kind in map(_paragraph, root.iter(f"{_W}p")) if text.strip()]
    if not paragraphs:
        raise BadInput("there is no text in the document", place=name, remedy="Choose another file")
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise BadInput(f"more than {MAX_PARAGRAPHS:,} paragraphs", place=name, remedy="Split the document")
    text = check_text("\n\n".join(text for text, _ in paragraphs), place=name)
    hints = {fold(paragraph): kind for paragraph, kind in paragraphs if kind}
    return ReadText(text=text, kind="docx", hints=hints)


def _paragraph(paragraph: Any) -> tuple[str, BlockType | None]:
    parts: list[str] = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag == f"{_W}tab":
            parts.append("\t" if node.getparent().tag == f"{_W}r" else "")
        elif node.tag in {f"{_W}br", f"{_W}cr"}:
            parts.append("\n")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("\u2011")
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    key = (style.get(f"{_W}val") or "").lower().replace(" ", "") if style is not None else ""
    kind = _STYLES.get(key)
    if kind is None and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        kind = BlockType.LIST_ITEM
    return "".join(parts).strip("\n"), kind
