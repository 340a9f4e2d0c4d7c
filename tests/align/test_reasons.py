from translate_flow.align.aligner import align
from translate_flow.align.bead import Sentence


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
