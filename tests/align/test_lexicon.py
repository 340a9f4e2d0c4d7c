import numpy as np

from translate_flow.align.lexicon import NOTHING, Counts, Lesson, expected_counts, learn, merged, transposed


def lesson(*pairs: tuple[list[int], list[int]]) -> Lesson:
    return Lesson([np.array(s) for s, _ in pairs], [np.array(t) for _, t in pairs], np.ones(len(pairs)))


FREQUENCIES = (np.array([4.0, 4.0, 4.0]), np.array([4.0, 4.0, 4.0]))
TAUGHT = lesson(([0, 1], [0, 1]), ([0, 2], [0, 2]), ([0, 1], [1, 0]), ([1, 2], [2, 1]))


def test_words_that_come_together_translate_one_another() -> None:
    lexicon, _ = learn(TAUGHT, NOTHING, FREQUENCIES)
    table = lexicon.forward.dense(np.arange(3), np.arange(3))
    assert all(table[i].argmax() == i for i in range(3))
    backward = lexicon.backward.dense(np.arange(3), np.arange(3))
    assert all(backward[i].argmax() == i for i in range(3))


def test_a_pair_seen_once_explains_nothing_but_itself() -> None:
    lexicon, _ = learn(lesson(([0, 1], [0, 1])), NOTHING, FREQUENCIES)
    assert lexicon.forward.dense(np.arange(3), np.arange(3)).max() < 0.3


def test_what_is_known_counts() -> None:
    known = Counts(np.array([1 * 3 + 2]), np.array([2.0]))
    lexicon, _ = learn(lesson(), known, FREQUENCIES)
    assert lexicon.forward.of(np.array([5]))[0] > 0.7
    assert lexicon.backward.of(np.array([2 * 3 + 1]))[0] > 0.7
    assert lexicon.forward.explained[2] > lexicon.forward.explained[0]


def test_counts_add_and_turn() -> None:
    both = merged(Counts(np.array([1, 5]), np.array([1.0, 2.0])), Counts(np.array([5]), np.array([3.0])))
    assert both.keys.tolist() == [1, 5]
    assert both.weights.tolist() == [1.0, 5.0]
    assert transposed(both, (2, 3)).keys.tolist() == [2, 5]


def test_a_lesson_can_be_kept_for_later() -> None:
    kept = expected_counts(TAUGHT, NOTHING, (3, 3))
    assert 0 in kept.keys
    assert (kept.weights > 0).all()
