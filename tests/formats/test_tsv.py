import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair


def test_one_line_is_one_pair_whatever_breaks_lines() -> None:
    data = written([Pair("ro", "en", "a\nb\r\tc\\n\u2028\x85", "x")], "tsv").decode()
    assert len(data.splitlines()) == 2
    assert "a\\nb\\r\\tc\\\\n\\u2028\\u0085" in data


def test_a_table_without_a_header_is_taken_letter_for_letter() -> None:
    assert back(b'"a\\tb"\tc\r\nd\te\n', "tsv") == [Pair("ro", "en", '"a\\tb"', "c"), Pair("ro", "en", "d", "e")]


def test_bare_tables_have_no_header() -> None:
    assert written([Pair("ro", "en", "a", "b")], "tsv", bare=True) == b"a\tb\n"


def test_a_table_of_a_spreadsheet_is_told_from_plain_lines() -> None:
    notes: list[str] = []
    assert back(b'source\ttarget\n"a ""b"""\tc\n', "tsv", notes=notes)[0].source == '"a ""b"""'
    assert "line 2" in notes[0] and "CSV" in notes[0]
    with pytest.raises(BadInput, match="Read it as CSV"):
        back(b'source\ttarget\n"a\nb"\tc\n', "tsv")
