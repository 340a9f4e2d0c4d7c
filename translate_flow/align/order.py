"""The order beads are told in, and the law that every sentence is in exactly one."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Grouping(Protocol):
    """What has source and target sentences by index."""

    @property
    def source(self) -> tuple[int, ...]:
        """Indexes of source sentences."""

    @property
    def target(self) -> tuple[int, ...]:
        """Indexes of target sentences."""


Group = TypeVar("Group", bound=Grouping)


def in_order(beads: Iterable[Group]) -> list[Group]:
    """The beads in source order; each target gap stands before the first bead with a later target sentence.

    Beads that cross others, such as those of moved passages, draw no gaps to themselves.
    """
    told = list(beads)
    with_source = sorted((b for b in told if b.source), key=lambda b: b.source)
    alone = sorted((b for b in told if not b.source), key=lambda b: b.target)
    rising = _rising([b.target[0] if b.target else None for b in with_source])
    merged: list[Group] = []
    waiting = 0
    for place, bead in enumerate(with_source):
        while waiting < len(alone) and place in rising and alone[waiting].target < bead.target:
            merged.append(alone[waiting])
            waiting += 1
        merged.append(bead)
    return merged + alone[waiting:]


def _rising(values: Sequence[int | None]) -> set[int]:
    """The places of the longest rising choice of these values, None left out."""
    tails: list[int] = []
    last: list[int] = []
    before: dict[int, int] = {}
    for place, value in enumerate(values):
        if value is None:
            continue
        k = bisect_left(tails, value)
        before[place] = last[k - 1] if k else -1
        tails[k : k + 1] = [value]
        last[k : k + 1] = [place]
    chain: set[int] = set()
    place = last[-1] if last else -1
    while place >= 0:
        chain.add(place)
        place = before[place]
    return chain


def uncovered(beads: Sequence[Group], n: int, m: int) -> tuple[list[int], list[int]]:
    """The source and the target sentences that are in no bead or in several."""
    return _uneven([i for b in beads for i in b.source], n), _uneven([j for b in beads for j in b.target], m)


def _uneven(indexes: Sequence[int], size: int) -> list[int]:
    seen = [0] * size
    for index in indexes:
        if 0 <= index < size:
            seen[index] += 1
    return [k for k in range(size) if seen[k] != 1]
