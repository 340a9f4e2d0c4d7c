"""Fits a grouping kept earlier to the sentences that are there now.

Sentences that are gone drop out; a sentence made since goes where the one before it goes; where nothing on a side is
left, its sentences are shared out as they were, first ones first.
"""

from collections.abc import Sequence
from dataclasses import replace

from translate_flow.services.regroup import Group


def fit_groups(kept: Sequence[Group], present: Sequence[Group]) -> list[Group]:
    """The kept groups over exactly the sentences of `present`; groups left without any are dropped."""
    sources = _fitted([group.source for group in kept], [i for group in present for i in group.source])
    targets = _fitted([group.target for group in kept], [i for group in present for i in group.target])
    fitted = (replace(g, source=s, target=t) for g, s, t in zip(kept, sources, targets, strict=True))
    return [group for group in fitted if group.source or group.target]


def _fitted(kept: Sequence[tuple[int, ...]], present: Sequence[int]) -> list[tuple[int, ...]]:
    holder = {i: place for place, ids in enumerate(kept) for i in ids}
    known = [holder[i] for i in present if i in holder]
    if not known:
        return _shared_out([len(ids) for ids in kept], present)
    found: list[list[int]] = [[] for _ in kept]
    at = known[0]
    for i in present:
        at = holder.get(i, at)
        found[at].append(i)
    return [tuple(ids) for ids in found]


def _shared_out(sizes: Sequence[int], present: Sequence[int]) -> list[tuple[int, ...]]:
    whole = sum(sizes)
    if not whole:
        return [tuple(present), *[()] * (len(sizes) - 1)]
    ends = [round(len(present) * sum(sizes[: k + 1]) / whole) for k in range(len(sizes))]
    return [tuple(present[start:end]) for start, end in zip([0, *ends[:-1]], ends, strict=True)]
