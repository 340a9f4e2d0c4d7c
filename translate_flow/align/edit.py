"""Edits of an alignment by hand, as pure functions: beads in, new beads out, every sentence still in exactly one.

A position is the place of a bead in the list. What an edit makes is pinned and sure; beads it does not touch stay as
they are. Beads may end up crossing where somebody moved a sentence there on purpose.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from translate_flow.align.bead import Bead, BeadOrigin
from translate_flow.align.order import in_order, uncovered
from translate_flow.errors import BadInput, Conflict

SideName = Literal["source", "target"]


def merge(beads: Sequence[Bead], positions: Sequence[int]) -> list[Bead]:
    """One bead of two or more neighbouring ones."""
    places = sorted(set(positions))
    if len(places) < 2:
        raise BadInput("a merge needs two beads or more", place="positions", remedy="Choose neighbouring beads")
    for place in places:
        _at(beads, place)
    if places[-1] - places[0] != len(places) - 1:
        raise BadInput("the beads are not neighbours", place="positions", remedy="Merge the beads between them too")
    chosen = [beads[place] for place in places]
    whole = _pinned((i for b in chosen for i in b.source), (j for b in chosen for j in b.target))
    return [*beads[: places[0]], whole, *beads[places[-1] + 1 :]]


def split(beads: Sequence[Bead], position: int, source_at: int, target_at: int) -> list[Bead]:
    """Two beads of one: `source_at` of its source and `target_at` of its target sentences go to the first."""
    bead = _at(beads, position)
    if not (0 <= source_at <= len(bead.source) and 0 <= target_at <= len(bead.target)):
        raise BadInput("the bead cannot be split there", place="split", remedy="Split between its own sentences")
    parts = (
        _pinned(bead.source[:source_at], bead.target[:target_at]),
        _pinned(bead.source[source_at:], bead.target[target_at:]),
    )
    if any(not part.source and not part.target for part in parts):
        raise BadInput("one part of the split would be empty", place="split", remedy="Leave a sentence on each part")
    return [*beads[:position], *parts, *beads[position + 1 :]]


def move(beads: Sequence[Bead], side: SideName, segment_index: int, to_position: int) -> list[Bead]:
    """The sentence of `side` with this index moved into the bead at `to_position`; a bead left empty goes."""
    if side not in ("source", "target"):
        raise BadInput(f"“{side}” is not a side", place="side", remedy="Say source or target")
    _at(beads, to_position)
    holder = next((k for k, bead in enumerate(beads) if segment_index in getattr(bead, side)), None)
    if holder is None:
        raise BadInput(f"no bead holds {side} sentence {segment_index}", place="segment_index", remedy="Load it anew")
    if holder == to_position:
        return list(beads)
    found = []
    for k, bead in enumerate(beads):
        if k not in (holder, to_position):
            found.append(bead)
            continue
        indexes = {"source": set(bead.source), "target": set(bead.target)}
        indexes[side].symmetric_difference_update({segment_index})
        if indexes["source"] or indexes["target"]:
            found.append(_pinned(indexes["source"], indexes["target"]))
    return found


def swap(beads: Sequence[Bead], first: int, second: int) -> list[Bead]:
    """The two beads with their target sentences exchanged."""
    one, other = _at(beads, first), _at(beads, second)
    if first == second:
        return list(beads)
    found = list(beads)
    found[first], found[second] = _pinned(one.source, other.target), _pinned(other.source, one.target)
    return [bead for bead in found if bead.source or bead.target]


def set_origin(beads: Sequence[Bead], position: int, origin: BeadOrigin) -> list[Bead]:
    """The beads with one accepted, pinned or marked doubtful; acceptance and pins make it sure."""
    bead = _at(beads, position)
    is_sure = origin in (BeadOrigin.ACCEPTED, BeadOrigin.PINNED)
    changed = replace(bead, origin=origin, score=1.0 if is_sure else bead.score)
    return [*beads[:position], changed, *beads[position + 1 :]]


def check_cover(beads: Sequence[Bead], n_source: int, n_target: int) -> None:
    """Refuses beads that do not hold every sentence of both texts exactly once: Conflict, naming the sentences."""
    for name, size in (("source", n_source), ("target", n_target)):
        if any(not 0 <= index < size for bead in beads for index in getattr(bead, name)):
            raise BadInput(f"a bead names a {name} sentence outside the text", place="beads", remedy="Load it anew")
    if any(not bead.source and not bead.target for bead in beads):
        raise BadInput("a bead is empty", place="beads", remedy="Leave it out")
    source, target = uncovered(beads, n_source, n_target)
    if source or target:
        details = {"source": source, "target": target}
        raise Conflict("some sentences are in no bead or in several; load the alignment anew", details=details)


def ordered(beads: Sequence[Bead]) -> list[Bead]:
    """The beads in source order, target gaps at their place."""
    return in_order(beads)


def _at(beads: Sequence[Bead], position: int) -> Bead:
    if not 0 <= position < len(beads):
        raise BadInput(f"there is no bead {position}", place="position", remedy=f"Choose 0 to {len(beads) - 1}")
    return beads[position]


def _pinned(source: Iterable[int], target: Iterable[int]) -> Bead:
    return Bead(tuple(sorted(source)), tuple(sorted(target)), 1.0, (), BeadOrigin.PINNED)
