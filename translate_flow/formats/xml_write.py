"""Writes XML for pairs by the batch: checked for what XML forbids, encoded and written at once."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats import gate
from translate_flow.formats.record import Pair
from translate_flow.formats.xml_text import carried

BATCH = 256
"""Pairs joined, checked and encoded at once; larger batches were not faster."""


def write_batches(
    pairs: Iterable[Pair], out: IO[bytes], text_of: Callable[[list[Pair]], str], encoding: str = "utf-8"
) -> int:
    """Writes the text of each batch and returns how many pairs; BadCharacter names the pair XML cannot carry."""
    count = 0
    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        if not gate.are_coded_well(batch):
            raise _blamed(batch, count)
        text = text_of(batch)
        data = carried(text, encoding)
        # What stands there as JSON has its control characters behind a backslash.
        if data is None or ("\\" in text and not gate.passes(batch)):
            raise _blamed(batch, count)
        out.write(data)
        count += len(batch)
    return count


def _blamed(batch: list[Pair], before: int) -> BadInput:
    for number, pair in enumerate(batch, start=before + 1):
        try:
            gate.check_pair(pair, gate.pair_place(pair, number))
        except BadInput as error:
            return error
    return BadInput("a character that XML cannot carry", place=f"after pair {before}", remedy="Remove it")
