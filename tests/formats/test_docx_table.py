import io
import zipfile
from copy import deepcopy

import pytest
from docx import Document

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.docx_parts import W
from translate_flow.formats.marked import codes
from translate_flow.formats.record import Code, Pair
from translate_flow.text.marks import Mark, MarkKind

PAIRS = [
    Pair("ro", "en", "Bună\tziua.\nDa.", "Good day.", id="1", state="translated", notes=("n",), score=0.5),
    Pair("ro", "en", "unu", "one", id="2", target_codes=(Code(1, "alone"),)),
]


def edited(row: int, column: int, text: str) -> bytes:
    document = Document(io.BytesIO(written(PAIRS, "docx")))
    document.tables[0].rows[row].cells[column].text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_python_docx_sees_the_table() -> None:
    table = Document(io.BytesIO(written(PAIRS, "docx", title="T"))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["#", "Source (ro)", "Target (en)", "State", "Notes"]
    assert [cell.text for cell in table.rows[1].cells][1:] == ["Bună\tziua.\nDa.", "Good day.", "translated", "n"]


def test_a_text_edited_elsewhere_is_read_with_all_that_the_table_does_not_show() -> None:
    first, second = back(edited(2, 2, "One!"), "docx")
    assert first == PAIRS[0]
    assert (second.target, second.id, second.target_codes) == ("One!", "2", ())


def test_notes_may_be_edited_too() -> None:
    assert back(edited(1, 4, "changed"), "docx")[0].notes == ("changed",)
    assert back(edited(1, 4, ""), "docx")[0].notes == ()


def test_rows_that_were_removed_are_said_and_doubled_ones_refused() -> None:
    document = Document(io.BytesIO(written(PAIRS, "docx")))
    rows = document.tables[0].rows
    rows[1]._tr.getparent().remove(rows[1]._tr)
    out = io.BytesIO()
    document.save(out)
    notes: list[str] = []
    assert [pair.id for pair in back(out.getvalue(), "docx", notes=notes)] == ["2"]
    assert "row 1 was removed" in notes[0]


def test_a_foreign_table_is_read_by_its_header() -> None:
    document = Document()
    table = document.add_table(2, 2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["ro", "en", "a", "b"], strict=True):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    assert back(out.getvalue(), "docx") == [Pair("ro", "en", "a", "b")]


def test_a_document_without_a_table_is_refused() -> None:
    out = io.BytesIO()
    Document().save(out)
    with pytest.raises(BadInput, match="no table"):
        back(out.getvalue(), "docx")


def test_a_table_whose_custom_part_was_thrown_away_gives_its_texts() -> None:
    whole = zipfile.ZipFile(io.BytesIO(written(PAIRS, "docx")))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bare:
        for name in whole.namelist():
            if not name.startswith("customXml"):
                bare.writestr(name, whole.read(name))
    found = back(out.getvalue(), "docx", source_language=None, target_language=None)
    assert found == [Pair("ro", "en", pair.source, pair.target) for pair in PAIRS]


def test_word_shows_bold_words_and_links_and_the_codes_come_back() -> None:
    marks = (Mark(MarkKind.LINK, 0, 9, "https://x.example/"), Mark(MarkKind.BOLD, 4, 9))
    pair = Pair("ro", "en", "pod vechi.", "b", source_codes=codes(marks))
    data = written([pair], "docx")
    runs = Document(io.BytesIO(data)).tables[0].rows[1].cells[1].paragraphs[0].runs
    assert [(run.text, bool(run.bold), bool(run.underline)) for run in runs] == [
        ("pod ", False, True),
        ("vechi", True, True),
        (".", False, False),
    ]
    assert back(data, "docx") == [pair]


def test_the_table_with_a_heading_counts_among_several_and_one_in_a_cell_is_its_text() -> None:
    document = Document()
    document.add_table(1, 2).cell(0, 0).text = "layout"
    table = document.add_table(2, 3)
    for column, text in enumerate(["Nr", "Source (ro)", "Target (en)"]):
        table.cell(0, column).text = text
    table.cell(1, 1).text = "a"
    table.cell(1, 2).text = "b"
    table.cell(1, 2).add_table(1, 2).cell(0, 0).text = "inside"
    out = io.BytesIO()
    document.save(out)
    assert [(pair.source, pair.target.split()) for pair in back(out.getvalue(), "docx")][1:] == [("a", ["b", "inside"])]


def test_a_row_deleted_with_changes_shown_is_a_row_removed() -> None:
    document = Document(io.BytesIO(written(PAIRS, "docx")))
    row = document.tables[0].rows[1]._tr
    row.get_or_add_trPr().append(row.makeelement(f"{W}del"))
    out = io.BytesIO()
    document.save(out)
    notes: list[str] = []
    assert [pair.id for pair in back(out.getvalue(), "docx", notes=notes)] == ["2"]
    assert "row 1 was removed" in notes[0]


def shuffled(order: list[int], count: int = 5) -> bytes:
    """A table of so many rows, these of them in this order."""
    document = Document(
        io.BytesIO(written([Pair("ro", "en", f"s{n}", f"t{n}", id=str(n)) for n in range(count)], "docx"))
    )
    rows = [row._tr for row in document.tables[0].rows][1:]
    holder = rows[0].getparent()
    for row in rows:
        holder.remove(row)
    for number in order:
        holder.append(deepcopy(rows[number]))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_rows_may_be_moved_and_those_left_out_are_told() -> None:
    notes: list[str] = []
    assert [pair.id for pair in back(shuffled([3, 0, 4]), "docx", notes=notes)] == ["3", "0", "4"]
    assert notes == ["file: row 2 was removed", "file: row 3 was removed"]


@pytest.mark.parametrize("order", [[0, 0], [0, 1, 2, 0], [3, 0, 3], [4, 3, 4]])
def test_a_row_that_comes_twice_is_refused(order: list[int]) -> None:
    with pytest.raises(BadInput, match=f"row {len(order)}: a row twice"):
        back(shuffled(order), "docx")
