"""The order beads are told in, and the law that every sentence is in exactly one."""

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
    """The beads in source order; each target gap stands before the first bead with a later target sentence."""
    told = list(beads)
    with_source = sorted((b for b in told if b.source), key=lambda b: b.source)
    alone = sorted((b for b in told if not b.source), key=lambda b: b.target)
    merged: list[Group] = []
    waiting = 0
    for bead in with_source:
        while waiting < len(alone) and bead.target and alone[waiting].target < bead.target:
            merged.append(alone[waiting])
            waiting += 1
        merged.append(bead)
    return merged + alone[waiting:]


def uncovered(beads: Sequence[Group], n: int, m: int) -> tuple[list[int], list[int]]:
    """The source and the target sentences that are in no bead or in several."""
    return _uneven([i for b in beads for i in b.source], n), _uneven([j for b in beads for j in b.target], m)


def _uneven(indexes: Sequence[int], size: int) -> list[int]:
    seen = [0] * size
    for index in indexes:
        if 0 <= index < size:
            seen[index] += 1
    return [k for k in range(size) if seen[k] != 1]
