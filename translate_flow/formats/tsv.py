r"""Tab-separated values: one line a pair, with `\t`, `\n`, `\r` and `\\` for what would break a line.

Under a header these escapes are read; a table without one is taken letter for letter. Quotes are ordinary characters.
"""

import re
from collections.abc import Iterable, Iterator
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import opened, text_lines
from translate_flow.formats.table import COLUMNS, Columns, columns, row

# The last three end a line for many programs, though not for us.
_ESCAPES = {
    "\\": "\\\\",
    "\t": "\\t",
    "\n": "\\n",
    "\r": "\\r",
    "\x85": "\\u0085",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}
_ESCAPE = str.maketrans(_ESCAPES)
_UNESCAPE = {written: character for character, written in _ESCAPES.items()}
_SPECIAL = re.compile(f"[{re.escape(''.join(_ESCAPES))}]")
# How spreadsheets write a cell that holds quotes.
_QUOTED = re.compile(r'"(?:[^"]|"")*""(?:[^"]|"")*"')
_ESCAPED = re.compile(r"\\(?:[\\tnr]|u0085|u2028|u2029)")


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a table with a header, or of the first two columns of one without."""
    table: Columns | None = None
    is_told = False
    for number, line in text_lines(opened(stream, reading), reading):
        cells = line.split("\t")
        place = f"{reading.place}, line {number}"
        if table is None:
            table = columns(cells, reading)
            if table.is_header:
                continue
        if '""' in line and not is_told and any(_QUOTED.fullmatch(cell) for cell in cells):
            is_told = True
            reading.note(f"{place}: quotes are taken as they stand; if a spreadsheet put them there, read it as CSV")
        if line or len(table.names) == 1:
            yield table.pair(_unescaped(cells) if table.is_header else cells, place)
    if table is None:
        raise BadInput("the file is empty", place=reading.place, remedy="Choose another file")


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a header and a line for each pair; bare, the lines only."""
    count = 0
    if not writing.bare:
        out.write(("\t".join(COLUMNS) + "\n").encode())
    for pair in gated(pairs):
        # NUL can part the cells because none may hold it; few lines have anything to escape.
        line = "\0".join(row(pair, writing))
        line = line.translate(_ESCAPE) if _SPECIAL.search(line) else line
        out.write((line.replace("\0", "\t") + "\n").encode())
        count += 1
    return count


def _unescaped(cells: list[str]) -> list[str]:
    return [_ESCAPED.sub(lambda found: _UNESCAPE[found.group()], c) if "\\" in c else c for c in cells]
