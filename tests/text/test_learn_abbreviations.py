"""Abbreviations proposed from a publication's texts."""

import subprocess
import sys

from translate_flow.text.learn_abbreviations import propose_abbreviations

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


def test_cutting_sentences_loads_no_trainer() -> None:
    code = "import sys, translate_flow.text.segment as s; s.spans('A b. C d.', 'ro'); print('nltk' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
