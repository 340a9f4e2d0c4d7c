"""Word documents: paragraphs in order, types from styles; limits first, macros and outside references never.

What Word does not show is left out: deleted and hidden text, text at the place it was moved from. A box of text stands
after the paragraph it hangs on.
"""

import itertools
from collections.abc import Iterator
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.text import safe_xml
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text
from translate_flow.text.marks import MarkBuilder, MarkKind
from translate_flow.text.readers.read_text import ReadText, structure_hints
from translate_flow.text.safe_zip import open_zip

MAX_PARAGRAPHS = 50_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MAIN = "word/document.xml"
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_RELATIONS = "word/_rels/document.xml.rels"
_MARKS = (("b", MarkKind.BOLD), ("i", MarkKind.ITALIC), ("u", MarkKind.UNDERLINE))
_RAISED = {"superscript": MarkKind.SUPERSCRIPT, "subscript": MarkKind.SUBSCRIPT}
_OFF = frozenset({"0", "false", "off", "none"})
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
    """The text of a document; deleted, hidden and moved text, comments and fields' codes are left out.

    A footnote or endnote is a raised number where it is called, and a paragraph that begins with it after the text.
    """
    archive = open_zip(data, place=name)
    names = set(archive.names())
    if _MAIN not in names:
        raise BadInput("not a Word document", place=name, remedy="Save it as .docx and try again")
    if any(entry.lower().endswith("vbaproject.bin") for entry in names):
        raise BadInput("the document holds macros", place=name, remedy="Save it as .docx without macros")
    root = safe_xml.parse(archive.read(_MAIN), place=f"{name}, {_MAIN}")
    if root.tag != f"{_W}document":
        raise BadInput("not a Word document", place=name, remedy="Save it as .docx and try again")
    _tidy(root)
    # What no link needs is not read: a damaged list of addresses is no reason to refuse a text without links.
    has_links = _RELATIONS in names and root.find(f".//{_W}hyperlink") is not None
    links = _links(archive.read(_RELATIONS), f"{name}, {_RELATIONS}") if has_links else {}
    called = _Called()
    marks = MarkBuilder()
    read = [_paragraph(paragraph, links, marks, called) for paragraph in root.iter(f"{_W}p")]
    for kind, path in _NOTES.items():
        if any(sort == kind for sort, _ in called.numbers) and path in names:
            notes = safe_xml.parse(archive.read(path), place=f"{name}, {path}")
            _tidy(notes)
            read += _notes(notes, kind, called, marks)
    paragraphs = [(text, kind) for text, kind in read if text.strip()]
    if not paragraphs:
        raise BadInput("there is no text in the document", place=name, remedy="Choose another file")
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise BadInput(f"more than {MAX_PARAGRAPHS:,} paragraphs", place=name, remedy="Split the document")
    text = check_text("\n\n".join(text for text, _ in paragraphs), place=name)
    return ReadText(text=text, kind="docx", hints=structure_hints(paragraphs), marks=marks.marks(text))


def _tidy(root: Any) -> None:
    """Takes out what Word does not show or keeps twice, and sets boxes of text after their paragraphs."""
    unseen = list(root.iter(_FALLBACK, f"{_W}moveFrom", f"{_W}del"))
    for toggle in root.iter(f"{_W}vanish"):
        run = toggle.getparent().getparent()
        if run is not None and run.tag == f"{_W}r" and _is_on(toggle):
            unseen.append(run)
    for node in unseen:
        if node.getparent() is not None:
            node.getparent().remove(node)
    for box in reversed(list(root.iter(f"{_W}txbxContent"))):
        for around in itertools.islice(box.iterancestors(f"{_W}p"), 1):
            for paragraph in reversed(list(box)):
                around.addnext(paragraph)


class _Called:
    """The notes a text calls, by their kind and id, numbered as they come."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], int] = {}

    def number(self, node: Any) -> str:
        kind = node.tag.removeprefix(_W).removesuffix("Reference")
        return str(self.numbers.setdefault((kind, node.get(f"{_W}id") or ""), len(self.numbers) + 1))


def _notes(root: Any, kind: str, called: _Called, marks: MarkBuilder) -> Iterator[tuple[str, BlockType | None]]:
    """The paragraphs of the called notes in the order of the calls; links of notes stand as their words."""
    notes = {node.get(f"{_W}id") or "": node for node in root.iter(f"{_W}{kind}")}
    for (sort, id_), number in list(called.numbers.items()):
        if sort != kind or id_ not in notes:
            continue
        lead = str(number)
        for paragraph in notes[id_].iter(f"{_W}p"):
            if lead:
                _raised(lead, marks)
            text, _ = _paragraph(paragraph, {}, marks, called)
            yield f"{lead} {text.lstrip()}" if lead else text, None
            lead = ""


def _raised(number: str, marks: MarkBuilder) -> None:
    marks.open(MarkKind.SUPERSCRIPT)
    marks.text(number)
    marks.close()


def _paragraph(
    paragraph: Any, links: dict[str, str], marks: MarkBuilder, called: _Called
) -> tuple[str, BlockType | None]:
    parts: list[str] = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
            _mark(node, links, marks)
        elif node.tag == f"{_W}tab":
            parts.append("\t" if node.getparent().tag == f"{_W}r" else "")
        elif node.tag in {f"{_W}br", f"{_W}cr"}:
            parts.append("\n")
        elif node.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
            parts.append(called.number(node))
            _raised(parts[-1], marks)
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("\u2011")
            marks.text("\u2011")
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    key = (style.get(f"{_W}val") or "").lower().replace(" ", "") if style is not None else ""
    kind = _STYLES.get(key)
    if kind is None and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        kind = BlockType.LIST_ITEM
    return "".join(parts).strip("\n"), kind


def _links(data: bytes, place: str) -> dict[str, str]:
    """The addresses outside the document, by the ids its links name them with; none is ever followed."""
    root = safe_xml.parse(data, place=place)
    return {
        node.get("Id") or "": node.get("Target") or ""
        for node in root
        if node.get("TargetMode") == "External" and (node.get("Type") or "").endswith("/hyperlink")
    }


def _mark(node: Any, links: dict[str, str], marks: MarkBuilder) -> None:
    """Adds the text of a node with the marks of its run, and the link it stands in."""
    run = node.getparent()
    around = run.getparent()
    opened = []
    if around is not None and around.tag == f"{_W}hyperlink":
        opened.append(marks.open(MarkKind.LINK, links.get(around.get(_R_ID) or "", "")))
    properties = run.find(f"{_W}rPr")
    if properties is not None:
        # The line under a link is how Word shows links, not what somebody chose.
        is_link = any(opened)
        kinds = [kind for kind in _kinds(properties) if not (is_link and kind is MarkKind.UNDERLINE)]
        opened += [marks.open(kind) for kind in kinds]
    marks.text(node.text or "")
    for _ in filter(None, opened):
        marks.close()


def _kinds(properties: Any) -> list[MarkKind]:
    found = [kind for name, kind in _MARKS if _is_on(properties.find(f"{_W}{name}"))]
    raised = properties.find(f"{_W}vertAlign")
    kind = _RAISED.get(raised.get(f"{_W}val") or "") if raised is not None else None
    return [*found, kind] if kind else found


def _is_on(toggle: Any) -> bool:
    return toggle is not None and (toggle.get(f"{_W}val") or "1").lower() not in _OFF
