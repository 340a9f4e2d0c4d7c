"""Ordinals, dates and numbers at the end of a sentence."""

import pytest

from translate_flow.languages.registry import language
from translate_flow.text.sentence_numbers import number_ends


@pytest.mark.parametrize(
    ("before", "following", "is_dotted"),
    [
        ("am 3", "Oktober", False),
        ("am 3", "Okt", True),
        ("Das 25", "Jubiläum", False),
        ("dem 1", "Vorsitzenden", False),
        ("seit 1", "Liga", False),
        ("vom 1", "1", True),
        ("31", "2025", False),
        ("2020", "05", True),
    ],
)
def test_an_ordinal_or_a_date_goes_on(before: str, following: str, is_dotted: bool) -> None:
    number = before.rsplit(maxsplit=1)[-1]
    assert not number_ends(language("de"), number, before, following, is_dotted=is_dotted)


@pytest.mark.parametrize(
    ("before", "following"),
    [("von 82", "Seine"), ("Seite 4", "Beide"), ("um 1999", "Danach"), ("er wurde 82", "2020"), ("und 3", "Die")],
)
def test_a_number_at_the_end_ends(before: str, following: str) -> None:
    assert number_ends(language("de"), before.rsplit(maxsplit=1)[-1], before, following, is_dotted=False)


def test_in_a_language_without_dotted_ordinals_every_number_ends() -> None:
    assert number_ends(language("en"), "3", "on page 3", "October", is_dotted=False)
