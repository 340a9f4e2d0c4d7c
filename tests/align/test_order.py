from translate_flow.align.bead import Bead
from translate_flow.align.order import in_order, uncovered


def test_target_gaps_stand_at_their_place() -> None:
    beads = [Bead((), (3,)), Bead((1,), (2,)), Bead((0,), (0,)), Bead((), (1,)), Bead((2,), ())]
    assert [(b.source, b.target) for b in in_order(beads)] == [
        ((0,), (0,)), ((), (1,)), ((1,), (2,)), ((2,), ()), ((), (3,)),
    ]  # fmt: skip


def test_what_is_missing_or_doubled_is_found() -> None:
    assert uncovered([Bead((0,), (0,)), Bead((0, 1), ())], 3, 1) == ([0, 2], [])


def test_a_moved_bead_draws_no_gaps_to_itself() -> None:
    beads = [Bead((0,), (0,)), Bead((1,), (4,)), Bead((), (1,)), Bead((2,), (2,)), Bead((3,), (3,))]
    assert [(b.source, b.target) for b in in_order(beads)] == [
        ((0,), (0,)), ((1,), (4,)), ((), (1,)), ((2,), (2,)), ((3,), (3,)),
    ]  # fmt: skip
