"""Web pages as text: paragraphs, headings, lists and quotations in reading order; scripts and forms never.

A whole page is first cut down to its article; a fragment (as pasted) is taken as it is. Nothing is fetched.
"""

import codecs
import re
from typing import Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text
from translate_flow.text.marks import MarkBuilder, MarkKind
from translate_flow.text.readers.html_parts import is_left_out, prose_in, unlinked_text_in
from translate_flow.text.readers.html_tags import check_tags
from translate_flow.text.readers.plain import decode
from translate_flow.text.readers.read_text import ReadText, structure_hints

MAX_BYTES = 20_000_000
MAX_DEPTH = 400

_BLOCKS = frozenset(
    (
        "p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tr td th figure "
        "figcaption address hr header footer aside details summary body html center fieldset"
    ).split()
)
_TYPES = {
    "h1": BlockType.HEADLINE,
    "h2": BlockType.SUBHEADING,
    "h3": BlockType.SUBHEADING,
    "h4": BlockType.SUBHEADING,
    "figcaption": BlockType.CAPTION,
    "li": BlockType.LIST_ITEM,
}
_MARKS = {
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
    "u": MarkKind.UNDERLINE,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "a": MarkKind.LINK,
}
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_NOT_OF_PAGES = ("utf-16", "utf-32", "utf-7", "unicode", "raw", "idna", "punycode", "undefined")
"""A page whose letters can be read to find these was never written in them; browsers take it for UTF-8."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_html(data: bytes, name: str) -> ReadText:
    """The article of a page file."""
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data):,} bytes of HTML", place=name, remedy=f"At most {MAX_BYTES:,} are read")
    return html_to_text(_as_declared(data) or decode(data, name)[0], place=name)


def _as_declared(data: bytes) -> str:
    """The text in the encoding the page names; nothing where it names none that a page can be in."""
    declared = _CHARSET.search(data[:4096])
    if not declared or b"\x00" in data[:4096]:
        return ""
    try:
        codec = codecs.lookup(declared.group(1).decode("ascii")).name
        return "" if codec.startswith(_NOT_OF_PAGES) else data.decode(codec)
    except (LookupError, UnicodeError):
        return ""


def html_to_text(html: str, *, place: str = "page") -> ReadText:
    """The text of a page or fragment; BadInput where there is none."""
    from lxml import html as lxml_html
    from lxml.etree import ParserError

    if _SURROGATE.search(html):
        check_text(html, place=place)
    check_tags(html, place)
    try:
        root = lxml_html.document_fromstring(
            html.encode(), parser=lxml_html.HTMLParser(encoding="utf-8", no_network=True)
        )
    except (ParserError, ValueError) as error:
        raise BadInput(
            "there is no text in the page", place=place, remedy="Paste the article's text instead"
        ) from error
    article = _article_of(root)
    walk = _Walk(max(prose_in(article), unlinked_text_in(article)))
    walk.element(article, 0)
    walk.close()
    if not walk.paragraphs:
        raise BadInput("there is no text in the page", place=place, remedy="Paste the article's text instead")
    title = " ".join((root.findtext(".//title") or "").split())
    text = check_text("\n\n".join(paragraph for paragraph, _ in walk.paragraphs), place=place)
    hints = structure_hints(walk.paragraphs)
    return ReadText(text=text, kind="html", title=title, hints=hints, marks=walk.marks.marks(text))


def _article_of(root: Any) -> Any:
    """The element that holds the article: one <article> or <main> with most of the page's paragraphs, else the body."""
    body = root.find("body") if root.find("body") is not None else root
    whole = prose_in(body)
    for path in (".//article", ".//main", ".//*[@itemprop='articleBody']", ".//*[@role='main']"):
        found = sorted(body.findall(path) if "@" not in path else body.xpath(path), key=prose_in, reverse=True)
        if found and prose_in(found[0]) >= 0.5 * whole:
            return found[0]
    return body


class _Walk:
    """Collects paragraphs depth first; inline elements only add to the paragraph at hand."""

    def __init__(self, whole_prose: int) -> None:
        self._whole_prose = whole_prose
        self.paragraphs: list[tuple[str, BlockType | None]] = []
        self.marks = MarkBuilder()
        self._parts: list[str] = []
        self._type: BlockType | None = None

    def element(self, element: Any, depth: int) -> None:
        """Takes in one element, its children and its tail text."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or depth > MAX_DEPTH or is_left_out(element, depth, whole_prose=self._whole_prose):
            self._text(element.tail)
            return
        if tag == "a" and _is_in_menu(element):
            self._text(" ")
        is_block = tag in _BLOCKS
        if is_block:
            self.close()
            self._type = _TYPES.get(tag, self._type if tag in {"p", "div"} else None)
        if tag == "br":
            self._parts.append("\n")
        is_marked = self.marks.open(_MARKS.get(tag), element.get("href") or "")
        self._text(element.text)
        for child in element:
            self.element(child, depth + 1)
        if is_marked:
            self.marks.close()
        if is_block:
            self.close()
            self._type = None
        if depth:
            self._text(element.tail)

    def close(self) -> None:
        """Ends the paragraph at hand; two line breaks inside it part it."""
        text = "".join(self._parts)
        self._parts = []
        lines = [" ".join(line.split(" ")).strip() for line in re.sub(r"[ \t\r\f\v]+", " ", text).split("\n")]
        for paragraph in re.split(r"\n\n+", "\n".join(lines).strip("\n")):
            if paragraph.strip():
                self.paragraphs.append((paragraph.strip(), self._type))

    def _text(self, text: str | None) -> None:
        if text:
            self._parts.append(re.sub(r"[ \t\r\n\f\v]+", " ", text))
            self.marks.text(text)


def _is_in_menu(element: Any) -> bool:
    """Whether a link stands right after another one in a part that begins with a link: only styles part them there."""
    before, parent = element.getprevious(), element.getparent()
    is_after_link = before is not None and before.tag == "a" and not before.tail
    return is_after_link and parent.tag in _BLOCKS and not (parent.text or "").strip()
