"""What lies between beads that must stay: the stretches a search may work on."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from translate_flow.align.bead import Bead
from translate_flow.errors import BadInput


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences of either side, by index, that lie between the same fixed beads."""

    source: tuple[int, ...]
    target: tuple[int, ...]


def stretches(n: int, m: int, fixed: Sequence[Bead]) -> tuple[Stretch, ...]:
    """The free sentences of texts with n and m sentences, cut at the fixed beads that go forward on both sides.

    Raises BadInput where the fixed beads overlap or point outside.
    """
    taken_source = _taken([i for bead in fixed for i in bead.source], n, "source")
    taken_target = _taken([j for bead in fixed for j in bead.target], m, "target")
    cuts = _forward([bead for bead in fixed if bead.source and bead.target])
    source_edges = [0, *(edge for bead in cuts for edge in (min(bead.source), max(bead.source) + 1)), n]
    target_edges = [0, *(edge for bead in cuts for edge in (min(bead.target), max(bead.target) + 1)), m]
    found = []
    for k in range(0, len(source_edges), 2):
        source = tuple(i for i in range(source_edges[k], source_edges[k + 1]) if i not in taken_source)
        target = tuple(j for j in range(target_edges[k], target_edges[k + 1]) if j not in taken_target)
        inside_source = tuple(i for i in _inside(cuts, k, "source") if i not in taken_source)
        inside_target = tuple(j for j in _inside(cuts, k, "target") if j not in taken_target)
        found.append(Stretch(source + inside_source, target + inside_target))
    return tuple(stretch for stretch in found if stretch.source or stretch.target)


def _inside(cuts: Sequence[Bead], k: int, side: str) -> range:
    """The sentences between the first and the last of the cut that ends a stretch; free only in split beads."""
    if k // 2 >= len(cuts):
        return range(0)
    indexes = cuts[k // 2].source if side == "source" else cuts[k // 2].target
    return range(min(indexes), max(indexes) + 1)


def _taken(indexes: list[int], size: int, side: str) -> set[int]:
    taken = set(indexes)
    if len(taken) < len(indexes):
        raise BadInput("two beads hold the same sentence", place=f"fixed beads, {side} side", remedy="Name each once")
    if taken and (min(taken) < 0 or max(taken) >= size):
        raise BadInput("a bead names a sentence that is not there", place=f"fixed beads, {side} side")
    return taken


def _forward(beads: Sequence[Bead]) -> list[Bead]:
    """The longest run of beads, in source order, whose target sides go forward too and do not interlock."""
    ordered = sorted(beads, key=lambda bead: min(bead.source))
    tails: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for k, bead in enumerate(ordered):
        at = bisect_left(tails, min(bead.target))
        previous.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [max(bead.target)]
        last[at : at + 1] = [k]
    chain: list[Bead] = []
    k = last[-1] if last else -1
    while k >= 0:
        if not chain or max(ordered[k].source) < min(chain[-1].source):
            chain.append(ordered[k])
        k = previous[k]
    return chain[::-1]
