"""Marks of a text written inside it as tags, ⟨1⟩…⟨/1⟩, so that any field for plain text can hold them.

A tag's number says which mark is meant: those of the source are numbered as they come, and a mark of the translation
that says the same (of the same kind, leading to the same address) has the number of that one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from translate_flow.text.kept_marks import uncrossed
from translate_flow.text.marks import Mark, MarkKind, borders

TAG = re.compile(r"⟨(/?)([1-9]\d{0,4})⟩")


@dataclass(frozen=True, slots=True)
class Tag:
    """What a number stands for; `target` is a link's address."""

    number: int
    kind: MarkKind
    target: str = ""


def numbers(marks: Sequence[Mark], like: Sequence[Mark] = ()) -> list[int]:
    """A number for each mark: that of the first free one of `like` (from 1) which says the same, else a further one."""
    known: dict[tuple[MarkKind, str], list[int]] = defaultdict(list)
    for number, mark in reversed(list(enumerate(like, start=1))):
        known[mark.kind, mark.target].append(number)
    further = len(like)
    found = []
    for mark in marks:
        same = known[mark.kind, mark.target]
        further += not same
        found.append(same.pop() if same else further)
    return found


def fitted(marks: Sequence[Mark], like: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks of another pair's text that one with the marks `like` has a use for, links led where those are.

    Each of `like` is used once: first by a mark that says the same, then by one of the same kind.
    """
    same = Counter((mark.kind, mark.target) for mark in like)
    taken: dict[int, Mark] = {}
    for at, mark in enumerate(marks):
        if same[mark.kind, mark.target]:
            same[mark.kind, mark.target] -= 1
            taken[at] = mark
    free: dict[MarkKind, list[str]] = defaultdict(list)
    for (kind, target), count in same.items():
        free[kind] += [target] * count
    for at, mark in enumerate(marks):
        if at not in taken and free[mark.kind]:
            taken[at] = replace(mark, target=free[mark.kind].pop(0))
    return tuple(taken[at] for at in sorted(taken))


def tags_of(source: Sequence[Mark], target: Sequence[Mark] = ()) -> tuple[Tag, ...]:
    """The tags of a pair of texts by number: those of the source, then what only the translation has."""
    all_of = dict(enumerate(source, start=1))
    all_of |= dict(zip(numbers(target, source), target, strict=True))
    return tuple(Tag(number, mark.kind, mark.target) for number, mark in sorted(all_of.items()))


def tagged(text: str, marks: Sequence[Mark], like: Sequence[Mark] = ()) -> str:
    """The text with the tags of its marks in it, numbered by those of `like`, the source's."""
    named = numbers(marks, like)
    parts, last = [], 0
    for at, i, is_open in borders(marks):
        parts.append(text[last:at])
        parts.append(f"⟨{named[i]}⟩" if is_open else f"⟨/{named[i]}⟩")
        last = at
    return "".join(parts) + text[last:]


def untagged(text: str, tags: Sequence[Tag]) -> tuple[str, tuple[Mark, ...]]:
    """The plain text and its marks.

    Tags of no known number, without their other half, across others or around nothing stay in the text as they are.
    """
    meant = {tag.number: tag for tag in tags}
    tokens = [token for token in TAG.finditer(text) if int(token[2]) in meant]
    pairs = _pairs(text, tokens)
    if not pairs:
        return text, ()
    parts, moved = [], {}
    last = at = 0
    for i in sorted([*pairs, *pairs.values()]):
        parts.append(text[last : tokens[i].start()])
        at += len(parts[-1])
        last, moved[i] = tokens[i].end(), at
    plain = "".join(parts) + text[last:]
    marks = [_mark(plain, moved[i], moved[end], meant[int(tokens[i][2])]) for i, end in sorted(pairs.items())]
    return plain, tuple(uncrossed(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def _pairs(text: str, tokens: Sequence[re.Match[str]]) -> Mapping[int, int]:
    """Which opening tag ends at which closing one, by their places among the tokens; linear in their number."""
    written = _written_before(text, tokens)
    open_: list[int] = []
    places: dict[str, list[int]] = defaultdict(list)
    pairs: dict[int, int] = {}
    for i, token in enumerate(tokens):
        number = token[2]
        if not token[1]:
            places[number].append(len(open_))
            open_.append(i)
        elif places[number] and written[open_[places[number][-1]]] < written[i]:
            place = places[number][-1]
            pairs[open_[place]] = i
            while len(open_) > place:
                places[tokens[open_.pop()][2]].pop()
    return pairs


def _written_before(text: str, tokens: Sequence[re.Match[str]]) -> Sequence[int]:
    """How many characters that are neither tags nor spaces stand before each token."""
    found, count, last = [], 0, 0
    for token in tokens:
        count += sum(map(len, text[last : token.start()].split()))
        last = token.end()
        found.append(count)
    return found


def _mark(plain: str, start: int, end: int, tag: Tag) -> Mark:
    inner = plain[start:end]
    lead, tail = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    return Mark(tag.kind, start + lead, end - tail, tag.target)
