import io

import openpyxl
import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.record import Pair

PAIR = Pair("ro", "en", "=1+1", " _x000D_ a\nb\r", id="1")


def test_openpyxl_sees_texts_and_no_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written([PAIR], "xlsx"))).active
    assert [cell.value for cell in sheet[1]][:3] == ["source", "target", "source_language"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")


def test_a_workbook_of_openpyxl_is_read() -> None:
    book = openpyxl.Workbook()
    for line in (["source", "note", "target"], ["a", 1, "b"], ["c", None, None]):
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    assert back(out.getvalue(), "xlsx") == [Pair("ro", "en", "a", "b"), Pair("ro", "en", "c", "")]


def test_longer_cells_than_excel_opens_are_refused() -> None:
    with pytest.raises(TooLarge, match="pair 1"):
        written([Pair("ro", "en", "a" * 40_000, "b")], "xlsx")


def test_a_word_document_is_no_workbook() -> None:
    with pytest.raises(BadInput, match="not an Excel"):
        back(written([PAIR], "docx"), "xlsx")
