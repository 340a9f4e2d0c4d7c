import pytest

from translate_flow.align.aligner import align
from translate_flow.align.bead import Sentence
from translate_flow.align.earlier import EarlierBead, length_model, shapes_of
from translate_flow.align.length import LengthModel

PLAIN = [EarlierBead((1, 1), (80, 120))] * 40
ABRIDGED = [*PLAIN[:10], *[EarlierBead((1, 0), (80, 0)), EarlierBead((1, 1), (80, 120))] * 15]


def test_lengths_are_learnt_from_full_beads_alone() -> None:
    start = LengthModel()
    assert length_model([], start) == start
    plain, abridged = length_model([PLAIN], start), length_model([ABRIDGED], start)
    assert plain.ratio == pytest.approx(1.5, abs=0.1)
    assert plain.variance < start.variance
    assert abridged.ratio == pytest.approx(plain.ratio, abs=0.1)


def test_shapes_keep_their_order() -> None:
    assert shapes_of([ABRIDGED[9:12], PLAIN[:1]]) == [[(1, 1), (1, 0), (1, 1)], [(1, 1)]]


def test_a_desk_that_leaves_sentences_out_is_believed_to_do_so_again() -> None:
    source = [Sentence("Podul costă 12 milioane."), Sentence("Citiți și: vremea de mâine."), Sentence("Plata: 34 lei.")]
    target = [Sentence("The bridge costs 12 million."), Sentence("Payment: 34 lei.")]

    def gap_cost(earlier: list[list[EarlierBead]]) -> float:
        found = align(source, target, source_language="ro", target_language="en", earlier=earlier)
        (gap,) = [bead for bead in found.beads if bead.is_gap]
        return next(reason.value for reason in gap.reasons if reason.evidence == "shape")

    assert gap_cost([ABRIDGED] * 5) > gap_cost([]) > gap_cost([PLAIN] * 5)
