"""Tables of pairs: which column holds what, whatever kind of table it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from translate_flow.errors import BadCharacter, BadInput, TooLarge
from translate_flow.formats import fields
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.headings import headings
from translate_flow.formats.record import Pair
from translate_flow.text.characters import check_text

COLUMNS = ("source", "target", "source_language", "target_language", *fields.FURTHER)
"""The columns of a table that gives back everything, in this order."""
# What corpora put before the texts: scores, numbers, addresses.
_NO_TEXT = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?|(?:https?|ftp)://\S+")
# What a spreadsheet takes for a formula, with the full-width forms that some normalise.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "%")
_BLANKS = ("",) * (len(fields.FURTHER) - 1)
"""What the cells after the id of a pair hold of which nothing more is known."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of a table's columns, and the languages its header named."""

    names: tuple[str, ...]
    source_language: str
    target_language: str
    is_header: bool

    def pair(self, row: Sequence[str], place: str) -> Pair:
        """The pair of a row; BadInput where it has other cells than the header, or values that cannot be."""
        if len(row) != len(self.names):
            is_open = any(cell.startswith('"') and cell.count('"') % 2 for cell in row)
            remedy = "Read it as CSV if a spreadsheet wrote it" if is_open else "Check its separators"
            raise BadInput(f"{len(row)} cells where {len(self.names)} are wanted", place=place, remedy=remedy)
        cells = dict(zip(self.names, row, strict=True))
        try:
            check_text("\t".join(row))
        except BadCharacter:
            for name, text in cells.items():
                check_text(text, place=f"{place}, {name[:40]}")
            raise
        if self.is_header and (cells["source"], cells["target"]) == (self.source_language, self.target_language):
            fault = f"the columns {self.source_language} and {self.target_language} hold languages, not texts"
            remedy = "Name the columns in a first line, source and target among them"
            raise BadInput(fault, place=place, remedy=remedy)
        values: dict[str, Any] = fields.from_texts(cells, place)
        return Pair(
            cells.get("source_language") or self.source_language,
            cells.get("target_language") or self.target_language,
            cells["source"],
            cells["target"],
            **values,
        )


def columns(first: Sequence[str], reading: Reading) -> Columns:
    """The columns a table has, as its first row tells: a header, or the first texts."""
    if len(first) > reading.limits.table_columns:
        raise TooLarge(f"{len(first):,} columns", place=reading.place, remedy="Keep the columns of the texts only")
    source, target = reading.languages
    place = f"{reading.place}, line 1"
    found = headings(first, *reading.asked, place)
    if found is not None:
        _check_header(found.fields, place)
        return Columns(found.fields, found.source_language or source, found.target_language or target, is_header=True)
    if len(first) < 2:
        raise BadInput("one column only", place=place, remedy="Two texts a row are wanted")
    if len(first) > 2:
        _check_texts(first, place)
        reading.note(f"{place}: no heading names the columns; the first two are the texts, the others were left out")
    rest = tuple(f"column {number}" for number in range(3, len(first) + 1))
    return Columns(("source", "target", *rest), source, target, is_header=False)


def _check_header(names: Sequence[str], place: str) -> None:
    for name in COLUMNS:
        if names.count(name) > 1:
            raise BadInput(f"two columns are named “{name}”", place=place, remedy="Rename one")
    for name in ("source", "target"):
        if name not in names:
            raise BadInput(f"no column is named “{name}”", place=place, remedy="Name the columns")


def _check_texts(first: Sequence[str], place: str) -> None:
    """Refuses a table without a header whose first columns are plainly scores, numbers or addresses."""
    for number, cell in enumerate(first[:2], start=1):
        if _NO_TEXT.fullmatch(cell.strip()):
            fault = f"column {number} holds no texts (“{cell.strip()[:40]}”)"
            raise BadInput(fault, place=place, remedy="Name the columns in a first line, source and target among them")


def row(pair: Pair, writing: Writing) -> list[str]:
    """The cells of a pair under COLUMNS, or the two texts where the table is bare."""
    if writing.bare:
        cells = [pair.source, pair.target]
    else:
        further = _further(pair)
        cells = [pair.source, pair.target, pair.source_language, pair.target_language, *further]
    return [defused(cell) for cell in cells] if writing.formula_safe else cells


def _further(pair: Pair) -> list[str]:
    if fields.less_common(pair) == fields.NOTHING:
        return [pair.id, *_BLANKS]
    texts = fields.to_texts(pair)
    return [texts.get(name, "") for name in fields.FURTHER]


def defused(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell
