"""Units that a translation program cut into segments, put together again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from translate_flow.formats.record import Code, Pair
from translate_flow.formats.xliff2_unit import AFTER, BEFORE


def rejoined(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The same pairs, those that follow one another as `unit/1`, `unit/2` as the one of `unit`."""
    for id_, group in groupby(pairs, key=lambda pair: pair.id.rpartition("/")[0] or pair.id):
        parts = list(group)
        yield parts[0] if len(parts) == 1 and parts[0].id == id_ else _joined(id_, parts)


def _joined(id_: str, parts: Sequence[Pair]) -> Pair:
    """One pair of all segments; what stood between their sources stands between the translations, too."""
    between = [pair.properties.get(AFTER, "") for pair in parts]
    lead = parts[0].properties.get(BEFORE, "")
    source, source_codes = _strung([(pair.source, pair.source_codes) for pair in parts], between, lead)
    target, target_codes = _strung([(pair.target, pair.target_codes) for pair in parts], between)
    return replace(
        parts[0],
        id=id_,
        source=source,
        target=target,
        source_codes=source_codes,
        target_codes=target_codes,
        properties={name: value for name, value in parts[0].properties.items() if name not in {BEFORE, AFTER}},
    )


def _strung(
    sides: Sequence[tuple[str, tuple[Code, ...]]], between: Sequence[str], lead: str = ""
) -> tuple[str, tuple[Code, ...]]:
    text, codes = lead, list[Code]()
    for number, (part, part_codes) in enumerate(sides):
        text += between[number - 1] if number and text and part else ""
        codes += [replace(code, at=code.at + len(text)) for code in part_codes]
        text += part
    return text, tuple(codes)
