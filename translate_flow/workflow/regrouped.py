"""Who owns the texts of a bitext whose units were merged, split or regrouped: words that move take their owner along.

Whoever only says which sentences belong together has written nothing, and is never credited for it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from translate_flow.workflow.carried import Owner, carried
from translate_flow.workflow.credit import Contribution, Entry, parts_of, writer_of

REGROUPING = frozenset({"merge", "split", "move", "regroup"})
"""Acts that move sentences between units."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Owned:
    """A text and the owner of each of its characters."""

    text: str = ""
    owners: tuple[Owner, ...] = ()


def contributions_in(rows: Iterable[tuple[int, Entry]], live: frozenset[int]) -> list[Contribution]:
    """Everybody's part in the final texts of the `live` units; rows are (unit, entry) as they happened in a bitext."""
    now = _folded(rows)
    return [part for unit in sorted(live & now.keys()) for part in parts_of(now[unit].text, now[unit].owners)]


def _folded(rows: Iterable[tuple[int, Entry]]) -> dict[int, Owned]:
    now: dict[int, Owned] = {}
    together: list[tuple[int, Entry]] = []
    for unit, entry in rows:
        is_same_act = bool(together) and entry.actor == together[0][1].actor and unit not in dict(together)
        if entry.act in REGROUPING and (is_same_act or not together):
            together.append((unit, entry))
            continue
        now.update(_moved(together, now))
        together = [(unit, entry)] if entry.act in REGROUPING else []
        if not together:
            old = now.get(unit, Owned())
            owners = carried(old.text, old.owners, entry.text, writer_of(entry))
            now[unit] = Owned(entry.text, tuple(owners))
    now.update(_moved(together, now))
    return now


def _moved(together: Sequence[tuple[int, Entry]], now: Mapping[int, Owned]) -> dict[int, Owned]:
    """The texts after one regrouping: each stretch of words keeps the owners it had in the unit it came from."""
    givers = [now[unit] for unit, _ in together if unit in now]
    return {unit: Owned(entry.text, tuple(_found(entry.text, givers))) for unit, entry in together}


def _found(text: str, givers: Sequence[Owned]) -> list[Owner]:
    owners: list[Owner] = [None] * len(text)
    words = [match.span() for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        giver, place, size = _longest(text, words, at, givers)
        if giver is not None:
            start, end = words[at][0], words[at + size - 1][1]
            owners[start:end] = giver.owners[place : place + end - start]
        at += max(1, size)
    return owners


def _longest(
    text: str, words: Sequence[tuple[int, int]], at: int, givers: Sequence[Owned]
) -> tuple[Owned | None, int, int]:
    """The giver with the longest stretch of words from `at` on, where it is there, and how many words it is."""
    found: tuple[Owned | None, int, int] = (None, -1, 0)
    for giver in givers:
        size = found[2]
        while at + size < len(words):
            place = giver.text.find(text[words[at][0] : words[at + size][1]])
            if place < 0:
                break
            size += 1
            found = (giver, place, size)
    return found
