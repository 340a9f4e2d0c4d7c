"""Whole texts in windows: one window for an article, a sliding one along a corridor for a book; cost near-linear."""

from collections.abc import Sequence
from dataclasses import dataclass

from translate_flow.align.corridor import Corridor
from translate_flow.align.evidence import field_of
from translate_flow.align.model import Model, Shape
from translate_flow.align.prepared import Side
from translate_flow.align.search import best_path, posterior

SMALL_CELLS = 40_000
"""Places of a window that is searched at one go: articles of up to 200 sentences."""
STEP, MARGIN, MAX_CELLS = 64, 16, 250_000
"""Source sentences of a sliding window, target sentences it reaches further, and the most places it may have."""
EARLIEST, LATEST, SURE = 0.4, 0.8, 0.9
"""Where within a window it is left: behind the last sure bead between these shares of it."""
SOUND, BETTER, SELDOM = 0.5, 0.1, 8
"""A window with a smaller share of sure beads is tried wider; where that does not better it so much, not again for so
many windows.
"""
TEMPERATURE = 1.6
"""Scores are divided by it before they count as log probabilities: kinds of evidence repeat one another."""


@dataclass(frozen=True, slots=True)
class Link:
    """A bead over source `i0` to `i1` and target `j0` to `j1`, ends exclusive, with its probability.

    One that `is_moved` crosses others.
    """

    i0: int
    i1: int
    j0: int
    j1: int
    probability: float
    is_moved: bool = False

    @property
    def shape(self) -> Shape:
        """Its numbers of source and target sentences."""
        return self.i1 - self.i0, self.j1 - self.j0


def align_side(source: Side, target: Side, model: Model, shapes: Sequence[Shape], corridor: Corridor) -> list[Link]:
    """The best beads of two texts, in order, every sentence in one."""
    n, m = len(source), len(target)
    links: list[Link] = []
    i = j = wide_from = 0
    while i < n or j < m:
        if (n - i + 1) * (m - j + 1) <= SMALL_CELLS or i == n or j == m:
            return links + _window(source, target, model, shapes, (i, n, j, m))
        if place := corridor.cut(i, j, STEP // 2, STEP):
            links += _window(source, target, model, shapes, (i, place[0], j, place[1]))
            i, j = place
            continue
        near, far = (_reach(corridor, (i, j), (n, m), is_wide=is_wide) for is_wide in (False, True))
        end = near if i < wide_from else min(near, far)
        found = _window(source, target, model, shapes, (i, end[0], j, end[1]), is_open=end != (n, m))
        sure = _sureness(found)
        if sure < SOUND and i >= wide_from and far > end:
            wider = _window(source, target, model, shapes, (i, far[0], j, far[1]), is_open=far != (n, m))
            if _sureness(wider) > sure + BETTER:
                found, end = wider, far
            else:
                wide_from = i + SELDOM * STEP
        if end == (n, m):
            return links + found
        links += found[: _leave(found, i, end[0])]
        i, j = links[-1].i1, links[-1].j1
    return links


def _reach(corridor: Corridor, start: tuple[int, int], size: tuple[int, int], *, is_wide: bool) -> tuple[int, int]:
    """How far the window from a place goes on either side: along the corridor, or `is_wide` to all it leaves open."""
    (i, j), (n, m), step = start, size, STEP
    while True:
        i_end = min(n, i + step)
        if i_end == n:
            j_end = m
        elif is_wide:
            j_end = min(m, max(j, corridor.at(i_end)) + MARGIN + corridor.doubt(i_end))
        else:
            j_end = min(m, j + corridor.at(i_end) - corridor.at(i) + MARGIN)
        if (i_end - i) * (j_end - j) <= MAX_CELLS or step <= 8:
            return i_end, j_end
        step //= 2


def _sureness(found: Sequence[Link]) -> float:
    """The share of the beads of a window that are full and sure."""
    return sum(min(k.shape) > 0 and k.probability >= SURE for k in found) / len(found)


def _leave(found: Sequence[Link], start: int, end: int) -> int:
    """How many beads of an open window are kept."""
    low, high = start + EARLIEST * (end - start), start + LATEST * (end - start)
    kept = max(1, sum(link.i1 <= high for link in found))
    for k in range(kept - 1, -1, -1):
        if found[k].i1 < low:
            break
        if found[k].probability >= SURE and found[k].shape == (1, 1):
            return k + 1
    return kept


def _window(
    source: Side,
    target: Side,
    model: Model,
    shapes: Sequence[Shape],
    at: tuple[int, int, int, int],
    *,
    is_open: bool = False,
) -> list[Link]:
    i0, i1, j0, j1 = at
    if i0 == i1 or j0 == j1:
        return [Link(i, i + 1, j0, j0, 1.0) for i in range(i0, i1)] + [
            Link(i0, i0, j, j + 1, 1.0) for j in range(j0, j1)
        ]
    field = field_of(source.cut(i0, i1), target.cut(j0, j1), model, shapes)
    path = best_path(field, is_open=is_open)
    if is_open and path[-1].j < j1 - j0:
        field = field.until(path[-1].j)
    sure = posterior(field, TEMPERATURE)
    return [Link(i0 + s.i - s.shape[0], i0 + s.i, j0 + s.j - s.shape[1], j0 + s.j, sure.of(field, s)) for s in path]
