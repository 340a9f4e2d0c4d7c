"""What changed between two texts, word by word; the parts put together give both texts back exactly."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Opcodes
from rapidfuzz.distance.Levenshtein import opcodes

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A stretch that is `same`, `added` or `removed`."""

    kind: str
    text: str


def word_diff(old: str, new: str) -> tuple[DiffPart, ...]:
    """The parts in order: same and removed make the old text, same and added the new one."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    parts: list[DiffPart] = []
    for step in _steps(before, after):
        gone, come = "".join(before[step.src_start : step.src_end]), "".join(after[step.dest_start : step.dest_end])
        if step.tag == "equal":
            parts.append(DiffPart("same", gone))
            continue
        parts.extend(DiffPart(kind, text) for kind, text in (("removed", gone), ("added", come)) if text)
    return tuple(parts)


def _steps(before: list[str], after: list[str]) -> Opcodes:
    return opcodes(before, after)
