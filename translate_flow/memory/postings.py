"""Which entries of a memory hold a word, as bytes: five an entry, its id and how long its source is."""

import math
from struct import Struct
from typing import Any

RECORD = Struct("<IB")
CHUNK = 4_096
"""Entries in one stored row at most: a new entry rewrites the last row of each of its words, so rows stay small."""

STEPS = 8
"""Lengths are kept as steps, so many to a doubling: what tells for or against a match is their ratio."""
_LONGEST = 255


def steps(length: int) -> int:
    """How long a text is, in steps; one byte holds it."""
    return min(_LONGEST, round(STEPS * math.log2(length + 1)))


def record(entry_id: int, length: int) -> bytes:
    """An entry as it stands in the rows of all its words."""
    return RECORD.pack(entry_id, steps(length))


def read(data: bytes) -> tuple[Any, Any]:
    """The ids and the steps of the entries in some stored bytes, as arrays."""
    import numpy

    rows = numpy.frombuffer(data, dtype=numpy.dtype([("id", "<u4"), ("steps", "u1")]))
    return rows["id"], rows["steps"].astype(numpy.int32)
