"""Markup inside paragraphs as spans beside a text: bold, links and the like, while the text itself stays plain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

MAX_TARGET = 2_000
_SAFE = ("https://", "http://", "mailto:")


class MarkKind(StrEnum):
    """What a span of a text is marked as."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` (end exclusive) of a text, never blank at either end; `target` is a link's address.

    Marks of one kind never overlap, and any two are apart or one within the other.
    """

    kind: MarkKind
    start: int
    end: int
    target: str = ""


def safe_target(address: str) -> str:
    """An address that may come out as a live link, else nothing: web and mail only, and nothing unseen inside."""
    plain = address.strip()
    is_plain = plain.isprintable() and " " not in plain and len(plain) <= MAX_TARGET
    return plain if is_plain and plain.lower().startswith(_SAFE) else ""


@dataclass(slots=True)
class _Open:
    kind: MarkKind
    target: str
    parent: int
    start: int
    end: int = -1


class MarkBuilder:
    """Collects marks while a reader collects text.

    Readers collapse and strip white space after the fact, so places are kept as the number of other characters before
    them: these all reach the finished text, in order.
    """

    def __init__(self) -> None:
        self._all: list[_Open] = []
        self._stack: list[int] = []
        self._last: dict[int, int] = {}
        self._seen = 0

    def text(self, text: str) -> None:
        """Says that this text follows."""
        self._seen += sum(map(len, text.split()))

    def open(self, kind: MarkKind | None, target: str = "") -> bool:
        """Begins a mark; False, and nothing to close, for no kind, an unsafe link, or a kind that is open already."""
        target = safe_target(target) if kind is MarkKind.LINK else ""
        is_live = kind is not MarkKind.LINK or target
        if kind is None or not is_live or any(self._all[at].kind is kind for at in self._stack):
            return False
        parent = self._stack[-1] if self._stack else -1
        before = self._last.get(parent)
        # Word cuts one bold phrase into many runs: what goes on where the last one ended is the same mark.
        if before is not None:
            last = self._all[before]
            if (last.kind, last.target, last.end) == (kind, target, self._seen):
                self._stack.append(before)
                return True
        self._all.append(_Open(kind, target, parent, self._seen))
        self._stack.append(len(self._all) - 1)
        return True

    def close(self) -> None:
        """Ends the mark begun last."""
        at = self._stack.pop()
        mark = self._all[at]
        mark.end = self._seen
        if mark.end > mark.start:
            self._last[mark.parent] = at

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The marks as spans of the finished text, outer before inner; each lies in one paragraph."""
        found = [mark for mark in self._all if mark.end > mark.start]
        if not found:
            return ()
        places = [at for at, character in enumerate(text) if not character.isspace()]
        cut = [
            Mark(mark.kind, start, end, mark.target)
            for mark in found
            for start, end in _paragraphs(text, places[mark.start], places[mark.end - 1] + 1)
        ]
        return tuple(sorted(cut, key=lambda mark: (mark.start, -mark.end)))


def borders(marks: Sequence[Mark]) -> Iterator[tuple[int, int, bool]]:
    """Where marks begin and end, in order and like brackets: offset, index of the mark, whether it begins."""
    around: list[int] = []
    for i, mark in enumerate(marks):
        while around and marks[around[-1]].end <= mark.start:
            ended = around.pop()
            yield marks[ended].end, ended, False
        around.append(i)
        yield mark.start, i, True
    for ended in reversed(around):
        yield marks[ended].end, ended, False


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a span between blank lines, without white space around them."""
    while start < end:
        stop = text.find("\n\n", start, end)
        part = text[start : end if stop < 0 else stop]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield start + lead, start + len(part.rstrip())
        if stop < 0:
            return
        start = stop + 2
