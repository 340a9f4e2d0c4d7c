"""Marks as they are stored, checked when they come from outside, and found again in a text that has changed."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from rapidfuzz.distance.Indel import opcodes

from translate_flow.errors import BadInput
from translate_flow.text.marks import Mark, MarkKind, safe_target

MAX_MARKS = 20_000
MAX_TARGETS = 500_000
"""The first so many marks of a text are kept, with addresses of so many characters together."""

MAX_COMPARED = 5_000
"""Longer texts are compared sentence by sentence, shorter ones by their characters."""

NO_BORDER = (-1, -1)
"""Between parts in which no mark goes on from the one to the other."""

_PIECE = re.compile(r"[^.!?…。\n]*[.!?…。\n]*")
_KINDS = {kind.value: kind for kind in MarkKind}


def within_limits(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """As many of the first marks as a text may keep."""
    found: list[Mark] = []
    addresses = 0
    for mark in marks:
        addresses += len(mark.target)
        if len(found) == MAX_MARKS or addresses > MAX_TARGETS:
            break
        found.append(mark)
    return tuple(found)


def packed(marks: Iterable[Mark]) -> list[Any]:
    """The marks as plain lists, as many as a text may keep."""
    return [
        [mark.kind.value, mark.start, mark.end, *([mark.target] if mark.target else [])]
        for mark in within_limits(marks)
    ]


def unpacked(found: object, text: str) -> tuple[Mark, ...]:
    """The marks that such lists say of a text.

    BadInput where one is of no known kind, leads to an unsafe address, lies outside of the text or crosses another.
    """
    if not isinstance(found, list) or len(found) > MAX_MARKS:
        raise _wrong("the list of marks cannot be read")
    marks = sorted((_mark(one, text) for one in found), key=lambda mark: (mark.start, -mark.end))
    if len(tuple(uncrossed(marks))) < len(marks):
        raise _wrong("marks cross one another")
    return tuple(marks)


def parted(marks: Sequence[Mark], spans: Iterable[tuple[int, int]]) -> Iterator[tuple[Mark, ...]]:
    """For each of the spans, which are in order and apart, the parts of marks in it, counted from its start."""
    at = 0
    near: list[Mark] = []
    for start, end in spans:
        while at < len(marks) and marks[at].start < end:
            near.append(marks[at])
            at += 1
        near = [mark for mark in near if mark.end > start]
        yield tuple(
            Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.target) for mark in near
        )


def moved(marks: Iterable[Mark], by: int) -> Iterator[Mark]:
    """The marks in a text that begins so many characters later."""
    return (replace(mark, start=mark.start + by, end=mark.end + by) for mark in marks)


def glued(before: Sequence[Mark], after: Sequence[Mark], border: tuple[int, int]) -> tuple[Mark, ...]:
    """The marks of two parts of a text as those of the whole; `border` is where one part ends and the other begins.

    What ends with the first part and goes on alike with the second is one mark.
    """
    return glued_all([(NO_BORDER, before), (border, after)])


def glued_all(parts: Iterable[tuple[tuple[int, int], Sequence[Mark]]]) -> tuple[Mark, ...]:
    """The same for any number of parts, each with the border before it; only the marks at a border are looked at."""
    found: list[Mark] = []
    last: list[int] = []
    for (end, start), marks in parts:
        ending = [i for i in last if found[i].end == end]
        going_on = _going_on([found[i] for i in ending], marks, start)
        for i, longer in zip(ending, going_on, strict=True):
            found[i] = longer or found[i]
        begun = {(mark.kind, mark.target, mark.end) for mark in going_on if mark}
        fresh = [m for m in marks if m.start != start or (m.kind, m.target, m.end) not in begun]
        last = [i for i, longer in zip(ending, going_on, strict=True) if longer]
        last += range(len(found), len(found) + len(fresh))
        found += fresh
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))


def _going_on(ending: Sequence[Mark], marks: Sequence[Mark], start: int) -> list[Mark | None]:
    """For each mark that ends at a border the longer one it becomes, None where it ends there; none may cross."""
    ahead = {(mark.kind, mark.target): mark for mark in marks if mark.start == start}
    others = [ahead.get((mark.kind, mark.target)) for mark in ending]
    longer = [replace(mark, end=other.end) if other else None for mark, other in zip(ending, others, strict=True)]
    rest = [mark for mark in ahead.values() if mark not in others]
    whole = [*(new or old for old, new in zip(ending, longer, strict=True)), *rest]
    whole.sort(key=lambda mark: (mark.start, -mark.end))
    return longer if len(list(uncrossed(whole))) == len(whole) else [None] * len(ending)


def followed(marks: Sequence[Mark], old: str, new: str) -> tuple[Mark, ...]:
    """The marks of a text that was edited: those stay whose words nobody touched, even inside a changed sentence."""
    if old == new or not marks:
        return tuple(marks)
    if max(len(old), len(new)) > MAX_COMPARED:
        return carried(marks, old, new)
    found: list[Mark] = []
    kept = [step for step in opcodes(old, new) if step.tag == "equal"]
    for mark in marks:
        step = next((step for step in kept if step.src_start <= mark.start and mark.end <= step.src_end), None)
        if step is not None:
            found += moved([mark], step.dest_start - step.src_start)
    return tuple(uncrossed(found))


def carried(marks: Sequence[Mark], old: str, new: str) -> tuple[Mark, ...]:
    """The marks of an old text whose sentences stand in the new one as they were, wherever they are now."""
    if old == new or not marks:
        return tuple(marks)
    places = _places(old, new)
    starts = sorted(places)
    found = []
    for mark in marks:
        start = _place(places, starts, mark.start)
        if start is not None and new[start : start + mark.end - mark.start] == old[mark.start : mark.end]:
            last = _place(places, starts, mark.end - 1)
            if last == start + mark.end - 1 - mark.start:
                found.append(Mark(mark.kind, start, last + 1, mark.target))
    found.sort(key=lambda mark: (mark.start, -mark.end))
    return tuple(uncrossed(found))


def uncrossed(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Those of the ordered marks that cross none before them and lie in none of their kind."""
    around: list[Mark] = []
    for mark in marks:
        while around and around[-1].end <= mark.start:
            around.pop()
        if (around and mark.end > around[-1].end) or any(outer.kind is mark.kind for outer in around):
            continue
        around.append(mark)
        yield mark


def _mark(one: object, text: str) -> Mark:
    match one:
        case [str(kind), int(start), int(end), *rest] if kind in _KINDS and 0 <= start < end <= len(text):
            target = rest[0] if rest else ""
            is_link = _KINDS[kind] is MarkKind.LINK
            if len(rest) < 2 and isinstance(target, str) and bool(target) is is_link and safe_target(target) == target:
                return Mark(_KINDS[kind], start, end, target)
    raise _wrong("a mark is of no known kind, outside of the text or leads to no web address")


def _wrong(fault: str) -> BadInput:
    return BadInput(fault, place="marks", remedy="Choose the file again")


def _places(old: str, new: str) -> dict[int, tuple[int, int]]:
    """Start of each old piece that the new text has as often → its new start and its length."""
    before, after = _pieces(old), _pieces(new)
    return {
        there: (here, len(piece))
        for piece, starts in before.items()
        if len(starts) == len(after.get(piece, ()))
        for there, here in zip(starts, after[piece], strict=True)
    }


def _pieces(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece.strip():
            found[piece.strip()].append(match.start() + len(piece) - len(piece.lstrip()))
    return found


def _place(places: dict[int, tuple[int, int]], starts: Sequence[int], at: int) -> int | None:
    index = bisect_right(starts, at) - 1
    if index < 0:
        return None
    new, length = places[starts[index]]
    offset = at - starts[index]
    return new + offset if offset < length else None
