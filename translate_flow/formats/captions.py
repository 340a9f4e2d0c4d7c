"""Captions of video news, SRT and WebVTT, both ways."""

from collections.abc import Iterable, Iterator
from typing import IO

from translate_flow.formats.context import Reading
from translate_flow.formats.stream import Bounded, opened, text_lines
from translate_flow.text.captions import Cue, cues
from translate_flow.text.characters import check_text


def read(stream: IO[bytes], reading: Reading) -> Iterator[Cue]:
    """The cues of an SRT or WebVTT file; notes and styles are left out."""
    return cues(_lines(opened(stream, reading), reading), reading.place)


def _lines(stream: Bounded, reading: Reading) -> Iterator[tuple[int, str]]:
    """Numbered lines, whichever of LF, CR LF and CR ends them."""
    number = 0
    for _, line in text_lines(stream, reading):
        for part in line.split("\r"):
            number += 1
            yield number, part


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
