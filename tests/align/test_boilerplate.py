from translate_flow.align.bead import Sentence
from translate_flow.align.boilerplate import KNOWN_LINE, gap_worth


def test_lines_of_the_page_speak_for_a_gap() -> None:
    found = gap_worth([Sentence("Read more"), Sentence("The minister read more than he said.")], "en")
    assert found.tolist() == [KNOWN_LINE, 0.0]


def test_a_language_without_phrases_says_nothing() -> None:
    assert gap_worth([Sentence("Lesa meira")], "is").tolist() == [0.0]
