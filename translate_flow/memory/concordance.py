"""Where a phrase stands in a text, read without regard to case, diacritics’ encodings and white space."""

from itertools import pairwise

from translate_flow.text.characters import fold


def occurrences(text: str, phrase: str) -> tuple[tuple[int, int], ...]:
    """Spans of the phrase in the text, from left to right, none within another; parts of words count."""
    wanted = fold(phrase)
    if not wanted:
        return ()
    folded, places = _folded(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        found.append((places[at], _end(text, places, end)))
        at = folded.find(wanted, end)
    return tuple(found)


def snippet(text: str, span: tuple[int, int], *, around: int = 60) -> tuple[str, str, str]:
    """What stands before, in and after a span, cut at words to about `around` characters on each side."""
    start, end = span
    left, right = max(0, start - around), min(len(text), end + around)
    if left:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = text.rfind(" ", end, right) if text.rfind(" ", end, right) > 0 else right
    return text[left:start], text[start:end], text[end:right]


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the offset it comes from; marks stay with their letters."""
    pieces: list[str] = []
    places: list[int] = []
    for start, end in pairwise([*_starts(text), len(text)]):
        piece = fold(text[start:end]) or (" " if text[start:end].isspace() else "")
        if piece == " " and (not pieces or pieces[-1] == " "):
            continue
        pieces.append(piece)
        places.extend([start] * len(piece))
    return "".join(pieces), places


def _starts(text: str) -> list[int]:
    """Offsets at which a letter with its combining marks begins."""
    return [at for at, character in enumerate(text) if not "\u0300" <= character <= "\u036f" or at == 0]


def _end(text: str, places: list[int], end: int) -> int:
    """The offset after the last character of a match, with its combining marks."""
    stop = places[end - 1] + 1
    while stop < len(text) and "\u0300" <= text[stop] <= "\u036f":
        stop += 1
    return stop
