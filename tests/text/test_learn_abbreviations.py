"""Abbreviations proposed from a publication's texts."""

import subprocess
import sys

import pytest

from translate_flow.text.learn_abbreviations import Break, Proposal, proposals_from_joins, propose_abbreviations

NAMES = "Popa Rusu Munteanu Ceban Lungu Moraru Sandu Popescu Rotaru Grosu".split()
TEXTS = [
    f"Cazul a fost preluat de gard. {name} aici. Apoi gard. {other} a scris că lucrează aici de mult timp. "
    "Ancheta continuă, scrie presa."
    for name, other in zip(NAMES, reversed(NAMES), strict=True)
]


def test_a_form_that_stands_before_names_is_proposed_with_count_and_example() -> None:
    proposals = propose_abbreviations(TEXTS, "ro")
    assert proposals[0].abbreviation == "gard"
    assert proposals[0].count == 20
    assert "gard. Popa" in proposals[0].example


def test_what_a_table_or_the_publication_knows_is_not_proposed() -> None:
    proposals = propose_abbreviations(TEXTS, "ro", known=frozenset({"gard"}))
    assert "gard" not in {proposal.abbreviation for proposal in proposals}


def test_nothing_is_proposed_from_nothing() -> None:
    assert propose_abbreviations([], "ro") == ()


def join(before: str, after: str = "Popa a venit.", *, is_again: bool = False) -> Break:
    return Break(before, after, is_join=True, is_again=is_again)


def split(before: str, after: str = "Popa a venit.", *, is_again: bool = False) -> Break:
    return Break(before, after, is_join=False, is_again=is_again)


def test_joined_sentences_propose_the_word_before_the_break() -> None:
    found = proposals_from_joins([join("Spune ing.-șef.", "Rusu."), join("Un gard."), join("Alt Gard.", "Rusu.")], "ro")
    assert found[0] == Proposal("gard", 2, 2, "Un gard. Popa a venit.", joins=2)
    assert [proposal.abbreviation for proposal in found] == ["gard", "ing.-șef"]


@pytest.mark.parametrize(
    "before", ["Ce?", "Nu…", "Fără punct", "În 1999.", "Un cuvântfoartelung.", "A venit dl.", "„Da.”"]
)
def test_a_join_after_anything_else_proposes_nothing(before: str) -> None:
    assert proposals_from_joins([join(before)], "ro") == ()


def test_what_was_adopted_is_not_proposed_again() -> None:
    assert proposals_from_joins([join("Un gard.")], "ro", known=frozenset({"gard"})) == ()


def test_a_join_counts_only_as_long_as_it_stands() -> None:
    acts = [join("Un gard."), split("Un gard.", is_again=True)]
    assert proposals_from_joins(acts, "ro") == ()
    again = [*acts, join("Un gard.", is_again=True)]
    assert [proposal.joins for proposal in proposals_from_joins(again, "ro")] == [1]
    assert proposals_from_joins([*again, split("Un gard.")], "ro") == ()


def test_taking_back_a_split_is_no_join() -> None:
    assert proposals_from_joins([split("Un gard."), join("Un gard.", is_again=True)], "ro") == ()


def test_splits_after_the_same_form_outweigh_joins() -> None:
    acts = [join("Un gard."), join("Alt gard."), split("Pe gard.", "Rusu."), split("La gard.", "Ceban.")]
    assert proposals_from_joins(acts, "ro") == ()
    assert [proposal.joins for proposal in proposals_from_joins(acts[:3], "ro")] == [1]


def test_cutting_sentences_loads_no_trainer() -> None:
    code = "import sys, translate_flow.text.segment as s; s.spans('A b. C d.', 'ro'); print('nltk' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
