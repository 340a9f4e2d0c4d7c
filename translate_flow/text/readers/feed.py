"""Many articles in one file: RSS 2.0, Atom, a WordPress export (WXR), or an archive of saved pages and documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from translate_flow.errors import BadInput, FlowError
from translate_flow.text import safe_xml
from translate_flow.text.characters import fold, reading_form
from translate_flow.text.kept_marks import moved
from translate_flow.text.marks import Mark
from translate_flow.text.readers.html import html_to_text
from translate_flow.text.readers.registry import READERS, read_article_file
from translate_flow.text.safe_zip import open_zip

FEEDS = frozenset({".rss", ".atom", ".xml", ".wxr"})
ARCHIVES = frozenset({".zip"})
BATCHES = FEEDS | ARCHIVES
"""The endings of files that hold many articles."""

TITLE_LINES = 12
"""Where the title stands in the text itself, it is one of its first lines."""

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class BatchArticle:
    """One article of a batch: where in it, its own address and language where told, and its text or why there is none.

    `text` begins with the title where the body does not.
    """

    place: str
    title: str = ""
    url: str = ""
    language: str = ""
    text: str = ""
    fault: str = ""
    marks: tuple[Mark, ...] = ()


def is_batch(name: str) -> bool:
    """Whether a file of this name holds many articles."""
    return PurePosixPath(name.lower()).suffix in BATCHES


def read_batch(data: bytes, name: str) -> Iterator[BatchArticle]:
    """The articles of a feed or an archive, in its order; raises BadInput where it is neither."""
    if PurePosixPath(name.lower()).suffix in ARCHIVES:
        return _archived(data, name)
    return _fed(data, name)


def _archived(data: bytes, name: str) -> Iterator[BatchArticle]:
    archive = open_zip(data, place=name)
    wanted = [entry for entry in archive.names() if _is_article_file(entry)]
    if not wanted:
        raise BadInput("there is no article file in the archive", place=name, remedy="Put .html, .txt or .docx into it")
    return (_read_file(archive.read(entry), entry) for entry in wanted)


def _is_article_file(entry: str) -> bool:
    path = PurePosixPath(entry)
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not is_hidden and bool(path.suffix) and path.suffix.lower() in READERS


def _read_file(data: bytes, entry: str) -> BatchArticle:
    try:
        read = read_article_file(data, entry)
    except FlowError as fault:
        return BatchArticle(place=entry, fault=fault.message)
    return BatchArticle(place=entry, title=read.title, text=read.text, marks=read.marks)


def _fed(data: bytes, name: str) -> Iterator[BatchArticle]:
    root = safe_xml.parse(data, place=name)
    if root.tag == f"{_ATOM}feed":
        return _atom(root, name)
    if root.tag == "rss" and root.find("channel") is not None:
        return _rss(root.find("channel"), name)
    raise BadInput("not an RSS, Atom or WordPress file", place=name, remedy="Export the articles as one of these")


def _rss(channel: Any, name: str) -> Iterator[BatchArticle]:
    language = _text(channel, "language")
    for number, item in enumerate(channel.iter("item"), start=1):
        told = _wordpress(item)
        if told and (told.get("post_type", "post") != "post" or told.get("status", "publish") != "publish"):
            continue
        guid = _text(item, "guid")
        yield _article(
            f"{name}, item {number}",
            title=_text(item, "title"),
            url=_text(item, "link") or guid,
            language=_text(item, _LANGUAGE) or language,
            html=_text(item, _CONTENT) or _text(item, "description"),
        )


def _wordpress(item: Any) -> dict[str, str]:
    """What a WordPress export says of an item, by the local names of its elements, whatever the version."""
    found = {}
    for child in item:
        space, _, local = str(child.tag).rpartition("}")
        if "wordpress.org/export" in space:
            found[local] = (child.text or "").strip()
    return found


def _atom(feed: Any, name: str) -> Iterator[BatchArticle]:
    for number, entry in enumerate(feed.iter(f"{_ATOM}entry"), start=1):
        links = [link for link in entry.iter(f"{_ATOM}link") if link.get("rel", "alternate") == "alternate"]
        body = entry.find(f"{_ATOM}content")
        body = body if body is not None else entry.find(f"{_ATOM}summary")
        yield _article(
            f"{name}, entry {number}",
            title=_text(entry, f"{_ATOM}title"),
            url=(links[0].get("href") or "") if links else _text(entry, f"{_ATOM}id"),
            language=entry.get(_XML_LANGUAGE) or feed.get(_XML_LANGUAGE) or "",
            html=_markup(body),
        )


def _article(place: str, *, title: str, url: str, language: str, html: str) -> BatchArticle:
    plain_title = reading_form(title)
    address = url if url.lower().startswith(("http://", "https://")) else ""
    try:
        read = html_to_text(_with_breaks(html), place=place)
    except FlowError as fault:
        return BatchArticle(place, plain_title, address, language, fault=fault.message)
    text, marks = read.text, read.marks
    if plain_title and fold(plain_title) not in {fold(line) for line in text.splitlines()[:TITLE_LINES]}:
        text = f"{plain_title}\n\n{text}"
        marks = tuple(moved(marks, len(plain_title) + 2))
    return BatchArticle(place, plain_title, address, language, text, marks=marks)


def _with_breaks(html: str) -> str:
    """WordPress keeps paragraphs as blank lines; where no element parts them, they are made elements."""
    if "<p" in html.lower() or "<br" in html.lower():
        return html
    return "".join(f"<p>{part}</p>" for part in html.replace("\r\n", "\n").split("\n\n") if part.strip())


def _markup(body: Any) -> str:
    """The content of an Atom text: escaped markup as it stands, XHTML written out, plain text escaped."""
    from html import escape

    from lxml import etree

    if body is None:
        return ""
    kind = body.get("type", "text")
    if kind == "xhtml":
        return "".join(etree.tostring(child, encoding="unicode") for child in body)
    text = "".join(body.itertext())
    return text if kind in {"html", "text/html"} else escape(text)


def _text(element: Any, tag: str) -> str:
    found = element.find(tag)
    return "".join(found.itertext()).strip() if found is not None else ""
