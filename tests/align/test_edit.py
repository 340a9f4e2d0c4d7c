import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.align.bead import Bead, BeadOrigin
from translate_flow.align.edit import check_cover, merge, move, ordered, set_origin, split, swap
from translate_flow.errors import BadInput, Conflict

BEADS = [Bead((0,), (0,), 0.4), Bead((1, 2), (1,), 0.5), Bead((), (2,), 0.6), Bead((3,), (3,), 0.7)]


def test_merging_makes_one_pinned_bead() -> None:
    found = merge(BEADS, [2, 1])
    assert found[1] == Bead((1, 2), (1, 2), 1.0, (), BeadOrigin.PINNED)
    assert (found[0], found[2]) == (BEADS[0], BEADS[3])


@pytest.mark.parametrize("positions", [[1], [0, 2], [3, 4], [-1, 0]])
def test_a_merge_that_makes_no_sense_is_refused(positions: list[int]) -> None:
    with pytest.raises(BadInput):
        merge(BEADS, positions)


def test_splitting_parts_both_sides() -> None:
    found = split(BEADS, 1, 1, 0)
    assert [(b.source, b.target) for b in found[1:3]] == [((1,), ()), ((2,), (1,))]


@pytest.mark.parametrize(("source_at", "target_at"), [(0, 0), (2, 1), (3, 0), (-1, 0)])
def test_a_split_without_two_parts_is_refused(source_at: int, target_at: int) -> None:
    with pytest.raises(BadInput):
        split(BEADS, 1, source_at, target_at)


def test_a_moved_sentence_leaves_no_empty_bead_behind() -> None:
    found = move(BEADS, "target", 2, 3)
    assert [(b.source, b.target) for b in found] == [((0,), (0,)), ((1, 2), (1,)), ((3,), (2, 3))]
    assert move(BEADS, "target", 3, 3) == BEADS
    with pytest.raises(BadInput):
        move(BEADS, "target", 9, 0)


def test_swapping_crosses_two_beads() -> None:
    found = swap(BEADS, 0, 3)
    assert (found[0].target, found[3].target) == ((3,), (0,))


def test_origins() -> None:
    assert set_origin(BEADS, 0, BeadOrigin.ACCEPTED)[0].score == 1.0
    assert set_origin(BEADS, 0, BeadOrigin.DOUBTFUL)[0].score == 0.4


def test_cover_is_checked() -> None:
    check_cover(BEADS, 4, 4)
    with pytest.raises(Conflict) as refused:
        check_cover(BEADS[1:], 4, 4)
    assert refused.value.details == {"source": [0], "target": [0]}
    with pytest.raises(BadInput):
        check_cover(BEADS, 3, 4)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_edits_keep_every_sentence_in_exactly_one_bead(data: st.DataObject) -> None:
    beads = list(BEADS)
    for _ in range(data.draw(st.integers(1, 6))):
        last = len(beads) - 1
        edit = data.draw(st.sampled_from(["merge", "split", "move", "swap"]))
        at, to = data.draw(st.integers(0, last)), data.draw(st.integers(0, last))
        try:
            if edit == "merge":
                beads = merge(beads, range(min(at, to), max(at, to) + 1))
            elif edit == "split":
                beads = split(beads, at, data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3)))
            elif edit == "move":
                beads = move(beads, data.draw(st.sampled_from(["source", "target"])), data.draw(st.integers(0, 3)), to)
            else:
                beads = swap(beads, at, to)
        except BadInput:
            continue
        check_cover(beads, 4, 4)
        check_cover(ordered(beads), 4, 4)
