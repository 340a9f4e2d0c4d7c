"""The marks sentences end and begin with."""

import pytest

from translate_flow.text.sentence_marks import ACRONYM, ENUMERATOR, ROMAN, candidates


def _found(text: str, extra: str = "") -> list[str]:
    return [match.group() for match in candidates(extra, traces=False).finditer(text)]


def test_a_stop_takes_closing_marks_and_notes_with_it() -> None:
    assert _found("“Yes.” No.[1][2] Well… »") == [".”", ".[1][2]", "… »"]


def test_a_stop_inside_a_number_or_before_a_comma_is_no_candidate() -> None:
    assert _found("3.14, 10.30, etc., ok") == []


def test_an_ideographic_stop_needs_no_space() -> None:
    assert _found("他来了。「好！」走") == ["。", "！」"]


def test_a_language_may_bring_stops_of_its_own() -> None:
    assert _found("Τι; Ναι", ";") == [";"]
    assert _found("one; two") == []


@pytest.mark.parametrize("text", ["1", "3.4.2", "(1", "a", "IV", "xii", "- 2"])
def test_numbers_of_list_items_are_known(text: str) -> None:
    assert ENUMERATOR.match(text)


@pytest.mark.parametrize("text", ["1999", "word", "1 a", "ab"])
def test_other_beginnings_are_not_taken_for_numbers_of_items(text: str) -> None:
    assert not ENUMERATOR.match(text)


def test_roman_numbers_and_acronyms_are_told_from_words() -> None:
    assert [word for word in ("II", "XIV", "MIX", "Xi", "XXI", "") if ROMAN.match(word)] == ["II", "XIV", "XXI"]
    assert [word for word in ("S.U.A", "ee.uu", "J.-P", "3.2", "NATO") if ACRONYM.match(word)] == [
        "S.U.A",
        "ee.uu",
        "J.-P",
    ]
