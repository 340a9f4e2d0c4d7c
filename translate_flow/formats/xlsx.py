"""Excel tables: texts as texts, never as formulas; read with shared and inline strings."""

import re
from collections.abc import Iterable, Iterator
from typing import IO, Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import pair_place
from translate_flow.formats.packed_xml import main_part, opened_office, part_elements, related, write_parts
from translate_flow.formats.record import Pair
from translate_flow.formats.table import COLUMNS, columns, row
from translate_flow.formats.xml_text import escape, local_name
from translate_flow.formats.xml_write import write_batches
from translate_flow.text.safe_zip import SafeZip

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET = "xl/worksheets/sheet1.xml"
_LONGEST_CELL = 32_767
"""Excel opens no file with a longer one."""
_MOST_ROWS = 1_048_575
# Excel writes characters as _xHHHH_, and a text that looks so with its first underscore written so (ST_Xstring).
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})\d*")
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/{_SHEET}" ContentType="{_KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
    ' Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Pairs" sheetId="1"'
    ' r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{_OFFICE}/styles"'
    ' Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill'
    ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border>'
    '<left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"'
    ' fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    ' xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0"'
    ' borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle'
    ' name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
_HEAD = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
    ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="60"'
    ' customWidth="1"/></cols><sheetData>'
)


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a workbook of one sheet; every cell is a text."""

    def sheet(member: IO[bytes]) -> int:
        rows = _Rows(writing)
        member.write((_HEAD + ("" if writing.bare else _row(COLUMNS, 1, style=2))).encode())
        count = write_batches(pairs, member, rows.batch)
        member.write(b"</sheetData></worksheet>")
        return count

    return write_parts(out, _PARTS, {_SHEET: sheet})[0]


class _Rows:
    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._number = 0

    def batch(self, pairs: list[Pair]) -> str:
        """The rows of these pairs."""
        return "".join([self._one(pair) for pair in pairs])

    def _one(self, pair: Pair) -> str:
        self._number += 1
        cells = row(pair, self._writing)
        if self._number > _MOST_ROWS or any(len(cell) > _LONGEST_CELL for cell in cells):
            fault = f"more than Excel opens: {_MOST_ROWS:,} rows, {_LONGEST_CELL:,} characters a cell"
            raise TooLarge(fault, place=pair_place(pair, self._number), remedy="Choose CSV or TSV")
        return _row(cells, self._number + (not self._writing.bare), style=1)


def _row(cells: Iterable[str], number: int, style: int) -> str:
    parts = [
        f'<c r="{_letters(at)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_escaped(cell)}</t></is>'
        "</c>"
        for at, cell in enumerate(cells)
        if cell
    ]
    return f'<row r="{number}">{"".join(parts)}</row>'


def _escaped(cell: str) -> str:
    return escape(_LOOKS_ESCAPED.sub("_x005F_", cell).replace("\r", "_x000D_"))


def _letters(at: int) -> str:
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of the first sheet, by its header or its first two columns."""
    with opened_office(stream, reading, reading.limits.bytes) as archive:
        book = main_part(archive, "xl/workbook.xml", reading)
        if book not in archive.names() or "xl/" not in book:
            raise BadInput("not an Excel workbook", place=reading.place, remedy="Save it as .xlsx")
        yield from _pairs(archive, book, reading)


def _pairs(archive: SafeZip, book: str, reading: Reading) -> Iterator[Pair]:
    shared = _shared(archive, reading)
    table, total = None, 0
    for element in part_elements(archive, _first_sheet(archive, book, reading), f"{{{_MAIN}}}row", reading):
        place = f"{reading.place}, row {element.get('r') or '?'}"
        cells = _cells(element, shared, place, reading)
        if table is None:
            table = columns(cells, reading)
            if table.is_header:
                continue
        wanted = len(table.names)
        cells += [""] * (wanted - len(cells))
        # Spreadsheets keep the look of cells that hold nothing.
        while len(cells) > wanted and not cells[-1]:
            cells.pop()
        # A shared text is stored once and may stand in every cell.
        total += sum(map(len, cells))
        if total > reading.limits.whole_file:
            raise TooLarge(f"more than {reading.limits.whole_file:,} characters", place=place, remedy="Split it")
        if any(cells) or table.names[:2] == COLUMNS[:2]:
            yield table.pair(cells, place)
    if table is None:
        fault, remedy = "the first sheet is empty", "Move the texts to the first sheet, and save it as .xlsx"
        raise BadInput(fault, place=reading.place, remedy=remedy)


def _first_sheet(archive: SafeZip, book: str, reading: Reading) -> str:
    """The part of the sheet that stands first in the workbook, whatever its number."""
    names = related(archive, book, reading)
    sheets = [element.get(f"{{{_OFFICE}}}id") for element in part_elements(archive, book, f"{{{_MAIN}}}sheet", reading)]
    found = [names[id_][1] for id_ in sheets if id_ in names and names[id_][1] in archive.names()]
    if not found:
        raise BadInput("a workbook without a sheet", place=reading.place, remedy="Save it again as .xlsx")
    if len(found) > 1:
        reading.note(f"{reading.place}: only the first of {len(found)} sheets was read")
    return found[0]


def _shared(archive: SafeZip, reading: Reading) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in archive.names():
        return []
    texts: list[str] = []
    size = 0
    for item in part_elements(archive, name, f"{{{_MAIN}}}si", reading):
        texts.append(_text(item))
        size += len(texts[-1])
        if size > reading.limits.whole_file:
            fault = f"shared texts of more than {reading.limits.whole_file:,} characters"
            raise TooLarge(fault, place=reading.place, remedy="Split it, or save it as CSV UTF-8")
    return texts


def _text(element: Any) -> str:
    # Phonetic readings (rPh) stand beside the text and are no part of it.
    parts = [node.text or "" for node in element.iter(f"{{{_MAIN}}}t") if local_name(node.getparent().tag) != "rPh"]
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(parts))


def _cells(element: Any, shared: list[str], place: str, reading: Reading) -> list[str]:
    cells: list[str] = []
    for cell in element:
        found = _REFERENCE.match(cell.get("r") or "")
        at = _index(found[1]) if found else len(cells)
        if at >= reading.limits.table_columns:
            raise TooLarge("too many columns", place=place, remedy="Keep the columns of the texts only")
        cells += [""] * (at + 1 - len(cells))
        cells[at] = _value(cell, shared, place)
    return cells


def _index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _value(cell: Any, shared: list[str], place: str) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _text(cell)
    value = cell.findtext(f"{{{_MAIN}}}v") or ""
    if kind == "e" or (not value and cell.find(f"{{{_MAIN}}}f") is not None):
        fault = f"cell {cell.get('r') or '?'} is a formula without a result ({value[:20]})".replace(" ()", "")
        raise BadInput(fault, place=place, remedy="Write what stands there as a text, or empty the cell")
    if kind != "s":
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value) if kind == "str" else value
    try:
        return shared[_ordinal(value)]
    except (ValueError, IndexError) as error:
        raise BadInput("a cell points to no text", place=place, remedy="Save the workbook again") from error


def _ordinal(value: str) -> int:
    number = int(value)
    if number < 0:
        raise ValueError("counted from the end")
    return number
