import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.memory.similarity import similarity

TEXT = st.text(alphabet="abcă я", max_size=20)


@given(one=TEXT, two=TEXT)
@settings(max_examples=100, deadline=None)
def test_likeness_is_symmetric_and_full_for_the_same(one: str, two: str) -> None:
    assert 0 <= similarity(one, two) == similarity(two, one) <= 100
    assert similarity(one, one) == 100


def test_one_letter_in_ten_is_ninety_per_cent() -> None:
    assert similarity("abcdefghij", "abcdefghiX") == pytest.approx(90)


def test_case_cedilla_and_spaces_do_not_count() -> None:
    assert similarity("Ştiri  de azi", "știri de azi") == 100
