"""Three languages: from pivot–first and pivot–second alignments the first–second one, with what does not agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from translate_flow.align.bead import Bead
from translate_flow.align.order import in_order

Indexes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Triangle:
    """The derived beads, and the places where the two alignments cut the pivot differently or a third disagrees."""

    beads: tuple[Bead, ...]
    conflicts: tuple["Disagreement", ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A derived bead that is not to be taken on trust: the pivot sentences it comes from, and why."""

    source: Indexes
    target: Indexes
    pivot: Indexes
    cause: str


def triangulate(first: Sequence[Bead], second: Sequence[Bead], direct: Sequence[Bead] = ()) -> Triangle:
    """First–second beads from beads whose source is the pivot; `direct` ones, where there are, are compared.

    Pivot sentences that are together in a bead of either alignment go together. A bead is as sure as the product of
    those it comes from.
    """
    groups = _joined([bead.source for bead in (*first, *second)])
    of_pivot = {i: number for number, group in enumerate(groups) for i in group}
    sides: list[tuple[list[int], list[int]]] = [([], []) for _ in groups]
    scores = [1.0] * len(groups)
    parts = [[0, 0] for _ in groups]
    alone: list[Bead] = []
    for side, beads in enumerate((first, second)):
        for bead in beads:
            if not bead.source:
                alone.append(Bead(bead.target, ()) if side == 0 else Bead((), bead.target))
                continue
            number = of_pivot[bead.source[0]]
            sides[number][side].extend(bead.target)
            scores[number] *= bead.score
            parts[number][side] += 1
    found: list[Bead] = list(alone)
    conflicts: list[Disagreement] = []
    known = {(bead.source, bead.target) for bead in direct}
    for group, (mine, theirs), score, counts in zip(groups, sides, scores, parts, strict=True):
        if not mine and not theirs:
            continue
        bead = Bead(tuple(sorted(mine)), tuple(sorted(theirs)), round(score, 4))
        found.append(bead)
        cause = _cause(bead, counts, known)
        if cause:
            conflicts.append(Disagreement(bead.source, bead.target, tuple(sorted(group)), cause))
    return Triangle(tuple(in_order(found)), tuple(conflicts))


def _cause(bead: Bead, counts: Sequence[int], known: set[tuple[Indexes, Indexes]]) -> str:
    if min(counts) > 1:
        return "borders cross"
    if bool(bead.source) != bool(bead.target):
        return "one language leaves it out"
    if known and (bead.source, bead.target) not in known:
        return "the direct alignment differs"
    return ""


def _joined(groups: Sequence[Indexes]) -> list[Indexes]:
    """The groups with all that share a member united."""
    root: dict[int, int] = {}

    def find(i: int) -> int:
        while root.setdefault(i, i) != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for group in groups:
        for i in group:
            root[find(i)] = find(group[0])
    united: dict[int, list[int]] = {}
    for i in sorted(root):
        united.setdefault(find(i), []).append(i)
    return [tuple(group) for group in united.values()]
