import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.memory.concordance import occurrences, snippet


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("Podul nou, podul vechi", "podul", ["Podul", "podul"]),
        ("Ştirile de azi", "știrile", ["Ştirile"]),
        ("podul\u00a0  nou", "podul nou", ["podul\u00a0  nou"]),
        ("cafe\u0301 noir", "café", ["cafe\u0301"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("sub pod", "apa", []),
        ("pod", " ", []),
    ],
)
def test_finds_the_phrase_as_it_stands(text: str, phrase: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, phrase)] == found


@given(st.text(alphabet="aAă e\u0301\u00a0ß", max_size=25), st.text(alphabet="aăe ", max_size=3))
@settings(max_examples=150, deadline=None)
def test_spans_are_ordered_and_within_the_text(text: str, phrase: str) -> None:
    spans = occurrences(text, phrase)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)


def test_a_snippet_is_cut_at_words() -> None:
    text = "unu doi trei patru cinci șase șapte"
    before, inside, after = snippet(text, (13, 18), around=8)
    assert (before, inside, after) == ("trei ", "patru", " cinci")
