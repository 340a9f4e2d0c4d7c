"""Stand-off alignment with its two documents in one zip: links by sentence ids, and the texts they point into."""

import io
import math
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats import ces
from translate_flow.formats.ces import Link
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.packed_xml import member_info
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import opened, whole
from translate_flow.formats.xml_stream import ends
from translate_flow.formats.xml_text import escape, local_name
from translate_flow.text.safe_zip import open_zip

_LINKS = "links.xml"
_TEI = "{http://www.tei-c.org/ns/1.0}"
_LINKING = (b"<linkGrp", b"<cesAlign")
_LOOKED_AT = 65_536


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """The links and a document for each side, a sentence element for each text."""
    held = list(gated(pairs))
    names = [f"corpus.{language}.xml" for language in (writing.source_language, writing.target_language)]
    if names[0] == names[1]:
        names = [f"source.{names[0]}", f"target.{names[1]}"]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(member_info(_LINKS), "w") as file:
            count = ces.write((_link(pair, number, names) for number, pair in enumerate(held, start=1)), file)
        for at, name in enumerate(names):
            with archive.open(member_info(name), "w") as file:
                _document(file, [pair.target if at else pair.source for pair in held])
    return count


def _link(pair: Pair, number: int, names: list[str]) -> Link:
    sides = [(f"s{number}",) if text else () for text in (pair.source, pair.target)]
    certainty = "" if pair.score is None else repr(pair.score)
    return Link(sides[0], sides[1], pair.id, certainty, *names)


def _document(file: IO[bytes], texts: list[str]) -> None:
    file.write(b'<?xml version="1.0" encoding="utf-8"?>\n<text xml:space="preserve">\n')
    for number, text in enumerate(texts, start=1):
        if text:
            file.write(f'<s id="s{number}">{escape(text)}</s>\n'.encode())
    file.write(b"</text>\n")


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of the links in a zip; documents are found in it by the last part of their names."""
    archive = open_zip(whole(opened(stream, reading), reading), place=reading.place)
    parts = {name: data for name, data in archive.items() if name.lower().endswith((".xml", ".gz", ".ces"))}
    links = [name for name, data in parts.items() if any(mark in data[:_LOOKED_AT] for mark in _LINKING)]
    if len(links) != 1:
        fault = f"{len(links)} files of links in the archive"
        raise BadInput(fault, place=reading.place, remedy="One with <linkGrp> is wanted, and its documents")
    by_name = {name.rpartition("/")[2]: data for name, data in parts.items()}

    def document(path: str) -> bytes:
        name = path.rpartition("/")[2]
        for candidate in (name, name.removesuffix(".gz")):
            if candidate in by_name:
                return by_name[candidate]
        raise BadInput(f"the document “{name[:60]}” is not in the archive", place=reading.place, remedy="Add it")

    inside = replace(reading, place=f"{reading.place}, {links[0]}")
    yield from _pairs(ces.read(io.BytesIO(parts[links[0]]), inside), document, inside)


def read_files(links: IO[bytes], source: IO[bytes], target: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a file of links and the two documents it is about."""
    sides = {"source": whole(opened(source, reading), reading), "target": whole(opened(target, reading), reading)}
    found = (replace(link, source_document="source", target_document="target") for link in ces.read(links, reading))
    yield from _pairs(found, sides.__getitem__, reading)


def _pairs(links: Iterable[Link], document: Callable[[str], bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of links; two documents are read when the first link names them."""
    now: tuple[str, str] | None = None
    sides: list[dict[str, str]] = []
    for number, link in enumerate(links, start=1):
        names = (link.source_document, link.target_document)
        if names != now:
            now, sides = names, [_sentences(document(name), name, reading) for name in names]
        for pair in ces.pairs([link], sides[0], sides[1], replace(reading, place=f"{reading.place}, link {number}")):
            yield replace(pair, position=number - 1, score=_certainty(link))


def _certainty(link: Link) -> float | None:
    """The link's certainty where it is a number; tools write words there too."""
    try:
        value = float(link.certainty)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _sentences(data: bytes, name: str, reading: Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    within = replace(reading, place=f"{reading.place}, {name}")
    for element in ends(opened(io.BytesIO(data), within), ("s", f"{_TEI}s"), place=within.place):
        key = element.get("id") or element.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        if not key or key in found:
            fault = f"two sentences “{key[:40]}”" if key else "a sentence without an id"
            raise BadInput(fault, place=within.place, remedy="Give each sentence its own id")
        found[key] = _text(element)
    return found


def _text(element: Any) -> str:
    words = ["".join(child.itertext()) for child in element.iter() if local_name(child.tag) == "w"]
    return " ".join(words) if words else "".join(element.itertext())
