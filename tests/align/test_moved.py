import random

from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.align.aligner import align
from translate_flow.align.bead import Alignment, Sentence
from translate_flow.align.order import uncovered

NAMES = "Popescu Ivanov Berlin Kharkiv Washington Eminescu Danube NATO Gazprom Erdogan Bruxelles Tokyo".split()


def texts(rng: random.Random, size: int) -> tuple[list[str], list[str]]:
    source, target = [], []
    for _ in range(size):
        one, other, number = rng.choice(NAMES), rng.choice(NAMES), rng.randint(100, 9_999)
        source.append(f"Astăzi {one} a declarat că {other} va avea {number} de oameni.")
        target.append(f"Today {one} stated that {other} will have {number} people.")
    return source, target


def aligned(source: list[str], target: list[str]) -> Alignment:
    sentences = [[Sentence(text) for text in side] for side in (source, target)]
    return align(*sentences, source_language="ro", target_language="en")


def test_a_moved_passage_becomes_crossing_beads_with_a_reason() -> None:
    source, target = texts(random.Random(1), 20)
    found = aligned(source, [*target[:3], *target[6:15], *target[3:6], *target[15:]])
    beads = {bead.source: bead for bead in found.beads}
    assert [beads[i,].target for i in (3, 4, 5)] == [(12,), (13,), (14,)]
    assert all(any(r.evidence == "moved" for r in beads[i,].reasons) for i in (3, 4, 5))
    assert not any(r.evidence == "moved" for r in beads[8,].reasons)
    assert [bead.source for bead in found.beads if bead.source] == [(i,) for i in range(20)]


def test_what_only_looks_alike_stays_where_it_is() -> None:
    source, target = texts(random.Random(2), 12)
    found = aligned(["Citește și", *source], [*target, "Read more"])
    assert {((), (12,)), ((0,), ())} <= {(bead.source, bead.target) for bead in found.beads}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 25))
def test_every_sentence_stays_in_exactly_one_bead_however_texts_are_shuffled(seed: int, size: int) -> None:
    rng = random.Random(seed)
    source, target = texts(rng, size)
    cut = rng.sample(range(size), rng.randint(0, size - 1))
    target = [target[j] for j in rng.sample(range(size), size) if j not in cut] if rng.random() < 0.5 else target[::-1]
    found = aligned(source, target)
    assert uncovered(found.beads, len(source), len(target)) == ([], [])
    with_source = [bead.source for bead in found.beads if bead.source]
    assert with_source == sorted(with_source)
