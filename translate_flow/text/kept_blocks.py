"""Blocks whose limits or types a person set: cut where they say, and found again in a corrected text."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translate_flow.errors import BadInput
from translate_flow.text.block import Block, BlockType
from translate_flow.text.lines import paragraphs


def cut_at(raw: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """The (start, end) of the blocks that begin at these characters, without the white space around them.

    Raises BadInput where the numbers do not rise, lie outside the text or on a space, or leave text out in front.
    """
    wrong = [at for at in starts if not 0 <= at < len(raw) or raw[at].isspace()]
    wrong += [after for before, after in pairwise(starts) if after <= before]
    if wrong or not starts or raw[: starts[0]].strip():
        fault = f"no block can begin at character {wrong[0]}" if wrong else "text stands before the first block"
        raise BadInput(fault, place="starts", remedy="Load the preview again; the text has changed")
    ends = [*starts[1:], len(raw)]
    return [(start, start + len(raw[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]


def kept_starts(old: str, old_starts: Sequence[int], new: str) -> list[int]:
    """Where the blocks of a corrected text begin: at its paragraphs, but as in the old text where that was cut by hand.

    A stretch cut by hand is cut so again if it stands unchanged in the new text, between the limits of paragraphs.
    """
    found = [start for start, _ in paragraphs(new)]
    starts = list(found)
    cursor = 0
    for begin, stretch, cuts in _cut_by_hand(old, old_starts):
        before = _standing(old, [start for start, _ in paragraphs(old)], stretch)
        after = _standing(new, found, stretch)
        # Words that stand there more than once are told apart by their order.
        is_as_often = len(before) == len(after)
        at = after[before.index(begin)] if is_as_often else next((place for place in after if place >= cursor), -1)
        if at < cursor:
            continue
        cursor = at + len(stretch)
        starts[bisect_left(starts, at) : bisect_left(starts, cursor)] = [at + cut - begin for cut in cuts]
    return starts


def _standing(text: str, starts: Sequence[int], stretch: str) -> list[int]:
    """The paragraphs at which these words begin that end where a paragraph does."""
    limits = [*starts, len(text)]
    ends = {start: start + len(stretch) for start in starts if text.startswith(stretch, start)}
    return [at for at, end in ends.items() if not text[end : limits[bisect_left(limits, end)]].strip()]


def kept_types(old: Sequence[tuple[BlockType, str]], raw: str, found: Sequence[Block]) -> list[BlockType]:
    """The type of each block found: what a block of exactly this text had before, else what it is now."""
    had: dict[str, deque[BlockType]] = defaultdict(deque)
    for kind, exact in old:
        had[exact].append(kind)
    return [had[exact].popleft() if had.get(exact := raw[block.start : block.end]) else block.type for block in found]


def _cut_by_hand(raw: str, starts: Sequence[int]) -> Iterator[tuple[int, str, Sequence[int]]]:
    """Stretches of paragraphs that are cut in another way: where each begins, its text, where its blocks begin."""
    paragraph_starts = [start for start, _ in paragraphs(raw)]
    shared = sorted(set(starts).intersection(paragraph_starts))
    for begin, end in pairwise([*shared, len(raw)]):
        cuts = starts[bisect_left(starts, begin) : bisect_left(starts, end)]
        if list(cuts) != paragraph_starts[bisect_left(paragraph_starts, begin) : bisect_left(paragraph_starts, end)]:
            yield begin, raw[begin:end].rstrip(), cuts
