"""Stand-off alignment as InterText, OPUS and TEI keep it: links between sentence ids, texts in files of their own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.context import Reading
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import Readable, opened
from translate_flow.formats.xml_stream import ends
from translate_flow.formats.xml_text import carried, local_name, not_this, quote
from translate_flow.text.characters import check_text


@dataclass(frozen=True, slots=True)
class Link:
    """A link of sentence ids; one side may be empty. `certainty` is a score as the file has it."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    id: str = ""
    certainty: str = ""
    source_document: str = ""
    target_document: str = ""


def read(stream: Readable, reading: Reading) -> Iterator[Link]:
    """The links of each group, in order."""
    documents, number, is_ces = ("", ""), 0, False
    starts = ("cesAlign", "linkGrp", "{http://www.tei-c.org/ns/1.0}linkGrp")
    tags = ("link", "{http://www.tei-c.org/ns/1.0}link")
    for element in ends(opened(stream, reading), tags, place=reading.place, starts=starts):
        if local_name(element.tag) != "link":
            is_ces = True
            documents = element.get("fromDoc") or documents[0], element.get("toDoc") or documents[1]
            continue
        number += 1
        yield _link(element, documents, f"{reading.place}, link {number}")
    if not is_ces:
        raise not_this("no <linkGrp> in the file", reading.place)


def _link(element: Any, documents: tuple[str, str], place: str) -> Link:
    sides = (element.get("xtargets") or "").split(";")
    if len(sides) != 2:
        raise BadInput("a link without two sides", place=place, remedy="xtargets is wanted as “1 2;1”")
    source, target = (tuple(side.split()) for side in sides)
    return Link(source, target, element.get("id") or "", element.get("certainty") or "", *documents)


def write(links: Iterable[Link], out: IO[bytes]) -> int:
    """Writes the links, those of one pair of documents in one group, and returns how many."""
    out.write(b'<?xml version="1.0" encoding="utf-8"?>\n<cesAlign version="1.0">\n')
    count, now = 0, None
    for link in links:
        count += 1
        documents = (link.source_document, link.target_document)
        text = ""
        if documents != now:
            text = "" if now is None else "</linkGrp>\n"
            text += f'<linkGrp targType="s" fromDoc="{quote(documents[0])}" toDoc="{quote(documents[1])}">\n'
            now = documents
        text += _written(link, count)
        data = carried(text, "utf-8")
        if data is None:
            check_text(text, place=f"link {count}")
        out.write(data or b"")
    out.write(b"</linkGrp>\n</cesAlign>\n" if now is not None else b'<linkGrp targType="s"/>\n</cesAlign>\n')
    return count


def _written(link: Link, number: int) -> str:
    for name in (*link.source, *link.target):
        if not name or any(character.isspace() or character == ";" for character in name):
            raise BadInput(f"“{name[:40]}” cannot be a sentence id", place=f"link {number}", remedy="Rename it")
    given = {"id": link.id, "certainty": link.certainty}
    further = "".join(f' {name}="{quote(value)}"' for name, value in given.items() if value)
    return f'<link{further} xtargets="{quote(" ".join(link.source))};{quote(" ".join(link.target))}"/>\n'


def pairs(
    links: Iterable[Link], source: Mapping[str, str], target: Mapping[str, str], reading: Reading, before: int = 0
) -> Iterator[Pair]:
    """The pairs that links make of sentences by id; BadInput names an id that no sentence has.

    `before` is how many links stand before these.
    """
    longest = reading.limits.text
    for number, link in enumerate(links, start=before + 1):
        place = f"{reading.place}, link {number}"
        one, other = _joined(link.source, source, place, longest), _joined(link.target, target, place, longest)
        yield Pair(*reading.languages, one, other, id=link.id, bead_origin="imported")


def _joined(ids: tuple[str, ...], sentences: Mapping[str, str], place: str, longest: int) -> str:
    texts, size = [], 0
    for id_ in ids:
        text = sentences.get(id_)
        if text is None:
            raise BadInput(f"no sentence “{id_[:40]}”", place=place, remedy="The links are of other texts")
        # A few bytes of a link can name a long sentence again and again.
        size += len(text)
        if size > longest:
            raise TooLarge(f"a text of more than {longest:,} characters", place=place, remedy="Split it")
        texts.append(text)
    return " ".join(texts)
