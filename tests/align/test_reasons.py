import numpy as np

from translate_flow.align.aligner import align
from translate_flow.align.bead import Sentence
from translate_flow.align.evidence import field_of
from translate_flow.align.knowledge import gathered, remembered
from translate_flow.align.lexicon import Lesson, learn
from translate_flow.align.model import Model
from translate_flow.align.prepared import prepare
from translate_flow.align.reasons import reasons, word_kinds
from translate_flow.align.vocabulary import Vocabulary
from translate_flow.align.windows import Link


def test_each_kind_of_evidence_speaks_under_its_name() -> None:
    source = ["Guvernul a aprobat bugetul.", "Armata a atacat orașul.", "Ce a cerut Stoltenberg luni pentru cei 594?"]
    target = ["The government approved the budget.", "The army attacked the city."]
    target.append("What did Stoltenberg ask on Monday for the 594?")
    sides = [Sentence(text) for text in [*source, "Citește mai mult"]], [Sentence(text) for text in target]
    found = align(*sides, source_language="ro", target_language="en")
    told = {reason.evidence: reason.value for reason in found.beads[2].reasons}
    assert min(told["numbers"], told["names"], told["lexicon"], told["punctuation"]) > 0
    assert told["shape"] < 0
    assert {"boilerplate", "shape"} == {reason.evidence for reason in found.beads[3].reasons}


def test_the_reasons_of_a_bead_are_what_it_was_found_by() -> None:
    """Words said twice within a bead count the same in its reasons as in the search."""
    words = (Vocabulary(), Vocabulary())
    source = prepare([Sentence("Stoltenberg: 594 Zelensky"), Sentence("Stoltenberg, Zelensky?")], words[0], "ro")
    target = prepare([Sentence("Stoltenberg and Zelensky? 594")], words[1], "en")
    counts = tuple(np.bincount(side.ids).astype(float) for side in (source, target))
    lesson = Lesson([], [], np.zeros(0))
    lexicon, _ = learn(lesson, gathered(("ro", "en"), *words, {}, remembered((), ("ro", "en"))), counts)
    model = Model(lexicon=lexicon)
    told = reasons(source, target, [Link(0, 2, 0, 1, 1.0)], model, word_kinds(*words))[0]
    found = field_of(source, target, model, [(2, 1)]).shapes[0, 2, 1]
    assert abs(sum(reason.value for reason in told) - found) < 0.1
