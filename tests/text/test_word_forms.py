from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.languages.registry import known
from translate_flow.text import word_forms
from translate_flow.text.word_forms import find_forms


@pytest.mark.parametrize(
    ("text", "term", "code", "forms"),
    [
        ("Deputații, un deputat, al deputatului, deputaţii", "deputat", "ro", 4),
        ("statuia statului", "stat", "ro", 1),
        ("liderii Uniunii Europene", "Uniunea Europeană", "ro", 1),
        ("școli, școala, școlii", "școală", "ro", 3),
        ("о правительстве и правительства", "правительство", "ru", 2),
        ("Европейского\u00a0союза", "Европейский союз", "ru", 1),
        ("школи та шкіл", "школа", "uk", 2),
        ("the committees and the committee’s", "committee", "en", 2),
        ("policies, policy, police", "policy", "en", 2),
        ("the bank and the banker", "bank", "en", 1),
        ("des Hauses", "Haus", "de", 1),
        ("欧洲联盟领导人", "欧洲联盟", "zh", 1),
        ("UE și UE-ului, nu ue", "UE", "ro", 2),
        ("елка, ёлка", "ёлка", "ru", 2),
    ],
)
def test_finds_the_forms_of_a_term(text: str, term: str, code: str, forms: int) -> None:
    assert len(find_forms(text, term, code)) == forms


SENTENCES = [row.split("\t") for row in Path(__file__).with_name("word_forms.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("code", "mark", "term", "sentence"), SENTENCES)
def test_forms_with_other_stems_are_found_and_other_words_are_not(
    code: str, mark: str, term: str, sentence: str
) -> None:
    assert bool(find_forms(sentence, term, code)) == (mark == "+")


WORDS = st.text(st.characters(categories=["Ll", "Lu", "Lo"], max_codepoint=0x700), min_size=1, max_size=12)


@given(WORDS, st.sampled_from(known()))
def test_a_term_is_found_as_it_stands(word: str, code: str) -> None:
    assert (2, 2 + len(word)) in find_forms(f"( {word}, ", word, code)


def test_spans_are_exact() -> None:
    text = "După votul deputaților, pauză."
    ((start, end),) = find_forms(text, "deputat", "ro-MD")
    assert text[start:end] == "deputaților"


@pytest.mark.parametrize(("term", "spans"), [("", []), ("  ", []), ("[", []), ("C++", [(2, 5)]), ("5", [(7, 8)])])
def test_odd_terms_do_no_harm(term: str, spans: list[tuple[int, int]]) -> None:
    assert find_forms("a C++ (5)", term, "en") == spans


class Everything(frozenset[str]):
    """Beginnings of a text in which anything begins."""

    def __contains__(self, _: object) -> bool:
        return True


LETTERS = st.text("aeoäusdtşșŞyкіёеЁнцьİıßſK5-’' ULال", min_size=1, max_size=9)


@given(
    LETTERS,
    st.lists(LETTERS, max_size=4),
    st.sampled_from(["ro", "en", "ru", "uk", "fr", "de", "pl", "ar", "zh", "sv"]),
)
def test_the_quick_look_at_beginnings_hides_no_form(term: str, around: list[str], code: str) -> None:
    text = f"{' '.join(around)} {term}a-{term.swapcase()}ul, {term[:-1]} {term}"
    seen = find_forms(text, term, code)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_forms, "_beginnings", lambda _: Everything())
        assert find_forms(text, term, code) == seen
