"""A termbase as pairs and pairs as a termbase: one concept a pair of terms."""

from collections.abc import Iterable, Iterator
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats import tbx
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated, pair_place
from translate_flow.formats.record import Pair
from translate_flow.formats.terms import TermEntry, TermText
from translate_flow.languages.registry import is_same_language

_FORBIDDEN = "forbidden"


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """Each source term of a concept with each target term that may be used; both languages must be named."""
    if reading.source_language is None or reading.target_language is None:
        remedy = "Name them with --source-lang and --target-lang"
        raise BadInput("a termbase has many languages", place=reading.place, remedy=remedy)
    left_out = 0
    for entry in tbx.read(stream, reading):
        sources = [term for term in entry.terms if is_same_language(term.language, reading.source_language)]
        targets = [term for term in entry.terms if is_same_language(term.language, reading.target_language)]
        made = [
            Pair(one.language, other.language, one.text, other.text, id=entry.id, block_type="term")
            for one in sources
            for other in targets
            if _FORBIDDEN not in (one.status, other.status)
        ]
        left_out += not made
        yield from made
    if left_out:
        reading.note(f"{left_out} concepts have no terms in both languages and were left out")


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """TBX 3 with a concept for each pair; both sides must have a text."""
    return tbx.write(
        (_entry(pair, number) for number, pair in enumerate(gated(pairs), start=1)),
        out,
        language=writing.source_language,
    )


def _entry(pair: Pair, number: int) -> TermEntry:
    if not pair.source.strip() or not pair.target.strip():
        place = pair_place(pair, number)
        raise BadInput("a concept needs a term in both languages", place=place, remedy="Fill in or remove the pair")
    terms = (TermText(pair.source_language, pair.source), TermText(pair.target_language, pair.target))
    return TermEntry(terms, id=f"c{number}", note="\n".join(pair.notes))
