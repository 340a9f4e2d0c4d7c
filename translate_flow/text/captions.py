"""Captions of video news, SRT and WebVTT, as cues with times in milliseconds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translate_flow.errors import BadInput
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


def cues(lines: Iterable[tuple[int, str]], place: str) -> Iterator[Cue]:
    """The cues of numbered lines; notes and styles are left out, BadInput names the line of a cue without times."""
    block: list[str] = []
    first = 1
    for number, line in lines:
        if line.strip():
            if not block:
                first = number
            block.append(line)
        elif block:
            yield from _cue(block, first, place)
            block = []
    if block:
        yield from _cue(block, first, place)


def _cue(block: list[str], first: int, within: str) -> Iterator[Cue]:
    if block[0].startswith("WEBVTT") and first == 1:
        return
    if block[0].split(maxsplit=1)[0] in _NOT_CUES:
        return
    place = f"{within}, line {first}"
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
