import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.record import Pair
from translate_flow.formats.table import columns, defused, row

READING = Reading("t", "ro", "en")


def test_a_header_is_names_or_two_languages_or_missing() -> None:
    assert columns(["Target", "Source"], READING).pair(["b", "a"], "t") == Pair("ro", "en", "a", "b")
    assert columns(["ru", "en-GB"], READING).pair(["a", "b"], "t") == Pair("ru", "en-GB", "a", "b")
    assert not columns(["Bună", "Hello", "x"], READING).is_header


@pytest.mark.parametrize("names", [["source", "source"], ["source", "x"], ["x"], ["target", "a", "target", "source"]])
def test_unclear_headers_are_refused(names: list[str]) -> None:
    with pytest.raises(BadInput, match="t"):
        columns(names, READING)


def test_a_flood_of_columns_is_refused() -> None:
    with pytest.raises(TooLarge):
        columns([str(number) for number in range(1000)], READING)


def test_rows_of_another_length_and_bad_values_are_refused_with_their_place() -> None:
    table = columns(["source", "target", "score"], READING)
    for cells in (["a", "b"], ["a", "b", "high"], ["a", "b", "nan"], ["a\x00", "b", ""]):
        with pytest.raises(BadInput, match="line 7"):
            table.pair(cells, "line 7")


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "%0A=1"])
def test_formulas_are_defused_on_request_only(cell: str) -> None:
    pair = Pair("ro", "en", cell, "a")
    assert row(pair, Writing("ro", "en", bare=True)) == [cell, "a"]
    assert row(pair, Writing("ro", "en", bare=True, formula_safe=True)) == [f"'{cell}", "a"]
    assert defused("a=1") == "a=1"


def test_other_columns_may_be_named_alike_or_not_at_all() -> None:
    assert columns(["source", "", "target", ""], READING).pair(["a", "x", "b", "y"], "t") == Pair("ro", "en", "a", "b")


@pytest.mark.parametrize("first", [["0.98", "a", "b"], ["https://a.example/x", "y", "a", "b"], ["a", "12", "b"]])
def test_columns_of_scores_and_addresses_are_not_taken_for_texts(first: list[str]) -> None:
    with pytest.raises(BadInput, match="holds no texts"):
        columns(first, READING)


def test_columns_left_out_are_told() -> None:
    reading = Reading("t", "ro", "en")
    assert columns(["a", "b", "c"], reading).pair(["d", "e", "f"], "t") == Pair("ro", "en", "d", "e")
    assert "others were left out" in reading.notes[0]


def test_columns_that_hold_languages_are_no_texts() -> None:
    table = columns(["The bridge", "Podul", "en", "ro"], READING)
    with pytest.raises(BadInput, match="row 2: the columns ro and en hold languages"):
        table.pair(["Two", "Doi", "en", "ro"], "row 2")
