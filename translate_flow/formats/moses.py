"""Moses: a plain file for each language, line by line, with ids; packed as one zip with the exact pairs beside.

A text of several lines stands as one line; `NAME.jsonl` beside the plain files has it exactly, and counts as long as
its line was not changed.
"""

import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import zip_longest
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats import jsonl
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import Bounded, opened, spooled, text_lines
from translate_flow.languages.registry import is_tag
from translate_flow.text.characters import check_text
from translate_flow.text.safe_zip import SafeZip, open_zip

_LINE_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_NAME = "corpus"
# A fixed time, so that the same pairs make the same archive.
_TIME = (1980, 1, 1, 0, 0, 0)
_READ_ELSEWHERE = frozenset({"csv", "jsonl", "tmx", "tsv", "xlf"})
_LEFT_OUT = frozenset({"csv", "ids", "jsonl", "md", "pdf", "tmx", "tsv", "txt", "xlf", "xml"})


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a zip with two plain files, and ids where a third one has them; one line of each at a time."""
    with spooled(opened(stream, reading)) as kept:
        yield from _read(kept, reading)


def _read(kept: IO[bytes], reading: Reading) -> Iterator[Pair]:
    most = reading.limits.bytes
    archive = open_zip(kept, place=reading.place, max_total=2 * most, max_entry=most)
    source_name, target_name = _members(archive, reading)
    languages = _ending(source_name), _ending(target_name)
    ids = next((name for name in archive.names() if name.endswith(".ids")), None)
    lines = [_lines(archive, name, reading) if name else None for name in (source_name, target_name, ids)]
    pairs = _paired(lines[0] or iter(()), lines[1] or iter(()), lines[2], replace_languages(reading, languages))
    exact = next((name for name in archive.names() if name.endswith(".jsonl")), None)
    if exact is None:
        yield from pairs
        return
    known = _lines(archive, exact, reading)
    for number, pair in enumerate(pairs, start=1):
        yield _exact(pair, next(known, None), f"{reading.place}, {exact}, line {number}", reading)


def read_files(source: IO[bytes], target: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of two plain files of equally many lines; BadInput names both counts where they differ."""
    sides = [(line for _, line in text_lines(opened(side, reading), reading)) for side in (source, target)]
    yield from _paired(sides[0], sides[1], None, reading)


def replace_languages(reading: Reading, languages: tuple[str, str]) -> Reading:
    """The reading with the languages that file names tell, where none were asked for."""
    return replace(
        reading,
        source_language=reading.source_language or languages[0],
        target_language=reading.target_language or languages[1],
    )


def _members(archive: SafeZip, reading: Reading) -> tuple[str, str]:
    names = [name for name in archive.names() if is_tag(_ending(name)) and _ending(name) not in _LEFT_OUT]
    packed = next((name for name in archive.names() if _ending(name) in _READ_ELSEWHERE), None)
    if not names and packed:
        raise BadInput(f"the archive holds {packed[:60]}", place=reading.place, remedy="Unpack it and read that file")
    if len(names) != 2:
        raise BadInput(
            f"{len(names)} plain texts in the archive", place=reading.place, remedy="Two are wanted, as corpus.ro"
        )
    first, second = names
    if reading.source_language == _ending(second) or reading.target_language == _ending(first):
        first, second = second, first
    return first, second


def _ending(name: str) -> str:
    """The language a plain file's name ends with; OPUS writes `pt_BR`."""
    return name.rpartition(".")[2].replace("_", "-")


def _lines(archive: SafeZip, name: str, reading: Reading) -> Iterator[str]:
    place = f"{reading.place}, {name}"
    member = Bounded(archive.stream(name), place, reading.limits.bytes)
    return (line for _, line in text_lines(member, replace(reading, place=place)))


def _paired(
    source: Iterator[str], target: Iterator[str], ids: Iterator[str] | None, reading: Reading
) -> Iterator[Pair]:
    columns = (source, target) if ids is None else (source, target, ids)
    for number, row in enumerate(zip_longest(*columns), start=1):
        if None in row:
            raise _uneven(number - 1, row, columns, reading)
        for text in row[:2]:
            check_text(text, place=f"{reading.place}, line {number}")
        yield Pair(*reading.languages, row[0], row[1], id=row[2] if ids is not None else "")


def _uneven(before: int, row: Sequence[str | None], columns: Sequence[Iterator[str]], reading: Reading) -> BadInput:
    """What is said where one file ends before another: how many lines each has."""
    counts = [before + (part is not None) + sum(1 for _ in rest) for part, rest in zip(row, columns, strict=True)]
    if counts[0] != counts[1]:
        fault = f"{counts[0]:,} lines against {counts[1]:,}"
        return BadInput(fault, place=reading.place, remedy="Both files need as many")
    return BadInput(f"{counts[2]:,} ids for {counts[0]:,} lines", place=reading.place, remedy="Mend the ids")


def _exact(pair: Pair, line: str | None, place: str, reading: Reading) -> Pair:
    if line is None:
        raise BadInput("the exact pairs end here", place=place, remedy="Remove the .jsonl file from the archive")
    known = jsonl.pair_of(jsonl.parsed(line, place), place, reading)
    if (known.source, known.target) == (pair.source, pair.target):
        return known
    source = known.source if one_line(known.source) == pair.source else pair.source
    target = known.target if one_line(known.target) == pair.target else pair.target
    return replace(known, source=source, target=target)


def one_line(text: str) -> str:
    """The text with a blank for each line break, and no mark that readers would take for the file's own."""
    return _LINE_BREAKS.sub(" ", text).lstrip("\ufeff")


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes the zip; all pairs must be of one language pair."""
    languages = writing.source_language, writing.target_language
    if languages[0] == languages[1]:
        raise BadInput("both languages are the same", place="Moses", remedy="Choose a format that names each text")
    endings = (*languages, "ids", "jsonl")
    count = 0
    with ExitStack() as stack:
        parts = [stack.enter_context(tempfile.TemporaryFile()) for _ in endings]
        for count, pair in enumerate(gated(pairs), start=1):
            if (pair.source_language, pair.target_language) != languages:
                raise BadInput("another language pair", place=f"pair {count}", remedy="Export each pair by itself")
            for part, text in zip(parts, (pair.source, pair.target, pair.id), strict=False):
                part.write((one_line(text) + "\n").encode())
            parts[-1].write(jsonl.line_of(pair))
        _pack(out, endings, parts)
    return count


def _pack(out: IO[bytes], endings: tuple[str, ...], parts: Sequence[IO[bytes]]) -> None:
    with zipfile.ZipFile(out, "w") as archive:
        for ending, part in zip(endings, parts, strict=True):
            part.seek(0)
            member_info = zipfile.ZipInfo(f"{_NAME}.{ending}", _TIME)
            # Ids may all be empty; packed, such a file would look made to fill memory.
            member_info.compress_type = zipfile.ZIP_STORED if ending == "ids" else zipfile.ZIP_DEFLATED
            with archive.open(member_info, "w", force_zip64=True) as member:
                while chunk := part.read(1 << 16):
                    member.write(chunk)
