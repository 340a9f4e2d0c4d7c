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


def test_a_closing_mark_set_off_by_a_space_stays_with_its_sentence() -> None:
    assert _sentences("« Non. » Il part.", "fr") == ["« Non. »", "Il part."]
