"""The gate of characters, and the forms texts are compared by."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.errors import BadCharacter
from translate_flow.text.characters import check_text, fold, reading_form, word_count

FORBIDDEN = ["\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff"]


@pytest.mark.parametrize("character", FORBIDDEN, ids=[f"U+{ord(character):04X}" for character in FORBIDDEN])
def test_a_character_no_export_could_carry_is_refused_with_its_place(character: str) -> None:
    with pytest.raises(BadCharacter) as refusal:
        check_text(f"one\ntwo {character} three", place="body")
    assert refusal.value.place == "body, line 2, column 5"
    assert f"U+{ord(character):04X}" in refusal.value.message
    assert refusal.value.details["offset"] == 8


@pytest.mark.parametrize("text", ["", "a\tb\r\nc", "ș ț – „”", "\u200b\u202e", "😀", "\ue000"])
def test_text_people_write_passes_unchanged(text: str) -> None:
    assert check_text(text) == text


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=40))
def test_what_passes_the_gate_can_be_written_as_utf8_and_read_as_xml(text: str) -> None:
    from lxml import etree

    try:
        check_text(text)
    except BadCharacter:
        return
    element = etree.Element("p")
    element.text = text
    again = etree.fromstring(etree.tostring(element, encoding="utf-8")).text or ""
    assert again == text.replace("\r\n", "\n") or again == text


def test_the_reading_form_has_single_spaces_and_nothing_invisible() -> None:
    assert reading_form(" a\u00a0\u200b b\u00adc\ufeff\n d ") == "a bc d"
    assert reading_form("e\u0301") == "\u00e9"


def test_the_comparison_key_knows_neither_case_nor_cedilla() -> None:
    assert fold("ŞTIRI  Ţară") == fold("știri țară") == "știri țară"
    assert fold("Straße ﬁn") == fold("STRASSE FIN")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_forms_do_not_change_when_taken_again(text: str) -> None:
    assert reading_form(reading_form(text)) == reading_form(text)
    assert unicodedata.is_normalized("NFC", reading_form(text))
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("un cuvânt", 2), ("l'art, e-mail!", 2), ("他来了", 3), ("3,5 lei – azi", 3)]
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert word_count(text) == words


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_as_they_are_beside_others(text: str) -> None:
    assert fold(f"{text} ă") == f"{fold(text)} ă".strip()
