"""Translation memories of Wordfast: lines of tab-separated fields under a line that begins with `%`."""

import re
from collections.abc import Iterator
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.stream import opened, text_lines
from translate_flow.formats.xml_text import not_this
from translate_flow.languages.registry import check_tag, is_same_language
from translate_flow.text.characters import check_text

_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)~(\d\d)(\d\d)(\d\d)")
_FIELDS = 7
"""Date and time, person, how often used, and each language with its text; what comes after is left out."""
_ESCAPED = re.compile(r"&'([0-9A-Fa-f]{1,2});")
_BREAKS = frozenset({0x0A, 0x0B, 0x0D})
# What Wordfast escapes under Windows; all others it escapes on a Mac, by the Mac's table.
_WINDOWS = frozenset({0x82, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0xA0, 0xA9, 0xAE, 0xBC, 0xBD, 0xBE})
_TAG = re.compile(r"&t([A-Za-z0-9]{1,3});")


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a memory, UTF-8 or UTF-16; with languages given only those in them."""
    is_one = False
    for number, line in text_lines(opened(stream, reading), reading):
        place = f"{reading.place}, line {number}"
        if not is_one:
            is_one = line.startswith("%") and "%Wordfast" in line
            if not is_one:
                break
        elif line.strip():
            yield from _pair(line.split("\t"), place, reading)
    if not is_one:
        raise not_this("the file is no memory of Wordfast; two plain texts are read with --with", reading.place)


def _pair(cells: list[str], place: str, reading: Reading) -> Iterator[Pair]:
    if len(cells) < _FIELDS:
        fault = f"{len(cells)} fields where {_FIELDS} are wanted"
        raise BadInput(fault, place=place, remedy="Save the memory again; it may be cut")
    stamp, person, _, source_language, source, target_language, target = cells[:_FIELDS]
    # A language without a region is written as RO-01.
    source_language, target_language = (
        check_tag(tag.removesuffix("-01"), place=place) for tag in (source_language, target_language)
    )
    if len(cells) > _FIELDS and any(cells[_FIELDS:]):
        reading.note_once("attributes of the memory's entries were left out")
    if not all(
        asked is None or is_same_language(tag, asked)
        for tag, asked in zip((source_language, target_language), reading.asked, strict=True)
    ):
        reading.note(f"{place}: not in the languages asked for")
        return
    sides = [_text(check_text(text, place=place)) for text in (source, target)]
    found = _STAMP.fullmatch(stamp)
    yield Pair(
        source_language,
        target_language,
        sides[0][0],
        sides[1][0],
        translator=check_text(person, place=place),
        created_at="{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else "",
        source_codes=sides[0][1],
        target_codes=sides[1][1],
    )


def _text(written: str) -> tuple[str, tuple[Code, ...]]:
    """The text with its escaped characters, and its tags as codes."""
    text, codes, at = "", list[Code](), 0
    for tag in _TAG.finditer(written):
        text += _unescaped(written[at : tag.start()])
        codes.append(Code(len(text), "alone", tag[1], tag[0]))
        at = tag.end()
    return text + _unescaped(written[at:]), tuple(codes)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: _character(int(found[1], 16)), text) if "&'" in text else text


def _character(number: int) -> str:
    if number in _BREAKS:
        return "\n"
    if number < 0x20:
        return "\t" if number == 0x09 else ""
    return bytes([number]).decode("cp1252" if number < 0x80 or number in _WINDOWS else "mac_roman")
