"""Captions of video news, SRT and WebVTT: cues with times in milliseconds, both ways."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.stream import opened, text_lines
from translate_flow.text.characters import check_text

_TIMES = re.compile(r"\s*(?:(\d+):)?(\d\d):(\d\d)[,.](\d{3})\s+-->\s+(?:(\d+):)?(\d\d):(\d\d)[,.](\d{3})[ \t]*(.*)")
_NOT_CUES = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from `start` to `end` (milliseconds); `settings` are WebVTT's, place and alignment."""

    start: int
    end: int
    text: str
    id: str = ""
    settings: str = ""


def read(stream: IO[bytes], reading: Reading) -> Iterator[Cue]:
    """The cues of an SRT or WebVTT file; notes and styles are left out."""
    block: list[str] = []
    first = 1
    for number, line in text_lines(opened(stream, reading), reading):
        if line.strip():
            if not block:
                first = number
            block.append(line)
        elif block:
            yield from _cue(block, first, reading)
            block = []
    if block:
        yield from _cue(block, first, reading)


def _cue(block: list[str], first: int, reading: Reading) -> Iterator[Cue]:
    if block[0].startswith("WEBVTT") and first == 1:
        return
    if block[0].split(maxsplit=1)[0] in _NOT_CUES:
        return
    place = f"{reading.place}, line {first}"
    at = 0 if "-->" in block[0] else 1
    found = _TIMES.fullmatch(block[at]) if len(block) > at else None
    if found is None:
        raise BadInput("a cue without its times", place=place, remedy="Export the captions again")
    start, end = _milliseconds(*found.groups("0")[0:4]), _milliseconds(*found.groups("0")[4:8])
    if end < start:
        raise BadInput("a cue that ends before it starts", place=place, remedy="Mend its times")
    text = check_text("\n".join(block[at + 1 :]), place=place)
    yield Cue(start, end, text, block[0].strip() if at else "", found[9].strip())


def _milliseconds(hours: str, minutes: str, seconds: str, thousandths: str) -> int:
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths)


def write_srt(cues: Iterable[Cue], out: IO[bytes]) -> int:
    """Writes numbered cues; players want the numbers to run on, so ids are not kept."""
    count = 0
    for cue in cues:
        count += 1
        times = f"{_stamp(cue.start, ',')} --> {_stamp(cue.end, ',')}"
        out.write(f"{count}\n{times}\n{_body(cue, count)}\n\n".encode())
    return count


def write_vtt(cues: Iterable[Cue], out: IO[bytes]) -> int:
    """Writes WebVTT with ids and settings."""
    out.write(b"WEBVTT\n\n")
    count = 0
    for cue in cues:
        count += 1
        id_ = f"{' '.join(cue.id.split())}\n" if cue.id else ""
        settings = f" {' '.join(cue.settings.split())}" if cue.settings else ""
        times = f"{_stamp(cue.start, '.')} --> {_stamp(cue.end, '.')}{settings}"
        out.write(f"{id_}{times}\n{_body(cue, count)}\n\n".encode())
    return count


def _body(cue: Cue, number: int) -> str:
    # An empty line would end the cue.
    lines = check_text(cue.text, place=f"cue {number}").splitlines()
    return "\n".join(line.replace("-->", "→") for line in lines if line.strip())


def _stamp(milliseconds: int, mark: str) -> str:
    seconds, thousandths = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{thousandths:03}"
