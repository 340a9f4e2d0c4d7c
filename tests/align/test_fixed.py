import pytest

from translate_flow.align.bead import Bead
from translate_flow.align.fixed import plan_around
from translate_flow.errors import BadInput


def test_fixed_beads_cut_the_text() -> None:
    plan = plan_around(5, 5, [Bead((2,), (2,))])
    assert plan.stretches == (((0, 1), (0, 1)), ((3, 4), (3, 4)))


def test_a_crossing_bead_only_takes_its_sentences_out() -> None:
    plan = plan_around(4, 4, [Bead((0,), (3,)), Bead((1,), (1,)), Bead((2,), (2,))])
    assert plan.stretches == (((), (0,)), ((3,), ()))


def test_what_lies_inside_a_bead_with_a_hole_is_not_lost() -> None:
    plan = plan_around(4, 2, [Bead((0, 2), (0,))])
    assert sorted(i for mine, _ in plan.stretches for i in mine) == [1, 3]


@pytest.mark.parametrize("fixed", [[Bead((0,), (0,)), Bead((0,), (1,))], [Bead((7,), ())], [Bead((), (-1,))]])
def test_beads_that_cannot_be_are_refused(fixed: list[Bead]) -> None:
    with pytest.raises(BadInput):
        plan_around(3, 3, fixed)
