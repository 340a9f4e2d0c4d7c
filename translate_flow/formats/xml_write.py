"""Writes XML for pairs by the batch: checked for what XML forbids, encoded and written at once."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats import gate
from translate_flow.formats.record import Code, Pair
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
        text = text_of(batch)
        data = carried(text, encoding)
        if data is None:
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


def has_codes(pair: Pair) -> bool:
    """Whether a text of the pair holds inline codes; they are checked to stand where they can."""
    if not pair.source_codes and not pair.target_codes:
        return False
    gate.check_pair(pair, gate.pair_place(pair, 0))
    return True


def lost(written: str, codes: tuple[Code, ...], read: Callable[[Any, str], tuple[str, tuple[Code, ...]]]) -> bool:
    """Whether codes would not come back as they are from an element's content."""
    if not codes:
        return False
    from lxml import etree

    return read(etree.fromstring(f"<text>{written}</text>"), "")[1] != codes
