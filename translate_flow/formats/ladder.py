"""Imports alignments made elsewhere: beads as `align` prints them, hunalign's ladders and its texts side by side."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import opened, text_lines
from translate_flow.text.characters import check_text

_BEAD = re.compile(r"((?:\d{1,9}(?:,\d{1,9})*)?):((?:\d{1,9}(?:,\d{1,9})*)?)(?:\s.*)?")
_JOINT = " ~~~ "
"""What hunalign puts between the sentences of one side in its text form."""


def read_files(rungs: IO[bytes], source: IO[bytes], target: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """A pair for each step of the ladder, sentences of one side joined by a blank; steps without text are left out."""
    sides = [[line for _, line in text_lines(opened(side, reading), reading)] for side in (source, target)]
    steps = [
        _rung(line, f"{reading.place}, rung {number}") for number, line in text_lines(opened(rungs, reading), reading)
    ]
    ends = (len(sides[0]), len(sides[1]))
    if steps and any(
        any(side[: max(int(steps[0][at]), 0)]) or any(side[max(int(steps[-1][at]), 0) :])
        for at, side in enumerate(sides)
    ):
        fault = f"it goes from {steps[0][:2]} to {steps[-1][:2]}, the texts have {ends} lines"
        raise BadInput(fault, place=f"{reading.place}, rung {len(steps)}", remedy="It may be cut, or of other texts")
    for number, (start, stop) in enumerate(pairwise(steps), start=1):
        place = f"{reading.place}, rung {number}"
        if any(not 0 <= start[at] <= stop[at] <= ends[at] for at in (0, 1)):
            fault = f"it leads from {start[:2]} to {stop[:2]}, the texts have {ends} lines"
            raise BadInput(fault, place=place, remedy="The ladder is of other texts")
        one, other = (" ".join(filter(None, side[int(start[at]) : int(stop[at])])) for at, side in enumerate(sides))
        if one or other:
            yield _pair(one, other, start[2], place, reading)


def read_beads(beads: IO[bytes], source: IO[bytes], target: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """A pair for each bead as `align` prints them (`0,1:0`), sentences of one side joined by a blank.

    Empty lines of the texts are paragraph breaks and have no index, as in `align`.
    """
    sides = [[line for _, line in text_lines(opened(side, reading), reading) if line] for side in (source, target)]
    named: list[set[int]] = [set(), set()]
    for number, line in text_lines(opened(beads, reading), reading):
        place = f"{reading.place}, bead {number}"
        found = _BEAD.fullmatch(line.strip())
        if found is None:
            raise BadInput("not a bead", place=place, remedy="They are written as 0,1:0")
        indexes = [[int(index) for index in side.split(",") if index] for side in found.groups()]
        if any(index >= len(side) for at, side in enumerate(sides) for index in indexes[at]):
            fault = f"it names sentences that are not there, the texts have {len(sides[0])} and {len(sides[1])}"
            raise BadInput(fault, place=place, remedy="The beads are of other texts")
        one, other = (" ".join(side[index] for index in indexes[at]) for at, side in enumerate(sides))
        for text, seen, told in zip((one, other), named, indexes, strict=True):
            check_text(text, place=place)
            seen.update(told)
        yield Pair(*reading.languages, one, other, position=number - 1, bead_origin="imported")
    if left := sum(len(side) - len(seen) for side, seen in zip(sides, named, strict=True)):
        reading.note(f"{reading.place}: {left} sentences stand in no bead and were left out")


def _rung(line: str, place: str) -> tuple[int, int, float]:
    cells = line.split("\t")
    try:
        return int(cells[0]), int(cells[1]), float(cells[2]) if len(cells) > 2 else 0.0
    except (ValueError, IndexError) as error:
        remedy = "Three numbers a line are wanted"
        raise BadInput("not a rung of a ladder", place=place, remedy=remedy) from error


def read_texts(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of hunalign's text form: source, target, score, by tabs."""
    for number, line in text_lines(opened(stream, reading), reading):
        place = f"{reading.place}, line {number}"
        cells = line.split("\t")
        if len(cells) < 2:
            raise BadInput("no tab in the line", place=place, remedy="Source, target and score are wanted")
        score = _rung(f"0\t0\t{cells[2]}", place)[2] if len(cells) > 2 else 0.0
        one, other = (cell.replace(_JOINT, " ").replace("<p>", "").strip() for cell in cells[:2])
        if one or other:
            yield _pair(one, other, score, place, reading)


def _pair(source: str, target: str, score: float, place: str, reading: Reading) -> Pair:
    for text in (source, target):
        check_text(text, place=place)
    # Hunalign's scores have no upper end, so they are kept as a fact and not as a probability.
    properties = {"hunalign.score": repr(score)}
    return Pair(*reading.languages, source, target, bead_origin="imported", properties=properties)
