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


def test_the_first_sheet_is_read_whatever_its_number_with_its_styled_blanks() -> None:
    book = openpyxl.Workbook()
    book.active.append(["read me"])
    sheet = book.create_sheet("Texts", 0)
    for line in (["ID", "Romanian", "English", "Notes"], [7, "a", "b", "by hand"]):
        sheet.append(line)
    sheet["F2"].font = openpyxl.styles.Font(bold=True)
    out, notes = io.BytesIO(), list[str]()
    book.save(out)
    assert back(out.getvalue(), "xlsx", notes=notes) == [Pair("ro", "en", "a", "b", id="7", notes=("by hand",))]
    assert "first of 2 sheets" in notes[0]


def test_formulas_without_results_and_empty_sheets_are_refused() -> None:
    book = openpyxl.Workbook()
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(BadInput, match="empty"):
        back(out.getvalue(), "xlsx")
    book.active.append(["source", "target"])
    book.active.append(["=A1", "b"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(BadInput, match="row 2: cell A2"):
        back(out.getvalue(), "xlsx")
