"""Raw text as paragraphs: which stretches between line breaks belong together."""

import re
import statistics
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_ENDS_IN_STOP = re.compile(r"[.!?…:;»”\"')\]]\s*\Z")
_LIST_MARK = re.compile(
    r"\s*(?:[•▪●◦‣*·■▸►➤✓✔✅🔹🔸🔺🔻📌📍➡▶]\ufe0f?\s+|[-–—]\s+|\(?\d{1,2}[.)]\s+|\(?[a-zа-яăâîșț][).]\s+)",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\[?(?:\d{1,2}[.:/-]){1,2}\d{2,4}")
WRAP_MIN, WRAP_MAX = 35, 90
"""A paste is taken for hard-wrapped when most of its full lines are this many characters wide."""


def paragraphs(raw: str) -> list[tuple[int, int]]:
    """The (start, end) of each paragraph without the white space around it.

    A blank line always parts paragraphs; a single line break does unless the text is hard-wrapped there: lines of one
    width, the line not ending in a stop or the next one going on in lower case.
    """
    found: list[tuple[int, int]] = []
    groups = _groups(raw)
    width = _width(groups)
    for group in groups:
        found.extend(_unwrapped(raw, group, width) if len(group) > 1 else group)
    return found


def list_mark(line: str) -> str:
    """The list mark a line begins with, or nothing."""
    match = _LIST_MARK.match(line)
    return match.group() if match else ""


def _groups(raw: str) -> list[list[tuple[int, int]]]:
    """Runs of lines without a blank line between them, each line without the white space around it."""
    groups: list[list[tuple[int, int]]] = []
    last_end = None
    for match in _LINE.finditer(raw):
        start, end = _trimmed(raw, match.start(), match.end())
        if start >= end:
            continue
        if last_end is not None and len(BREAK.findall(raw, last_end, start)) == 1:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
        last_end = end
    return groups


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    text = raw[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip()) if text.strip() else start


def _width(groups: list[list[tuple[int, int]]]) -> int:
    """The width at which a paste breaks its lines, as its paragraphs of several lines show it; 0 where it does not."""
    wrapped = [group for group in groups if len(group) > 2 and _is_wrapped(group)]
    return max((end - start for group in wrapped for start, end in group), default=0)


def _unwrapped(raw: str, lines: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    is_wrapped = _is_wrapped(lines)
    if not is_wrapped and not width:
        return lines
    width = max(width, *(end - start for start, end in lines)) if len(lines) > 2 else width
    joined = [lines[0]]
    for (from_, to), (start, end) in pairwise(lines):
        before = raw[from_:to]
        is_open, is_lower = not _ENDS_IN_STOP.search(before), raw[start].islower()
        goes_on = (is_open or is_lower or _is_full(before, width)) if is_wrapped else (is_open and is_lower)
        if goes_on and not list_mark(raw[start:end]) and not _TIMED.match(raw, start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_full(before: str, width: int) -> bool:
    """Whether the line before is as wide as the paste's lines, so that its break came from the width."""
    return 0 < width * 0.8 <= len(before)


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    widths = [end - start for start, end in lines]
    full = widths[:-1]
    return (
        len(full) >= 1
        and WRAP_MIN <= statistics.median(full) <= WRAP_MAX
        and max(widths) <= WRAP_MAX
        and sum(width >= WRAP_MIN for width in full) >= 0.6 * len(full)
    )
