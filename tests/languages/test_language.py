"""What holds for every table."""

import re
import unicodedata

import pytest

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, known, language

ABBREVIATIONS = ("never_end", "before_number", "rarely_end", "after_number", "may_end", "short_months")
WORDS = (*ABBREVIATIONS, "starters", "continuers", "before_ordinal", "after_ordinal", "speech_verbs")
NEWSROOM = ("ro", "en", "ru", "uk", "fr", "de")


@pytest.mark.parametrize("code", known())
def test_a_table_names_its_own_language(code: str) -> None:
    table = language(code)
    assert table.code == code and table.name.lower() == KNOWN[code]


@pytest.mark.parametrize("code", known())
@pytest.mark.parametrize("field", WORDS)
def test_words_are_in_lower_case_composed_and_without_their_last_dot(code: str, field: str) -> None:
    for word in getattr(language(code), field):
        assert word == word.lower() == unicodedata.normalize("NFC", word), word
        assert not word.endswith(".") and not re.search(r"\s", word), word


@pytest.mark.parametrize("code", known())
def test_what_never_ends_a_sentence_does_not_also_end_one(code: str) -> None:
    table = language(code)
    assert not table.never_end & (table.may_end - table.after_number)
    assert not table.never_end & table.rarely_end


@pytest.mark.parametrize("code", known())
def test_months_are_a_year_or_unknown(code: str) -> None:
    months = language(code).months
    assert not months or len(set(months[:12])) == 12


@pytest.mark.parametrize("code", known())
def test_marks_of_numbers_are_single_characters(code: str) -> None:
    table = language(code)
    assert all(len(mark) == 1 for mark in (table.decimal, *table.thousands))
    assert table.decimal not in table.thousands


@pytest.mark.parametrize("code", NEWSROOM)
def test_a_newsroom_language_is_filled_in_whole(code: str) -> None:
    table = language(code)
    for field in ("never_end", "starters", "months", "credit_leads", "byline_leads", "boilerplate_lines"):
        assert getattr(table, field), field
    assert {"translator", "editor", "author", "interviewer", "photo"} <= set(table.credit_leads)


@pytest.mark.parametrize("code", known())
def test_a_table_says_how_credits_are_printed(code: str) -> None:
    printed = language(code).printed_credits
    assert set(printed) == {"translator", "editor", "reviewer"}
    assert all(text.count("{names}") == 1 for text in printed.values())


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        language("ro").code = "xx"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Language("xx", "X", "X").credit_leads["author"] = ()  # type: ignore[index]
