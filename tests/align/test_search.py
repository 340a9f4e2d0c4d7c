from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.align.evidence import Field
from translate_flow.align.search import Step, best_path, posterior

SHAPES = ((1, 1), (2, 1), (1, 2), (2, 2))


def field(n: int, m: int, seed: int) -> Field:
    rng = np.random.default_rng(seed)
    shapes = np.full((len(SHAPES), n + 1, m + 1), -np.inf)
    for k, (a, b) in enumerate(SHAPES):
        shapes[k, a:, b:] = rng.normal(-1, 2, shapes[k, a:, b:].shape)
    return Field(SHAPES, shapes, (-2.0, -2.5), (-1.0, -0.5), (np.zeros(n), rng.normal(0, 1, m)))


def paths(n: int, m: int) -> list[list[tuple[int, int]]]:
    """Every path by shapes, gaps one by one, target gaps never before source gaps in a run."""
    if n == m == 0:
        return [[]]
    found = []
    for a, b in (*SHAPES, (1, 0), (0, 1)):
        if a <= n and b <= m:
            for head in paths(n - a, m - b):
                if (a, b) == (1, 0) and head and head[-1] == (0, 1):
                    continue
                found.append([*head, (a, b)])
    return found


def worth(field_: Field, path: list[tuple[int, int]]) -> float:
    total, i, j, before = 0.0, 0, 0, (1, 1)
    for a, b in path:
        i, j = i + a, j + b
        if a and b:
            total += field_.shapes[SHAPES.index((a, b)), i, j]
        else:
            side = 0 if a else 1
            cost = field_.extends if before == (a, b) else field_.opens
            total += cost[side] + field_.worth[side][(i if a else j) - 1]
        before = (a, b)
    return total


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 1000))
def test_the_best_path_is_the_best_of_all(n: int, m: int, seed: int) -> None:
    here = field(n, m, seed)
    found = [step.shape for step in best_path(here)]
    assert np.isclose(worth(here, found), max(worth(here, path) for path in paths(n, m)))


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 1000))
def test_posteriors_are_the_shares_of_all_paths(n: int, m: int, seed: int) -> None:
    here = field(n, m, seed)
    every = paths(n, m)
    weights = np.exp([worth(here, path) for path in every])
    sure = posterior(here, 1.0)
    for i, j in product(range(1, n + 1), range(1, m + 1)):
        share = sum(w for w, path in zip(weights, every, strict=True) if _holds(path, i, j)) / weights.sum()
        assert np.isclose(sure.of(here, Step(i, j, (1, 1))), share)
    gap = sum(w for w, path in zip(weights, every, strict=True) if _skips(path, 1)) / weights.sum()
    assert np.isclose(sure.of(here, Step(1, 0, (1, 0))), gap)


def _holds(path: list[tuple[int, int]], i: int, j: int) -> bool:
    at = (0, 0)
    for a, b in path:
        at = (at[0] + a, at[1] + b)
        if at == (i, j) and (a, b) == (1, 1):
            return True
    return False


def _skips(path: list[tuple[int, int]], i: int) -> bool:
    at = 0
    for a, b in path:
        at += a
        if at == i and a:
            return b == 0
    return False


def test_an_open_path_ends_where_it_is_best() -> None:
    here = field(3, 4, 5)
    path = best_path(here, is_open=True)
    assert path[-1].i == 3


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 4), st.integers(0, 1000))
def test_windows_cut_narrower_than_a_bead_still_have_posteriors(n: int, m: int, kept: int, seed: int) -> None:
    here = field(n, m, seed).until(min(kept, m))
    sure = posterior(here, 1.0)
    assert all(0 <= sure.of(here, step) <= 1.000001 for step in best_path(here))
    assert len(sure.source_gap) == n
