"""What the word before a full stop says."""

import pytest

from translate_flow.text.sentence_words import Stop, words_of


def _ends(lang: str, before: str, following: str, *, starts: bool = False, said: str = "") -> bool:
    stop = Stop(before.rsplit(maxsplit=1)[-1], before, following, starts, said)
    return words_of(lang, frozenset()).end_before_capital(stop)


@pytest.mark.parametrize(
    ("lang", "before", "following"),
    [
        ("en", "met Mr", "Brown"),
        ("en", "on page No", "5"),
        ("en", "in Sept", "5"),
        ("de", "der hl", "Franz"),
        ("de", "z. B", "Bonn"),
        ("de", "Wilhelm II", "König"),
        ("ro", "Legea nr", "98"),
        ("ro", "în sec", "XIX"),
        ("fr", "vu M", "Petit"),
        ("ru", "на ул", "Ленина"),
        ("uk", "у м", "Київ"),
        ("xx", "saw J", "Smith"),
        ("xx", "the U.N.E.P", "Council"),
        ("ru", "за 25 руб", "50"),
        ("it", "nel 44 a.C", "Cesare"),
        ("bg", "във II в. пр.н.е", "Рим"),
        ("ar", "التقى ود", "سعاد"),
    ],
)
def test_after_an_abbreviation_the_sentence_goes_on(lang: str, before: str, following: str) -> None:
    assert not _ends(lang, before, following)


@pytest.mark.parametrize(
    ("lang", "before", "following"),
    [
        ("en", "he said no", "Then"),
        ("de", "Obst usw", "Danach"),
        ("ru", "и т. д", "Москва"),
        ("xx", "some word", "Next"),
    ],
)
def test_after_a_word_or_a_final_abbreviation_it_ends(lang: str, before: str, following: str) -> None:
    assert _ends(lang, before, following)


def test_a_word_that_begins_sentences_decides_after_an_acronym() -> None:
    assert _ends("en", "left the U.S", "Its", starts=True)
    assert not _ends("en", "left the U.S", "Army")


def test_a_year_ends_a_long_sentence_and_not_a_beginning() -> None:
    assert _ends("ru", "построили в 2020 г", "Москва", said="Мост в столице построили в 2020 г")
    assert not _ends("ru", "В 2020 г", "Москва")


def test_ordinary_words_are_told_from_abbreviations() -> None:
    words = words_of("ro", frozenset({"inspec"}))
    assert words.is_plain("oraș", "un oraș", least=2)
    assert words.is_plain("minister", "un minister")
    assert not words.is_plain("aprox", "aprox")
    assert not words.is_plain("inspec", "inspec")
    assert words.knows("inspec")
