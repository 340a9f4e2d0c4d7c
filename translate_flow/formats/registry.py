"""Every bilingual format by name and ending, and the two doors that all reading and writing goes through."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import PurePath
from types import MappingProxyType
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats.context import DEFAULT, UNKNOWN_LANGUAGE, Limits, Reading, Writing
from translate_flow.formats.format import Format
from translate_flow.formats.gate import check_tags, limited
from translate_flow.formats.record import Pair
from translate_flow.languages.registry import check_tag

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            Format("tmx", (".tmx",), "application/x-tmx+xml", "TMX 1.4b", "tmx_read.read", "tmx_write.write"),
            Format(
                "xliff",
                (".xlf", ".xliff", ".xlf2"),
                "application/xliff+xml",
                "XLIFF 2.1",
                "xliff_read.read",
                "xliff2_write.write",
                tells_issues=True,
            ),
            Format(
                "xliff12",
                (".xlf12", ".xliff12", ".sdlxliff", ".mqxliff", ".mxliff"),
                "application/x-xliff+xml",
                "XLIFF 1.2",
                "xliff_read.read",
                "xliff12_write.write",
            ),
            Format("tsv", (".tsv", ".tab"), "text/tab-separated-values", "TSV", "tsv.read", "tsv.write"),
            Format(
                "jsonl",
                (".jsonl", ".ndjson", ".json"),
                "application/x-ndjson",
                "JSON Lines",
                "jsonl.read",
                "jsonl.write",
            ),
            Format("csv", (".csv",), "text/csv", "CSV", "csv_table.read", "csv_table.write"),
            Format(
                "moses",
                (".moses.zip", ".zip"),
                "application/zip",
                "Moses (a file for each language)",
                "moses.read",
                "moses.write",
            ),
            Format(
                "parquet", (".parquet",), "application/vnd.apache.parquet", "Parquet", "parquet.read", "parquet.write"
            ),
            Format("docx", (".docx",), _DOCX, "Bilingual table for Word", "docx_table.read", "docx_table.write"),
            Format("xlsx", (".xlsx",), _XLSX, "Excel table", "xlsx.read", "xlsx.write"),
            Format(
                "html",
                (".html", ".htm", ".xhtml"),
                "text/html",
                "Bilingual page",
                "html_table.read",
                "html_table.write",
            ),
        )
    }
)
"""Name → what is known of the format; a module is loaded when its format is used."""

RELATED: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            Format(
                "ces",
                (".ces.zip",),
                "application/zip",
                "Stand-off alignment with its documents",
                "ces_zip.read",
                "ces_zip.write",
                two_way=False,
            ),
            Format(
                "srt",
                (".srt",),
                "application/x-subrip",
                "Captions (SRT)",
                "caption_pairs.read",
                "caption_pairs.write_srt",
                two_way=False,
            ),
            Format(
                "vtt",
                (".vtt",),
                "text/vtt",
                "Captions (WebVTT)",
                "caption_pairs.read",
                "caption_pairs.write_vtt",
                two_way=False,
            ),
            Format(
                "wordfast",
                (".txt",),
                "text/plain",
                "Translation memory of Wordfast",
                "wordfast.read",
                "",
                two_way=False,
            ),
            Format(
                "tbx",
                (".tbx",),
                "application/x-tbx+xml",
                "Termbase (TBX)",
                "tbx_pairs.read",
                "tbx_pairs.write",
                two_way=False,
            ),
        )
    }
)
"""What `convert` knows besides: files of other things that can be seen as pairs, with a part of what a pair holds."""


def format_for(name_or_path: str, *, related: bool = False) -> Format:
    """The format of this name, or of a file's ending (`.gz` is seen through); BadInput lists the known ones."""
    among = {**RELATED, **FORMATS} if related else FORMATS
    asked = name_or_path.lower()
    if asked in among:
        return among[asked]
    name = PurePath(asked).name.removesuffix(".gz")
    for known in among.values():
        if name.endswith(known.suffixes):
            return known
    shown = PurePath(name_or_path).suffix or name_or_path
    names = ", ".join(f"{known.name} ({known.suffixes[0]})" for known in among.values())
    raise BadInput(f"“{shown[:40]}” is no known format", place=name_or_path[:200], remedy=f"Known are {names}")


def read_pairs(
    stream: IO[bytes],
    format: str,
    *,
    place: str,
    source_language: str | None = None,
    target_language: str | None = None,
    limits: Limits = DEFAULT,
    notes: list[str] | None = None,
) -> Iterator[Pair]:
    """The pairs of a file, as they are read; BadInput or TooLarge may come after pairs, so collect before storing.

    The languages are needed for formats whose files do not name them, and choose among several in those that do.
    `notes` collects what was left out.
    """
    known = format_for(format, related=True)
    if not known.reads:
        raise BadInput(f"{known.label} is only written", place=place, remedy="Choose another file")
    for tag in (source_language, target_language):
        if tag is not None:
            check_tag(tag, place=place)
    reading = Reading(place, source_language, target_language, limits, [] if notes is None else notes)
    read: Callable[[IO[bytes], Reading], Iterator[Pair]] = _loaded(known.reader)
    return limited(read(stream, reading), limits, place)


def read_all(stream: IO[bytes], format: str, *, place: str, **options: Any) -> list[Pair]:
    """All pairs of a file, or the error: nothing of a file that cannot be read to its end. Options as `read_pairs`."""
    return list(read_pairs(stream, format, place=place, **options))


def write_pairs(
    pairs: Iterable[Pair],
    out: IO[bytes],
    format: str,
    *,
    source_language: str | None = None,
    target_language: str | None = None,
    **options: Any,
) -> int:
    """Writes a whole file and returns how many pairs it holds; options are those of `Writing`.

    The languages are those of the first pair where they are not given. After an error the file is worth nothing.
    """
    known = format_for(format, related=True)
    if not known.writes:
        raise BadInput(f"{known.label} is only read", place=format, remedy="Choose another format")
    iterator = iter(pairs)
    first = next(iterator, None)
    writing = Writing(
        source_language or (first.source_language if first else UNKNOWN_LANGUAGE),
        target_language or (first.target_language if first else UNKNOWN_LANGUAGE),
    )
    writing = replace(writing, **options)
    given = iterator if first is None else chain([first], iterator)
    return int(_loaded(known.writer)(_tagged(given), out, writing))


def _tagged(pairs: Iterable[Pair]) -> Iterator[Pair]:
    source = target = None
    for number, pair in enumerate(pairs, start=1):
        # Mostly the very same objects, which are compared in no time.
        if pair.source_language != source or pair.target_language != target:
            source, target = check_tags(pair, number)
        yield pair


def _loaded(path: str) -> Any:
    module, function = path.split(".")
    return getattr(import_module(f"translate_flow.formats.{module}"), function)
