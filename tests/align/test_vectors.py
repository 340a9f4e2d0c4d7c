import numpy as np
import pytest
from numpy.typing import NDArray

from translate_flow.align.aligner import align
from translate_flow.align.bead import Sentence
from translate_flow.align.vectors import VectorLesson, VectorModel, first_lesson, learnt, unit

SIZE = 12
GAP = 5
"""The target sentence that nothing in the source says."""


def lesson(source: NDArray[np.floating], target: NDArray[np.floating]) -> VectorLesson:
    return VectorLesson(unit(source), unit(target), np.ones(len(source)), np.zeros(len(source), dtype=np.int64))


def texts(*, numbers: bool = False) -> tuple[list[Sentence], list[Sentence]]:
    """Twelve target sentences of unknown words, of which eleven are translated, all of one length."""
    words = [[f"{start}{chr(97 + k)}{chr(97 + n)}x" for n in range(16)] for start in "qk" for k in range(SIZE)]
    lines = [" ".join(row) + (f" {1000 + 37 * (k % SIZE)}" if numbers else "") for k, row in enumerate(words)]
    return [Sentence(line) for k, line in enumerate(lines[:SIZE]) if k != GAP], [Sentence(x) for x in lines[SIZE:]]


def gaps(rows: NDArray[np.floating]) -> set[int]:
    source, target = texts()
    vectors = (np.delete(rows, GAP, axis=0), rows)
    found = align(source, target, source_language="xx", target_language="yy", vectors=vectors)
    assert "embedding" in {reason.evidence for bead in found.beads for reason in bead.reasons}
    return {j for bead in found.beads for j in bead.target if not bead.source}


def test_vectors_decide_where_words_are_silent() -> None:
    assert gaps(np.eye(SIZE)) == {GAP}


def test_an_encoder_that_finds_all_sentences_alike_is_read_by_what_is_left() -> None:
    assert gaps(np.hstack([np.full((SIZE, 1), 2.0), np.eye(SIZE)])) == {GAP}  # any two sentences at 0.8


def test_what_a_likeness_is_worth_is_learnt() -> None:
    same = np.eye(8, 20)
    model = learnt(lesson(same, same + 0.3))
    scores = model.scores(unit(same), unit(same + 0.3), 1, 1)
    assert (scores.diagonal() > 0).all()
    assert (scores[~np.eye(8, dtype=bool)] < 0).all()
    assert model.scores(unit(same), unit(same), 2, 2).shape == (7, 7)


@pytest.mark.parametrize("turn", [1, 2])
def test_vectors_at_odds_with_the_beads_say_nothing(turn: int) -> None:
    assert learnt(lesson(np.eye(8), np.roll(np.eye(8), turn, axis=0))) == VectorModel()


def test_one_bead_teaches_nothing() -> None:
    assert learnt(lesson(np.eye(1, 4), np.eye(1, 4))) == VectorModel()


def test_sentences_nearest_to_one_another_are_a_first_lesson_where_they_rise_together() -> None:
    rows = unit(np.eye(9))
    found = first_lesson([(rows, rows), (rows[:0], rows)])
    assert found is not None
    assert found.text.tolist() == [0] * 9
    assert first_lesson([(rows, rows[::-1])]) is None


def test_an_encoder_that_knows_nothing_changes_nothing() -> None:
    source, target = texts(numbers=True)
    languages = {"source_language": "xx", "target_language": "yy"}
    chance = np.random.default_rng(1)
    vectors = (chance.normal(size=(SIZE - 1, 40)), chance.normal(size=(SIZE, 40)))
    plain, found = align(source, target, **languages), align(source, target, **languages, vectors=vectors)
    assert [(b.source, b.target) for b in found.beads] == [(b.source, b.target) for b in plain.beads]
