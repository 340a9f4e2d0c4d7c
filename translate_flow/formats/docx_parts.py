"""The parts of a Word document, and texts as runs that give every character back."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from translate_flow.formats.xml_text import escape, quote
from translate_flow.languages.registry import language
from translate_flow.text.kept_marks import parted
from translate_flow.text.marks import Mark, MarkKind

_NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_NAME}}}"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES_KIND = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = "{6B1F0F7E-3C2A-4D5B-9E8F-7A6B5C4D3E2F}"
"""Any GUID; the one part of its kind in a document."""
DOCUMENT_HEAD = f'<w:document xmlns:w="{_NAME}" xmlns:r="{_OFFICE}"><w:body>'
DOCUMENT_TAIL = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
DOCUMENT_TAIL_WIDE = (
    '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1100" w:right="1100"'
    ' w:bottom="1100" w:left="1100" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr></w:body></w:document>'
)
# Styles by the ids Word knows; (id, name, size in half points, properties of the run, properties of the paragraph).
_STYLES = (
    ("Title", "Title", 40, "<w:b/><w:bCs/>", '<w:spacing w:after="160"/>'),
    ("Subtitle", "Subtitle", 26, "<w:i/><w:iCs/>", '<w:spacing w:after="160"/>'),
    ("Heading2", "heading 2", 28, "<w:b/><w:bCs/>", '<w:keepNext/><w:spacing w:before="240" w:after="80"/>'),
    ("Quote", "Quote", 22, "<w:i/><w:iCs/>", '<w:ind w:left="567" w:right="567"/>'),
    ("ListParagraph", "List Paragraph", 22, "", '<w:ind w:left="567" w:hanging="283"/>'),
    ("Caption", "caption", 20, "<w:i/><w:iCs/>", ""),
)
_MARK_LOOKS = {
    # Word looks at the second of each where the script is Arabic or Hebrew.
    MarkKind.BOLD: "<w:b/><w:bCs/>",
    MarkKind.ITALIC: "<w:i/><w:iCs/>",
    MarkKind.UNDERLINE: '<w:u w:val="single"/>',
    MarkKind.SUPERSCRIPT: '<w:vertAlign w:val="superscript"/>',
    MarkKind.SUBSCRIPT: '<w:vertAlign w:val="subscript"/>',
}
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})
_BREAKS = re.compile("([\t\n\r])")
_BREAK_TAGS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "<w:cr/>"}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\r", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


# The older form of a drawing stands beside the newer one with the same text.
_GONE = frozenset({"del", "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})


def parts(*, custom: bool = False, links: Sequence[str] = ()) -> dict[str, str]:
    """The parts besides the document itself; with a place for a custom one where it is wanted, or with `links`."""
    extra, kinds = {}, ""
    if custom:
        relation = f'<Relationship Id="rId2" Type="{_OFFICE}/customXml" Target="../customXml/item1.xml"/>'
        kinds = '<Override PartName="/customXml/itemProps1.xml" ContentType="' + _PROPERTIES_KIND + '"/>'
        extra = {
            "word/_rels/document.xml.rels": _relations(_styles_relation() + relation),
            # LibreOffice keeps a custom part only where it has properties of its own.
            "customXml/_rels/item1.xml.rels": _relations(
                f'<Relationship Id="rId1" Type="{_OFFICE}/customXmlProps" Target="itemProps1.xml"/>'
            ),
            "customXml/itemProps1.xml": f'<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{_ITEM}"/>',
        }
    return {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>{kinds}</Types>',
        "_rels/.rels": _relations(
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relations(_styles_relation() + _links_relations(links)),
        "word/styles.xml": _styles(),
    } | extra


def _relations(items: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{items}</Relationships>'


def _styles_relation() -> str:
    return f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'


def _links_relations(links: Sequence[str]) -> str:
    return "".join(
        f'<Relationship Id="link{number}" Type="{_OFFICE}/hyperlink" Target="{quote(link)}" TargetMode="External"/>'
        for number, link in enumerate(links)
    )


def _styles() -> str:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr>{paragraph_}</w:pPr><w:rPr>{run}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr></w:style>'
        for id_, name, size, run, paragraph_ in _STYLES
    )
    return (
        f'<w:styles xmlns:w="{_NAME}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
        f"{styles}</w:styles>"
    )


def title(text: str) -> str:
    """A paragraph in the title's style."""
    return styled(text, "Title")


def styled(text: str, style: str, lang: str = "") -> str:
    """A paragraph in a paragraph style; the plain one where none is named."""
    return f"<w:p>{_look(style, lang)}{_run(text, '', lang)}</w:p>"


def marked(
    text: str, style: str, lang: str, marks: Sequence[Mark], links: Mapping[str, int] = MappingProxyType({})
) -> str:
    """A paragraph as `styled` makes it, its marks as runs of their own.

    `links` numbers the addresses of links; one that it does not number only looks like one.
    """
    borders = sorted({0, len(text)} | {at for mark in marks for at in (mark.start, mark.end)})
    runs = []
    spans = list(pairwise(borders))
    for (start, end), around in zip(spans, parted(marks, spans), strict=True):
        address = next((mark.target for mark in around if mark.kind is MarkKind.LINK), "")
        kinds = {mark.kind for mark in around} | ({MarkKind.UNDERLINE} if address and address not in links else set())
        run = _run(text[start:end], "", lang, "".join(look for kind, look in _MARK_LOOKS.items() if kind in kinds))
        runs.append(f'<w:hyperlink r:id="link{links[address]}">{run}</w:hyperlink>' if address in links else run)
    return f"<w:p>{_look(style, lang)}{''.join(runs)}</w:p>"


def paragraph(text: str, run_style: str = "", lang: str = "") -> str:
    """A paragraph that holds the whole text, line breaks and tabs as Word's own."""
    return f"<w:p>{_look('', lang)}{_run(text, run_style, lang)}</w:p>"


def _look(style: str, lang: str) -> str:
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += "<w:bidi/>" if language(lang).is_right_to_left else ""
    return f"<w:pPr>{look}</w:pPr>" if look else ""


def _run(text: str, style: str, lang: str, marks: str = "") -> str:
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + marks
    if language(lang).is_right_to_left:
        look += f'<w:rtl/><w:lang w:bidi="{quote(lang)}"/>'
    elif lang:
        side = "eastAsia" if lang.lower().split("-")[0] in _EAST_ASIAN else "val"
        look += f'<w:lang w:{side}="{quote(lang)}"/>'
    pieces = [
        _BREAK_TAGS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in _BREAKS.split(text)
        if piece
    ]
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{''.join(pieces)}</w:r>" if pieces else ""


def cell_text(cell: Any) -> str:
    """The text of a cell, a line break between paragraphs; what was deleted or moved away, and fields, left out."""
    shown = _Shown()
    shown.walk(cell)
    return "\n".join(map("".join, shown.paragraphs))


class _Shown:
    """What is seen of a cell, changes counted as accepted."""

    def __init__(self) -> None:
        self.paragraphs: list[list[str]] = []
        self._goes_on = False

    def walk(self, node: Any) -> None:
        """Takes in the texts below a node."""
        for child in node.iterchildren("*"):
            name = child.tag.removeprefix(W)
            if name == "p":
                self._paragraph(child)
            elif name == "t" and self.paragraphs:
                self.paragraphs[-1].append(child.text or "")
            elif name in _CHARACTERS and node.tag == f"{W}r" and self.paragraphs:
                self.paragraphs[-1].append(_CHARACTERS[name])
            elif name not in _GONE:
                self.walk(child)

    def _paragraph(self, element: Any) -> None:
        if not self._goes_on:
            self.paragraphs.append([])
        self.walk(element)
        # Where the end of a paragraph was deleted, the next one goes on in it.
        self._goes_on = any(element.find(f"{W}pPr/{W}rPr/{W}{mark}") is not None for mark in ("del", "moveFrom"))
