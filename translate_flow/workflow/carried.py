"""Who owns which character of a text after a change: what stays keeps its owner, what is new is the writer's.

Texts are compared word by word, so that letters two different words happen to share change no hands; within a word
that was only corrected, letter by letter.
"""

import re
from collections.abc import Sequence

from rapidfuzz.distance.Levenshtein import normalized_similarity, opcodes

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_CORRECTED = 0.6
"""Likeness from which new words count as the old ones corrected: “guvernlui” for “guvernului”, not “a” for “the”."""

Owner = int | None


def carried(before: str, owners: Sequence[Owner], after: str, writer: Owner) -> list[Owner]:
    """The owner of each character of `after`; `owners` are those of `before`."""
    if before == after:
        return list(owners)
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    starts = _starts(old)
    found: list[Owner] = []
    for step in opcodes(old, new):
        kept = list(owners[starts[step.src_start] : starts[step.src_end]])
        gone, come = "".join(old[step.src_start : step.src_end]), "".join(new[step.dest_start : step.dest_end])
        if step.tag == "equal":
            found.extend(kept)
        elif step.tag == "replace" and normalized_similarity(gone, come) >= _CORRECTED:
            found.extend(_by_letters(gone, kept, come, writer))
        else:
            found.extend([writer] * len(come))
    return found


def _by_letters(before: str, owners: Sequence[Owner], after: str, writer: Owner) -> list[Owner]:
    found: list[Owner] = []
    for step in opcodes(before, after):
        if step.tag == "equal":
            found.extend(owners[step.src_start : step.src_end])
        else:
            found.extend([writer] * (step.dest_end - step.dest_start))
    return found


def _starts(pieces: Sequence[str]) -> list[int]:
    """The offset at which each piece begins, and the end of the last one."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
