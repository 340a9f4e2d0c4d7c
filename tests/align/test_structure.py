import numpy as np

from translate_flow.align.bead import Sentence
from translate_flow.align.structure import begins, kinds, structure_scores
from translate_flow.text.block import BlockType


def test_headlines_go_with_headlines() -> None:
    typed = [Sentence("A", 0, BlockType.HEADLINE), Sentence("b", 1, BlockType.BODY)]
    source = kinds(typed, np.zeros(2, dtype=np.int64))
    nowhere = np.zeros(2, dtype=bool)
    found = structure_scores((source, source), (nowhere, nowhere), 1, 1)
    assert found is not None
    assert found[0, 0] > found[1, 1] > found[0, 1]


def test_beads_do_not_like_to_hold_a_paragraph_break() -> None:
    source = begins([Sentence("a", 0), Sentence("b", 0), Sentence("c", 1), Sentence("d", 1)])
    assert source.tolist() == [True, False, True, False]
    unknown = np.zeros(4, dtype=np.int64)
    found = structure_scores((unknown, unknown), (source, source), 2, 2)
    assert found is not None
    assert found[0, 0] > found[1, 1]


def test_texts_without_structure_say_nothing() -> None:
    unknown, nowhere = np.zeros(2, dtype=np.int64), begins([Sentence("a"), Sentence("b")])
    assert structure_scores((unknown, unknown), (nowhere, nowhere), 1, 1) is None


def test_lines_of_the_page_do_not_go_with_those_of_another_kind() -> None:
    lines = kinds([Sentence("Photo: archive"), Sentence("Share"), Sentence("Text")], np.array([6, 2, 0]))
    nowhere = np.zeros(3, dtype=bool)
    found = structure_scores((lines, lines), (nowhere, nowhere), 1, 1)
    assert found is not None
    assert found[0, 1] < 0 == found[0, 0] == found[0, 2]
