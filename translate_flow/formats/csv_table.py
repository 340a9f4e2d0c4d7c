"""CSV by RFC 4180; commas, semicolons and tabs are told apart by the first rows, or by Excel's line `sep=;`."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.headings import headings
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import opened
from translate_flow.formats.table import COLUMNS, columns, row

_DELIMITERS = ("\t", ";", ",")
"""From the one that is rarest in texts."""
_LOOK_AHEAD = 65_536
_SAMPLE = 50
_SAID = re.compile(r"sep=([,;\t])\r?\n")
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a table with a header, or of the first two columns of one without."""
    source = opened(stream, reading)
    encoding = _MARKS.get(source.peek(2), "utf-8-sig")
    csv.field_size_limit(max(csv.field_size_limit(), reading.limits.text))
    head = source.peek(_LOOK_AHEAD).decode(encoding, "replace")
    said = _SAID.match(head)
    text = io.TextIOWrapper(io.BufferedReader(source), encoding, newline="")
    rows = csv.reader(text, delimiter=said[1] if said else _delimiter(head, reading), strict=True)
    table = None
    try:
        if said is not None:
            next(rows)
        for cells in rows:
            if table is None:
                table = columns(cells, reading)
                if table.is_header:
                    continue
            if cells:
                yield table.pair(cells, f"{reading.place}, line {rows.line_num}")
    except csv.Error as error:
        place = f"{reading.place}, line {rows.line_num}"
        raise BadInput(f"not a CSV table: {error}", place=place, remedy="Check quotes and separators") from error
    except UnicodeDecodeError as error:
        # What was decoded before and not yet read is less than a line.
        line = rows.line_num + error.object[: error.start].count(b"\n") + 1
        fault, remedy = f"byte 0x{error.object[error.start]:02x} is not UTF-8", "Save the file as CSV UTF-8"
        raise BadInput(fault, place=f"{reading.place}, line {line}", remedy=remedy) from error
    if table is None:
        raise BadInput("the file is empty", place=reading.place, remedy="Choose another file")


def _delimiter(head: str, reading: Reading) -> str:
    """The delimiter under which the first row is a header, or all rows are equally long."""

    def fit(delimiter: str) -> tuple[bool, bool, int]:
        rows = _sample(head, delimiter)
        widths = {len(row) for row in rows if row}
        is_even = len(widths) == 1 and widths != {1}
        first = rows[0] if rows else []
        is_header = len(first) > 1 and headings(first, *reading.asked, reading.place) is not None
        return is_header, is_even, 0 if is_even else len(first)

    return max(_DELIMITERS, key=fit)


def _sample(head: str, delimiter: str) -> list[list[str]]:
    """The first rows up to what is no CSV under this delimiter; the last line may be cut."""
    end = max(head.rfind("\n"), head.rfind("\r")) + 1
    whole = head[:end] if end and len(head) >= _LOOK_AHEAD // 4 else head
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(csv.reader(io.StringIO(whole, newline=""), delimiter=delimiter, strict=True), _SAMPLE))
    return rows


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a header and a row for each pair; bare, the rows only."""
    text = io.StringIO(newline="")
    # The writer quotes what its line end holds, so that with CR LF it quotes both.
    table = csv.writer(text, lineterminator="\r\n")
    if not writing.bare:
        table.writerow(COLUMNS)
    count = 0
    for pair in gated(pairs):
        table.writerow(row(pair, writing))
        out.write(text.getvalue().encode())
        text.seek(0)
        text.truncate()
        count += 1
    out.write(text.getvalue().encode())
    return count
