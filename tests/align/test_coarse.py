import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.align.coarse import by_lengths
from translate_flow.align.length import LengthModel

LENGTHS = np.random.default_rng(3).integers(20, 200, 400).astype(float)


def test_a_cut_passage_is_stepped_over() -> None:
    found = by_lengths(LENGTHS, np.delete(LENGTHS, slice(100, 140)), LengthModel())
    assert found.at(90) == 90
    assert found.at(300) == 260


def test_it_may_be_cut_at_places_that_correspond() -> None:
    found = by_lengths(LENGTHS, LENGTHS * 1.1, LengthModel(1.1))
    assert len(found.firm) > 300
    assert all(i == j for i, j in found.firm)


def test_texts_without_any_difference_of_length_go_evenly() -> None:
    found = by_lengths(np.ones(300), np.ones(150), LengthModel())
    assert found.at(200) == 100


@given(st.lists(st.integers(1, 90), min_size=1, max_size=30), st.lists(st.integers(1, 9000), min_size=1, max_size=30))
def test_the_way_always_rises_from_corner_to_corner(source: list[int], target: list[int]) -> None:
    found = by_lengths(np.array(source, dtype=float), np.array(target, dtype=float), LengthModel())
    assert (np.diff(found.i) > 0).all()
    assert (np.diff(found.j) >= 0).all()
    assert (found.i[-1], found.j[-1]) == (len(source), len(target))


def test_one_sentence_as_long_as_a_thousand() -> None:
    found = by_lengths(np.array([10.0, 90_000.0, 10.0]), np.full(1_000, 90.0), LengthModel())
    assert found.at(3) == 1_000
