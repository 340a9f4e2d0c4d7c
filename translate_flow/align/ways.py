"""Where in two texts to look: the corridor of each text in each round, and the beginning of it that teaches."""

from collections.abc import Mapping, Sequence

from translate_flow.align.coarse import by_lengths
from translate_flow.align.corridor import Corridor, first_corridor, through
from translate_flow.align.length import LengthModel
from translate_flow.align.prepared import Stretch
from translate_flow.align.windows import SMALL_CELLS, Link

ANCHOR = 0.9
LOST = 0.2
"""A long text with a smaller share of sure beads has lost its way, and takes the one its lengths tell."""


def first_ways(stretches: Sequence[Stretch], partners: Mapping[int, Sequence[int]]) -> list[Corridor]:
    """The corridors before any bead is known, from words with `partners`; articles need none."""
    return [
        first_corridor(stretch.source, stretch.target, partners) if is_long(stretch)
        else through([], len(stretch.source), len(stretch.target))
        for stretch in stretches
    ]  # fmt: skip


def is_long(stretch: Stretch) -> bool:
    """Whether a text is too long to be searched at one go."""
    n, m = len(stretch.source), len(stretch.target)
    return (n + 1) * (m + 1) > SMALL_CELLS and n > 0 and m > 0


def heads(stretches: Sequence[Stretch], corridors: Sequence[Corridor], size: int) -> list[Stretch]:
    """The parts of texts that teach: all of an article, `size` source sentences of a book."""
    found = []
    for stretch, corridor in zip(stretches, corridors, strict=True):
        if len(stretch.source) > size:
            end = min(len(stretch.target), max(1, corridor.at(size)))
            found.append(Stretch(stretch.source.cut(0, size), stretch.target.cut(0, end)))
        else:
            found.append(stretch)
    return found


def found_again(
    stretches: Sequence[Stretch],
    links: Sequence[Sequence[Link]],
    corridors: Sequence[Corridor],
    lengths: LengthModel,
) -> list[Corridor]:
    """The corridors, those of long texts whose beads are not sure anew by lengths."""
    return [
        by_lengths(stretch.source.lengths, stretch.target.lengths, lengths)
        if is_long(stretch) and is_lost(found)
        else corridor
        for stretch, found, corridor in zip(stretches, links, corridors, strict=True)
    ]


def is_lost(links: Sequence[Link]) -> bool:
    """Whether too few beads are sure for a way to be told by them."""
    return sum(min(link.shape) > 0 and link.probability >= ANCHOR for link in links) < LOST * len(links)


def way(stretch: Stretch, links: Sequence[Link], corridor: Corridor) -> Corridor:
    """The corridor through the sure beads of the last round, and from there on, or without them, the earlier one."""
    told = [] if is_lost(links) else links
    is_sure = [link.probability >= ANCHOR and link.shape == (1, 1) for link in told]
    places = [(k.i0, k.j0) for k, here in zip(told, is_sure, strict=True) if here]
    firm = [(told[k].i0, told[k].j0) for k in range(2, len(told) - 1) if all(is_sure[k - 2 : k + 2])]
    last = places[-1] if places else (0, 0)
    n, m = len(stretch.source), len(stretch.target)
    onward = zip(corridor.i.tolist(), corridor.j.tolist(), strict=True)
    places += [(i, j) for i, j in onward if i > last[0] and j > last[1]]
    firm += [(i, j) for i, j in corridor.firm if last[0] < i < n and last[1] < j < m]
    return through(places, n, m, firm)
