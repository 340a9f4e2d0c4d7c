"""A table for Word: locked row numbers, source, target, state, notes; edited there, it is read back.

Everything the table does not show stands in a custom part under the row's number, which Word keeps.
"""

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats import docx_parts, jsonl
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.docx_parts import W, cell_text, marked, paragraph
from translate_flow.formats.gate import gated
from translate_flow.formats.headings import headings
from translate_flow.formats.marked import shown
from translate_flow.formats.packed_xml import main_part, opened_office, part_elements, write_parts
from translate_flow.formats.record import Pair
from translate_flow.formats.table import Columns, columns
from translate_flow.formats.xml_text import escape
from translate_flow.formats.xml_write import write_batches
from translate_flow.text.characters import check_text
from translate_flow.text.safe_zip import SafeZip

_KEPT = "urn:translate-flow:pairs"
_DOCUMENT = "word/document.xml"
_CUSTOM = "customXml/item1.xml"
_HEAD = ("#", "Source", "Target", "State", "Notes")
_OWN = re.compile(r"(?:Source|Target) \(([\w-]+)\)")
_WIDTHS = (700, 4900, 4900, 1300, 2200)
_TableRow = tuple[list[str], bool]
"""The texts of a row's cells, and whether it is the first of its table."""
_LOCK = '<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
_TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4"/>'
    '<w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/>'
    '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
    + "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    + "</w:tblGrid>"
)


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes the document; what its custom part says of the pairs is kept on disk meanwhile."""
    start = docx_parts.DOCUMENT_HEAD + (docx_parts.title(writing.title) if writing.title else "") + _TABLE
    heads = (_HEAD[0], f"{_HEAD[1]} ({writing.source_language})", f"{_HEAD[2]} ({writing.target_language})", *_HEAD[3:])
    with tempfile.TemporaryFile() as beside:

        def document(member: IO[bytes]) -> int:
            rows = _Rows(beside)
            member.write((start + _row([paragraph(head, "Strong") for head in heads], is_head=True)).encode())
            count = write_batches(gated(pairs), member, rows.batch)
            member.write(("</w:tbl>" + docx_parts.DOCUMENT_TAIL_WIDE).encode())
            return count

        def custom(member: IO[bytes]) -> int:
            member.write(f'<pairs xmlns="{_KEPT}">'.encode())
            beside.seek(0)
            shutil.copyfileobj(beside, member)
            member.write(b"</pairs>")
            return 0

        return write_parts(out, docx_parts.parts(custom=True), {_DOCUMENT: document, _CUSTOM: custom})[0]


class _Rows:
    def __init__(self, beside: IO[bytes]) -> None:
        self._beside = beside
        self._number = 0

    def batch(self, pairs: list[Pair]) -> str:
        """The rows of these pairs; all that is known of them goes beside."""
        return "".join([self._one(pair) for pair in pairs])

    def _one(self, pair: Pair) -> str:
        self._number += 1
        line = jsonl.line_of(pair).decode().rstrip("\n")
        self._beside.write(f'<pair row="{self._number}">{escape(line)}</pair>\n'.encode())
        number = f"<w:p>{_LOCK.format(f'<w:r><w:t>{self._number}</w:t></w:r>')}</w:p>"
        texts = [
            marked(pair.source, "", pair.source_language, shown(pair.source, pair.source_codes)),
            marked(pair.target, "", pair.target_language, shown(pair.target, pair.target_codes)),
        ]
        return _row([number, *texts, paragraph(_state(pair)), paragraph("\n".join(pair.notes))])


def _state(pair: Pair) -> str:
    return " · ".join(part for part in (pair.state, pair.substate) if part)


def _row(cells: list[str], *, is_head: bool = False) -> str:
    head = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_head else ""
    parts = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    ]
    return f"<w:tr>{head}{''.join(parts)}</w:tr>\n"


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of the table as they stand now; a foreign document's table is read by its header or first columns."""
    with opened_office(stream, reading, reading.limits.bytes) as archive:
        document = main_part(archive, _DOCUMENT, reading)
        if document not in archive.names() or "word/" not in document:
            raise BadInput("not a Word document", place=reading.place, remedy="Save it as .docx")
        kept = _kept(archive, reading)
        rows = _rows(archive, document, reading)
        yield from _foreign(rows, reading) if kept is None else _own(rows, kept, reading)


def _own(rows: Iterator[_TableRow], kept: Iterator[tuple[str, Pair]], reading: Reading) -> Iterator[Pair]:
    waiting = _Waiting(kept)
    for number, (cells, _) in enumerate(rows):
        if number == 0:
            continue
        place = f"{reading.place}, row {number}"
        key = cells[0].strip() if cells else ""
        pair = waiting.take(key)
        if pair is None or len(cells) != len(_HEAD):
            fault = "a row twice" if waiting.had(key) and pair is None else "a row that is not of this table"
            raise BadInput(fault, place=place, remedy="Change texts only, not rows, columns or numbers")
        yield _now(pair, cells, place)
    for key in waiting.left():
        reading.note(f"{reading.place}: row {key} was removed")


class _Waiting:
    """The pairs beside a table, in the order of its rows; those passed over wait for rows that were moved."""

    def __init__(self, kept: Iterator[tuple[str, Pair]]) -> None:
        self._kept = kept
        self._passed: dict[str, Pair] = {}
        self._last = 0

    def take(self, key: str) -> Pair | None:
        """The pair of a row, once."""
        if key in self._passed:
            return self._passed.pop(key)
        if self.had(key):
            return None
        for found, pair in self._kept:
            self._last += 1
            if found == key:
                return pair
            self._passed[found] = pair
        return None

    def had(self, key: str) -> bool:
        """Whether the row of this number was come by."""
        return key.isdecimal() and len(key) < 10 and int(key) <= self._last

    def left(self) -> Iterator[str]:
        """The numbers of rows that nobody asked for."""
        yield from self._passed
        yield from (key for key, _ in self._kept)


def _now(pair: Pair, cells: list[str], place: str) -> Pair:
    source, target, notes = (check_text(cells[at], place=place) for at in (1, 2, 4))
    changed = (notes,) if notes else ()
    kept = pair.notes if notes == "\n".join(pair.notes) else changed
    return replace(
        pair,
        source=source,
        target=target,
        notes=kept,
        source_codes=pair.source_codes if source == pair.source else (),
        target_codes=pair.target_codes if target == pair.target else (),
    )


def _kept(archive: SafeZip, reading: Reading) -> Iterator[tuple[str, Pair]] | None:
    """What the custom part says of each row, by its number; None where there is none."""
    for name in archive.names():
        if name.startswith("customXml/item") and _KEPT.encode() in archive.stream(name).read(4096):
            return _kept_in(archive, name, reading)
    return None


def _kept_in(archive: SafeZip, name: str, reading: Reading) -> Iterator[tuple[str, Pair]]:
    for number, element in enumerate(part_elements(archive, name, f"{{{_KEPT}}}pair", reading), start=1):
        key = element.get("row") or ""
        place = f"{reading.place}, row {key}"
        if key != str(number):
            raise BadInput("the part that Word keeps is damaged", place=place, remedy="Export the table again")
        yield key, jsonl.pair_of(jsonl.parsed(element.text or "", place), place, reading)


def _rows(archive: SafeZip, document: str, reading: Reading) -> Iterator[_TableRow]:
    table = None
    for element in part_elements(archive, document, f"{W}tr", reading):
        if element.find(f"{W}trPr/{W}del") is not None:
            continue
        yield [cell_text(cell) for cell in _cells(element)], table is not element.getparent()
        table = element.getparent()


def _cells(row: Any) -> Iterator[Any]:
    # A cell may be wrapped in a content control.
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag == f"{W}sdt":
            yield from child.iterfind(f"{W}sdtContent/{W}tc")


def _foreign(rows: Iterator[_TableRow], reading: Reading) -> Iterator[Pair]:
    table = None
    for number, (cells, is_first) in enumerate(rows, start=1):
        if table is None or (is_first and headings(cells, *reading.asked, reading.place) is not None):
            table = _own_head(cells) or columns(cells, reading)
            if table.is_header:
                continue
        yield table.pair(cells, f"{reading.place}, row {number}")
    if table is None:
        raise BadInput("no table in the document", place=reading.place, remedy="A table of two columns is wanted")


def _own_head(cells: list[str]) -> Columns | None:
    """The columns of a table written here from which an editor threw the custom part away; only the texts are left."""
    found = [_OWN.fullmatch(cell) for cell in cells[1:3]]
    if len(cells) != len(_HEAD) or cells[0] != _HEAD[0] or found[0] is None or found[1] is None:
        return None
    return Columns(("row", "source", "target", "shown state", "remarks"), found[0][1], found[1][1], is_header=True)
