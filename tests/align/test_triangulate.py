from translate_flow.align.bead import Bead
from translate_flow.align.order import uncovered
from translate_flow.align.triangulate import triangulate

TO_EN = [Bead((0,), (0,), 0.9), Bead((1, 2), (1,), 0.8), Bead((3,), ()), Bead((), (2,)), Bead((4,), (3,))]
TO_RU = [Bead((0,), (0,), 0.5), Bead((1,), (1,)), Bead((2,), (2,)), Bead((3,), (3,)), Bead((4,), (4,))]


def test_the_third_side_follows_from_the_other_two() -> None:
    found = triangulate(TO_EN, TO_RU)
    assert ((0,), (0,)) in {(b.source, b.target) for b in found.beads}
    assert ((1,), (1, 2)) in {(b.source, b.target) for b in found.beads}
    assert uncovered(found.beads, 4, 5) == ([], [])
    assert found.beads[0].score == 0.45
    assert [conflict.cause for conflict in found.conflicts] == ["one language leaves it out"]


def test_borders_that_cross_and_a_direct_alignment_that_differs_are_shown() -> None:
    crossing = triangulate([Bead((0, 1), (0,)), Bead((2,), (1,))], [Bead((0,), (0,)), Bead((1, 2), (1,))])
    assert [conflict.cause for conflict in crossing.conflicts] == ["borders cross"]
    differing = triangulate([Bead((0,), (0,))], [Bead((0,), (0,))], [Bead((0,), ()), Bead((), (0,))])
    assert [conflict.cause for conflict in differing.conflicts] == ["the direct alignment differs"]


def test_a_sentence_that_neither_translation_has_makes_no_bead() -> None:
    assert triangulate([Bead((0,), ()), Bead((1,), (0,))], [Bead((0,), ()), Bead((1,), (0,))]).beads == (
        Bead((0,), (0,), 1.0),
    )
