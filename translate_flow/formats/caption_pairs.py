"""Captions as pairs: a cue's text with its times beside it, so that a translated table becomes captions again."""

from collections.abc import Callable, Iterable, Iterator
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats import captions
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated, pair_place
from translate_flow.formats.record import Pair
from translate_flow.text.captions import Cue

START, END, SETTINGS = "caption.start", "caption.end", "caption.settings"
"""The properties that hold a cue's times in milliseconds and WebVTT's settings."""


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """A pair for each cue, without a translation yet."""
    number = 0
    for number, cue in enumerate(captions.read(stream, reading), start=1):
        yield _pair([cue], [], number, reading)
    if not number:
        raise BadInput("no captions in the file", place=reading.place, remedy="Choose another file")


def read_files(source: IO[bytes], target: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of two files of captions: cues that are shown for most of the same time belong together."""
    sides = [list(captions.read(side, reading)) for side in (source, target)]
    for number, (one, other) in enumerate(_together(sides[0], sides[1]), start=1):
        yield _pair(one, other, number, reading)


def write_srt(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Captions of the translations, of the sources where there is none yet."""
    return _write(captions.write_srt, pairs, out, writing)


def write_vtt(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """The same as WebVTT."""
    return _write(captions.write_vtt, pairs, out, writing)


def _write(
    write: Callable[[Iterable[Cue], IO[bytes]], int], pairs: Iterable[Pair], out: IO[bytes], writing: Writing
) -> int:
    return write((_cue(pair, number) for number, pair in enumerate(gated(pairs), start=1)), out)


def _pair(source: list[Cue], target: list[Cue], number: int, reading: Reading) -> Pair:
    cues = source + target
    known = {START: str(min(cue.start for cue in cues)), END: str(max(cue.end for cue in cues))}
    settings = next((cue.settings for cue in cues if cue.settings), "")
    one, other = ("\n".join(cue.text for cue in side) for side in (source, target))
    return Pair(
        *reading.languages,
        one,
        other,
        id=next((cue.id for cue in cues if cue.id), ""),
        position=number - 1,
        block_type="caption",
        properties={**known, SETTINGS: settings} if settings else known,
    )


def _cue(pair: Pair, number: int) -> Cue:
    try:
        start, end = int(pair.properties[START]), int(pair.properties[END])
    except (KeyError, ValueError) as error:
        remedy = "Only pairs that came from captions can become captions"
        raise BadInput("the pair has no times", place=pair_place(pair, number), remedy=remedy) from error
    if not 0 <= start <= end:
        raise BadInput("the times run backwards", place=pair_place(pair, number), remedy="Mend them")
    return Cue(start, end, pair.target or pair.source, pair.id, pair.properties.get(SETTINGS, ""))


def _together(source: list[Cue], target: list[Cue]) -> Iterator[tuple[list[Cue], list[Cue]]]:
    """Groups of cues linked by time, in order; a cue without a counterpart stands alone."""
    i = j = 0
    while i < len(source) or j < len(target):
        one, other = source[i : i + 1], target[j : j + 1]
        if one and other and not _is_same_time(one[0], other[0]):
            one, other = (one, []) if one[0].start <= other[0].start else ([], other)
        is_growing = bool(one and other)
        while is_growing:
            more = source[i + len(one) : i + len(one) + 1]
            further = target[j + len(other) : j + len(other) + 1]
            more = more if more and _is_same_time(more[0], other[-1]) else []
            further = further if further and _is_same_time(one[-1], further[0]) else []
            one, other, is_growing = one + more, other + further, bool(more or further)
        i, j = i + len(one), j + len(other)
        yield one, other


def _is_same_time(one: Cue, other: Cue) -> bool:
    """Whether two cues overlap for more than half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 > min(one.end - one.start, other.end - other.start)
