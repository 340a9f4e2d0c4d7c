"""Fixed beads cut a text into stretches that are aligned by themselves."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from translate_flow.align.bead import Bead
from translate_flow.errors import BadInput

Indexes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The source and target sentences of each stretch between fixed beads."""

    stretches: tuple[tuple[Indexes, Indexes], ...]


def plan_around(n: int, m: int, fixed: Sequence[Bead]) -> Plan:
    """The stretches left by fixed beads; beads that cross others take their sentences out but set no border."""
    _check(n, m, fixed)
    taken = ({i for bead in fixed for i in bead.source}, {j for bead in fixed for j in bead.target})
    borders = _rising([bead for bead in fixed if bead.source and bead.target])
    # From a border's first sentence on, so that what lies free inside a bead with a hole goes with what follows.
    places = [(-1, -1), *[(min(b.source), min(b.target)) for b in borders]]
    ends = [*[(min(b.source), min(b.target)) for b in borders], (n, m)]
    stretches = []
    for (i, j), (i_end, j_end) in zip(places, ends, strict=True):
        mine = tuple(k for k in range(i + 1, i_end) if k not in taken[0])
        theirs = tuple(k for k in range(j + 1, j_end) if k not in taken[1])
        if mine or theirs:
            stretches.append((mine, theirs))
    return Plan(tuple(stretches))


def _check(n: int, m: int, fixed: Sequence[Bead]) -> None:
    for name, size, indexes in (
        ("source", n, [i for bead in fixed for i in bead.source]),
        ("target", m, [j for bead in fixed for j in bead.target]),
    ):
        remedy = "Give each sentence to one fixed bead at most"
        if len(set(indexes)) < len(indexes):
            raise BadInput(f"a {name} sentence is in two fixed beads", place="fixed", remedy=remedy)
        if any(not 0 <= i < size for i in indexes):
            raise BadInput(f"a fixed bead names a {name} sentence outside the text", place="fixed", remedy=remedy)


def _rising(beads: Sequence[Bead]) -> list[Bead]:
    """The longest choice of beads that rise on both sides, so that each lies wholly behind the one before."""
    ordered = sorted(beads, key=lambda bead: min(bead.source))
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, bead in enumerate(ordered):
        place = bisect_left(tails, min(bead.target))
        before.append(last[place - 1] if place else -1)
        tails[place : place + 1] = [min(bead.target)]
        last[place : place + 1] = [k]
    chain: list[Bead] = []
    k = last[-1] if last else -1
    while k >= 0:
        if not chain or (
            max(ordered[k].source) < min(chain[-1].source) and max(ordered[k].target) < min(chain[-1].target)
        ):
            chain.append(ordered[k])
        k = before[k]
    return chain[::-1]
