import pytest

from translate_flow.text.credits import CreditLine
from translate_flow.text.line_types import (
    bare_byline,
    byline,
    caption_photo,
    credit,
    is_editor_note,
    is_photo_mark,
    source_line,
)


def names(found: CreditLine | None) -> list[str]:
    return [name for _, name in found.people] if found is not None else []


@pytest.mark.parametrize(
    ("line", "lang", "wanted"),
    [
        ("By Ana Rusu", "en", ["Ana Rusu"]),
        ("De Ana Rusu și Ion Ceban", "ro", ["Ana Rusu", "Ion Ceban"]),
        ("By the river the mayor spoke.", "en", []),
        ("By", "en", []),
    ],
)
def test_a_byline_names_people_and_a_sentence_nobody(line: str, lang: str, wanted: list[str]) -> None:
    assert names(byline(line, lang)) == wanted


def test_a_name_alone_is_a_byline_and_a_common_word_is_none() -> None:
    assert names(bare_byline("Ana Rusu", "en")) == ["Ana Rusu"]
    assert bare_byline("The bridge reopens today", "en") is None


def test_a_credit_names_its_people() -> None:
    assert names(credit("Translation by Maria Pop", "en")) == ["Maria Pop"]
    assert credit("The translation was late.", "en") is None


def test_a_source_line_says_what_follows_the_colon() -> None:
    assert source_line("Sursa: BBC", "ro") == "BBC"
    assert source_line("Source: Reuters, AFP", "en") == "Reuters, AFP"
    assert source_line("Sursa râului este departe.", "ro") is None


def test_the_photographer_of_a_caption_stands_after_its_mark() -> None:
    assert "Ion Ceban" in (caption_photo("Podul din Orhei. Foto: Ion Ceban", "ro") or "")
    assert caption_photo("O fotografie veche", "ro") is None


def test_notes_of_the_desk_are_told_from_sentences() -> None:
    assert is_editor_note("Editor’s note: this article was corrected.", "en")
    assert not is_editor_note("The editor noted this.", "en")


def test_lines_too_long_for_a_name_and_rows_of_tables_are_no_bylines() -> None:
    assert bare_byline("Ana Rusu " * 60, "en") is None
    assert bare_byline("| Ana Rusu | Ion Ceban |", "en") is None


def test_a_photo_mark_counts_at_the_beginning_of_its_line() -> None:
    assert is_photo_mark("Foto: Ana Rusu")
    assert not is_photo_mark("The bridge at dawn. Photo: Ana Rusu")
    assert not is_photo_mark("The bridge at dawn")
