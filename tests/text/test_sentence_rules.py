"""Questions that decide about a stop, seen through the sentences of short texts."""

import pytest

from translate_flow.text.segment import spans


def _sentences(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in spans(text, lang)]


@pytest.mark.parametrize(
    "text",
    [
        "He left (at noon. It rained) and came back.",
        "Wait... he is here.",
        "“Why?” she asked.",
        "“Why?” Mr Harlow asked.",
        "IV. Final provisions",
        "The omission (...) stands.",
        "It costs 5 mil. EUR",
        "It opens at 10 a.m. (CDT) today.",
        "Gen. (ret.) Paul Lee spoke.",
        "The regl. (EU) no 5 applies.",
        "App. 12 lists them.",
        "Direct dial:? 203.961",
        "I met L. De Luca there.",
    ],
)
def test_it_goes_on(text: str) -> None:
    assert len(_sentences(text, "ro" if "mil." in text else "en")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It rained all morning. everyone stayed in.",
        "See rule 3.2. 3.4 follows.",
        "He came in 1999. 2000 was better.",
        "It is done. (b) which was asked.",
        "He stopped. — Another spoke.",
        "It broke. …Then silence.",
        "He shouted “Go!” The dog ran.",
        'He said " Go. " The dog ran.',
        "It rose by 2 m.[1] Villages were cleared.",
        "It ended badly...I knew it would.",
        "They told me so. i did not ask.",
        "The temperature fell to 4.5 C. Snow is expected by noon.",
        "(We met at the hotel. ) Then we left.",
        "write to them. ok then",
        "They left at 6 p.m. EST. Drivers were told to wait.",
    ],
)
def test_it_ends_once(text: str) -> None:
    assert len(_sentences(text)) == 2


def test_an_ordinal_is_told_from_a_number_at_the_end() -> None:
    assert _sentences("Am 3. Oktober. Er wurde 82. Sie nicht.", "de") == [
        "Am 3. Oktober.",
        "Er wurde 82.",
        "Sie nicht.",
    ]


def test_a_roman_number_is_an_ordinal_only_where_it_takes_a_dot() -> None:
    assert _sentences("Er traf Wilhelm II. Bismarck ging.", "de") == ["Er traf Wilhelm II. Bismarck ging."]
    assert _sentences("Był tam Karol II. Polacy wygrali.", "pl") == ["Był tam Karol II.", "Polacy wygrali."]


def test_a_reversed_guillemet_opens_the_next_sentence() -> None:
    assert _sentences("»Nein«, sagte er. »Nie.«", "de") == ["»Nein«, sagte er.", "»Nie.«"]


def test_where_letters_have_no_case_an_abbreviation_ends_only_before_a_known_beginning() -> None:
    assert _sentences("ولد عام 1951 م. في بيروت. ثم غادر.", "ar") == ["ولد عام 1951 م. في بيروت.", "ثم غادر."]


def test_a_closing_mark_set_off_by_a_space_stays_with_its_sentence() -> None:
    assert _sentences("« Non. » Il part.", "fr") == ["« Non. »", "Il part."]
