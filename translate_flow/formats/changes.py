"""What an edited file would change, shown before it is taken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair

_COMPARED = ("source", "target", "notes", "state", "substate")


@dataclass(frozen=True, slots=True)
class Change:
    """A pair that differs: which fields, as it was and as the file has it; None where one side lacks it."""

    id: str
    fields: tuple[str, ...]
    before: Pair | None
    after: Pair | None


def changes(before: Iterable[Pair], after: Iterable[Pair]) -> Iterator[Change]:
    """The differences of two lists of pairs with ids, in the order of the first, then what only the second has."""
    ours, theirs = _by_id(before, "our pairs"), _by_id(after, "the file")
    for id_, pair in ours.items():
        other = theirs.pop(id_, None)
        if other is None:
            yield Change(id_, (), pair, None)
            continue
        differing = tuple(name for name in _COMPARED if getattr(pair, name) != getattr(other, name))
        if differing:
            yield Change(id_, differing, pair, other)
    for id_, pair in theirs.items():
        yield Change(id_, (), None, pair)


def _by_id(pairs: Iterable[Pair], place: str) -> dict[str, Pair]:
    found: dict[str, Pair] = {}
    for number, pair in enumerate(pairs, start=1):
        if not pair.id or pair.id in found:
            fault = f"the id “{pair.id[:40]}” stands twice" if pair.id else "a pair without an id"
            raise BadInput(fault, place=f"{place}, pair {number}", remedy="Compare files that were exported here")
        found[pair.id] = pair
    return found
