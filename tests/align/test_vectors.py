import numpy as np

from translate_flow.align.aligner import align
from translate_flow.align.bead import Sentence
from translate_flow.align.vectors import unit, vector_scores


def test_like_vectors_speak_for_a_bead() -> None:
    rows = unit(np.eye(3))
    found = vector_scores(rows, rows, 1, 1)
    assert found[0, 0] > 0 > found[0, 1]
    assert vector_scores(rows, rows, 2, 2).shape == (2, 2)


def test_vectors_decide_where_words_are_silent() -> None:
    source = [Sentence("xa yb zc."), Sentence("pq rs tu.")]
    target = [Sentence("kkl mmn oop."), Sentence("vvw xxy aab."), Sentence("ccd eef ggh.")]
    rows = np.eye(3)
    found = align(source, target, source_language="xx", target_language="yy", vectors=(rows[[0, 2]], rows))
    assert {(b.source, b.target) for b in found.beads} == {((0,), (0,)), ((), (1,)), ((1,), (2,))}
    assert "embedding" in {reason.evidence for bead in found.beads for reason in bead.reasons}
