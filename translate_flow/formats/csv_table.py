"""CSV by RFC 4180; commas, semicolons and tabs are told apart by the header."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import Bounded, opened
from translate_flow.formats.table import COLUMNS, columns, row

_DELIMITERS = (",", ";", "\t")
_LOOK_AHEAD = 4096
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a table with a header, or of the first two columns of one without."""
    source = opened(stream, reading)
    encoding = _MARKS.get(source.peek(2), "utf-8-sig")
    csv.field_size_limit(max(csv.field_size_limit(), reading.limits.text))
    delimiter = _delimiter(source, encoding)
    text = io.TextIOWrapper(io.BufferedReader(source), encoding, newline="")
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    table = None
    try:
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
        place = f"{reading.place}, after line {rows.line_num}"
        raise BadInput("the bytes are not UTF-8", place=place, remedy="Save the file as UTF-8") from error
    if table is None:
        raise BadInput("the file is empty", place=reading.place, remedy="Choose another file")


def _delimiter(source: Bounded, encoding: str) -> str:
    head = source.peek(_LOOK_AHEAD).decode(encoding, "replace").replace("\r", "\n").split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)


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
