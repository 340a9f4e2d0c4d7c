"""Stand-off alignment with its two documents in one zip: links by sentence ids, and the texts they point into."""

import math
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import chain, groupby, islice
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats import ces
from translate_flow.formats.ces import Link
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.packed_xml import member_info
from translate_flow.formats.record import Pair
from translate_flow.formats.sentence_store import sentence_store
from translate_flow.formats.stream import Readable, opened, spooled
from translate_flow.formats.xml_stream import ends
from translate_flow.formats.xml_text import escape, local_name
from translate_flow.text.safe_zip import SafeZip, open_zip

_LINKS = "links.xml"
_TEI = "{http://www.tei-c.org/ns/1.0}"
_LINKING = (b"<linkGrp", b"<cesAlign")
_LOOKED_AT = 65_536
_LINKS_AT_ONCE = 500


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """The links and a document for each side, a sentence element for each text."""
    names = [f"corpus.{language}.xml" for language in (writing.source_language, writing.target_language)]
    if names[0] == names[1]:
        names = [f"source.{names[0]}", f"target.{names[1]}"]
    with ExitStack() as stack:
        parts = [stack.enter_context(tempfile.TemporaryFile()) for _ in range(3)]
        for part in parts[1:]:
            part.write(b'<?xml version="1.0" encoding="utf-8"?>\n<text xml:space="preserve">\n')
        count = ces.write(_links(gated(pairs), names, parts[1:]), parts[0])
        for part in parts[1:]:
            part.write(b"</text>\n")
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in zip((_LINKS, *names), parts, strict=True):
                part.seek(0)
                with archive.open(member_info(name), "w", force_zip64=True) as member:
                    shutil.copyfileobj(part, member)
    return count


def _links(pairs: Iterable[Pair], names: list[str], documents: Sequence[IO[bytes]]) -> Iterator[Link]:
    """The link of each pair, whose texts are written into the documents on the way."""
    for number, pair in enumerate(pairs, start=1):
        for text, document in zip((pair.source, pair.target), documents, strict=True):
            if text:
                document.write(f'<s id="s{number}">{escape(text)}</s>\n'.encode())
        yield _link(pair, number, names)


def _link(pair: Pair, number: int, names: list[str]) -> Link:
    sides = [(f"s{number}",) if text else () for text in (pair.source, pair.target)]
    certainty = "" if pair.score is None else repr(pair.score)
    return Link(sides[0], sides[1], pair.id, certainty, *names)


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of the links in a zip; documents are found in it by the last part of their names."""
    with spooled(opened(stream, reading)) as kept:
        most = reading.limits.bytes
        yield from _read(open_zip(kept, place=reading.place, max_total=most, max_entry=most), reading)


def _read(archive: SafeZip, reading: Reading) -> Iterator[Pair]:
    parts = [name for name in archive.names() if name.lower().endswith((".xml", ".gz", ".ces"))]
    links = [name for name in parts if any(mark in archive.stream(name).read(_LOOKED_AT) for mark in _LINKING)]
    if len(links) != 1:
        fault = f"{len(links)} files of links in the archive"
        raise BadInput(fault, place=reading.place, remedy="One with <linkGrp> is wanted, and its documents")
    by_name = {name.rpartition("/")[2]: name for name in parts}

    def document(path: str) -> Readable:
        name = path.rpartition("/")[2]
        for candidate in (name, name.removesuffix(".gz")):
            if candidate in by_name:
                return archive.stream(by_name[candidate])
        raise BadInput(f"the document “{name[:60]}” is not in the archive", place=reading.place, remedy="Add it")

    inside = replace(reading, place=f"{reading.place}, {links[0]}")
    yield from _pairs(ces.read(archive.stream(links[0]), inside), document, inside)


def read_files(links: IO[bytes], source: IO[bytes], target: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a file of links and the two documents it is about."""
    sides: dict[str, Readable] = {"source": source, "target": target}
    found = (replace(link, source_document="source", target_document="target") for link in ces.read(links, reading))
    yield from _pairs(found, sides.__getitem__, reading)


def _pairs(links: Iterable[Link], document: Callable[[str], Readable], reading: Reading) -> Iterator[Pair]:
    """The pairs of links; two documents are read when the first link names them."""
    number = 0
    with sentence_store() as store:
        for names, group in groupby(links, key=lambda link: (link.source_document, link.target_document)):
            for side, name in enumerate(names):
                place = f"{reading.place}, {name}"
                store.fill(side, _sentences(document(name), replace(reading, place=place)), place)
            while some := list(islice(group, _LINKS_AT_ONCE)):
                sources = store.texts(0, chain.from_iterable(link.source for link in some))
                targets = store.texts(1, chain.from_iterable(link.target for link in some))
                for link, pair in zip(some, ces.pairs(some, sources, targets, reading, number), strict=True):
                    yield replace(pair, position=number, score=_certainty(link))
                    number += 1


def _certainty(link: Link) -> float | None:
    """The link's certainty where it is a number; tools write words there too."""
    try:
        value = float(link.certainty)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _sentences(data: Readable, reading: Reading) -> Iterator[tuple[str, str]]:
    """Id and text of each sentence of a document."""
    for element in ends(opened(data, reading), ("s", f"{_TEI}s"), place=reading.place):
        key = element.get("id") or element.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        if not key:
            raise BadInput("a sentence without an id", place=reading.place, remedy="Give each sentence its own id")
        yield key, _text(element)


def _text(element: Any) -> str:
    words = ["".join(child.itertext()) for child in element.iter() if local_name(child.tag) == "w"]
    return " ".join(words) if words else "".join(element.itertext())
