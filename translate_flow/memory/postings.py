"""Which entries of a memory hold a word, as bytes: five an entry, its id and how long its source is."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from translate_flow.memory.words import numbered

SIZE = 5
"""Bytes of an entry."""
CHUNK = 4_096
"""Entries in one stored row: a new entry rewrites the last, unfilled row of each of its words, so rows stay small."""

STEPS = 8
"""Lengths are kept as steps, so many to a doubling: what tells for or against a match is their ratio."""
_LONGEST = 255
_LAYOUT = [("id", "<u4"), ("steps", "u1")]


def steps(length: int) -> int:
    """How long a text is, in steps; one byte holds it."""
    return min(_LONGEST, round(STEPS * math.log2(length + 1)))


def read(data: bytes) -> tuple[Any, Any]:
    """The ids and the steps of the entries in some stored bytes, as arrays."""
    import numpy as np

    rows = np.frombuffer(data, dtype=np.dtype(_LAYOUT))
    return rows["id"], rows["steps"].astype(np.int32)


class Gathered:
    """The words of entries, until there are enough to be written at once: some 150 bytes an entry."""

    def __init__(self) -> None:
        self._parts: list[tuple[Any, Any, Any]] = []
        self.entries = 0

    def add(self, ids: Sequence[int], keys: Sequence[str]) -> None:
        """Takes entries by their ids and folded sources, the ids growing from call to call."""
        import numpy as np

        numbers, owners = numbered(keys)
        lengths = np.fromiter((steps(len(key)) for key in keys), dtype=np.uint8, count=len(keys))
        self._parts.append((numbers, np.asarray(ids, dtype=np.uint32)[owners], lengths[owners]))
        self.entries += len(ids)

    def words(self) -> Iterator[tuple[int, bytes]]:
        """Each word, in order of their numbers, with the bytes of its entries."""
        import numpy as np

        numbers, ids, lengths = (np.concatenate(part) for part in zip(*self._parts, strict=True))
        # What is equal stays in order, and the ids grow.
        order = np.argsort(numbers, kind="stable")
        numbers, ids = numbers[order], ids[order]
        # A word that stands twice in a text counts once.
        new = np.ones(len(numbers), dtype=np.bool_)
        new[1:] = (numbers[1:] != numbers[:-1]) | (ids[1:] != ids[:-1])
        numbers = numbers[new]
        records = np.empty(len(numbers), dtype=np.dtype(_LAYOUT))
        records["id"], records["steps"] = ids[new], lengths[order][new]
        begins = np.flatnonzero(np.diff(numbers, prepend=~numbers[:1]))
        data, bounds = records.tobytes(), [*(begins * SIZE).tolist(), len(numbers) * SIZE]
        for word, start, end in zip(numbers[begins].tolist(), bounds[:-1], bounds[1:], strict=True):
            yield word, data[start:end]
