import numpy as np

from translate_flow.align.bead import Sentence
from translate_flow.align.evidence import field_of, group_scores, said_before
from translate_flow.align.knowledge import gathered, remembered
from translate_flow.align.lexicon import Lesson, learn
from translate_flow.align.model import Model
from translate_flow.align.prepared import Side, prepare
from translate_flow.align.vocabulary import Vocabulary

NOTHING = Lesson([], [], np.zeros(0))


def ground(source: list[str], target: list[str]) -> tuple[Side, Side, Model]:
    words = (Vocabulary(), Vocabulary())
    mine = prepare([Sentence(text) for text in source], words[0], "ro")
    theirs = prepare([Sentence(text) for text in target], words[1], "en")
    known = gathered(("ro", "en"), *words, {}, remembered((), ("ro", "en")))
    counts = tuple(
        np.bincount(s.ids, minlength=len(w)).astype(float) for s, w in zip((mine, theirs), words, strict=True)
    )
    lexicon, _ = learn(NOTHING, known, counts)
    return mine, theirs, Model(lexicon=lexicon)


SOURCE = ["Stoltenberg a vorbit luni.", "Au venit 594 de prizonieri."]
TARGET = ["Stoltenberg spoke on Monday.", "There were 594 prisoners."]


def test_what_belongs_together_scores_higher() -> None:
    mine, theirs, model = ground(SOURCE, TARGET)
    found = field_of(mine, theirs, model, [(1, 1)]).shapes[0]
    assert found[1, 1] > found[1, 2]
    assert found[2, 2] > found[2, 1]
    assert np.isneginf(found[0]).all()


def test_groups_explain_what_their_members_do() -> None:
    mine, theirs, model = ground(SOURCE, TARGET)
    assert model.lexicon is not None
    found = group_scores(mine, theirs, model.lexicon.forward, [1, 2], 1.0)
    assert found[1].scores.shape == (2, 2)
    assert found[2].scores.shape == (1, 2)
    assert found[2].scores[0, 0] > found[1].scores[1, 0]


def test_a_headline_that_repeats_its_lead_adds_less_than_a_sentence_with_words_of_its_own() -> None:
    target = ["Stoltenberg asked Zelensky for 594 missiles."]
    headline = "Stoltenberg, Zelensky: 594"
    worth = []
    for second in ("Stoltenberg, Zelensky: 594.", "Putin, Macron: 1200."):
        mine, theirs, model = ground(
            [headline, second], [target[0] + (" Putin, Macron: 1200." if "P" in second else "")]
        )
        shapes = field_of(mine, theirs, model, [(1, 1), (2, 1)]).shapes
        worth.append(shapes[1, 2, 1] - shapes[0, 1, 1])
    assert worth[0] < worth[1]


def test_words_of_the_sentence_before_are_known() -> None:
    mine, _, _ = ground(["alpha beta gamma", "delta beta beta", "alpha beta"], ["x"])
    assert said_before(mine).tolist() == [False, False, False, False, True, True, False, True]


def test_shapes_too_large_for_the_texts_are_left_out() -> None:
    mine, theirs, model = ground(SOURCE, TARGET)
    field = field_of(mine, theirs, model, [(1, 1), (3, 1)])
    assert field.order == ((1, 1),)
    assert field.until(1).shapes.shape == (1, 3, 2)
