import pytest
from hypothesis import given, settings

from tests.formats.pairs import pairs
from translate_flow.errors import BadCharacter, BadInput
from translate_flow.formats.fields import NOTHING, from_texts, less_common, to_texts
from translate_flow.formats.record import Pair


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_fields_become_texts_and_come_back(pair: Pair) -> None:
    again = Pair(
        pair.source_language, pair.target_language, pair.source, pair.target, **from_texts(to_texts(pair), "p")
    )
    assert again == pair


def test_what_says_nothing_has_no_text() -> None:
    assert to_texts(Pair("ro", "en", "a", "b")) == {}
    assert less_common(Pair("ro", "en", "a", "b", id="1")) == NOTHING
    assert less_common(Pair("ro", "en", "a", "b", notes=("n",))) != NOTHING


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("score", "inf"),
        ("score", "x"),
        ("position", "1.5"),
        ("position", "9" * 5000),
        ("notes", "{}"),
        ("notes", "[1]"),
        ("properties", "[]"),
        ("source_codes", '[["0","alone","","","",[]]]'),
        ("target_codes", "[" * 9999),
    ],
)
def test_values_that_cannot_be_are_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(BadInput, match=name):
        from_texts({name: text}, "p")


def test_a_note_written_by_hand_is_one_note() -> None:
    assert from_texts({"notes": "see [2], please"}, "t") == {"notes": ("see [2], please",)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes", r'["a","\u0000"]'),
        ("properties", r'{"\f":""}'),
        ("properties", r'{"k":"\ud800"}'),
        ("source_codes", r'[[0,"alone","1","\b","",[]]]'),
        ("target_codes", r'[[0,"alone","1","","ph",[["type","\uffff"]]]]'),
    ],
)
def test_what_no_text_may_hold_is_not_hidden_by_json(name: str, text: str) -> None:
    with pytest.raises(BadCharacter, match=f"row 3, {name}"):
        from_texts({name: text}, "row 3")


def test_a_backslash_in_a_note_is_only_that() -> None:
    assert from_texts({"notes": r"C:\u0000"}, "row 3") == {"notes": (r"C:\u0000",)}
