"""What speaks for and against each bead, by kind of evidence, in nats; all beads of a text at one go."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.bead import Reason
from translate_flow.align.cells import Cells, cells_of
from translate_flow.align.evidence import AGAIN, said_before
from translate_flow.align.lexicon import Direction
from translate_flow.align.model import Model
from translate_flow.align.moved import MOVE
from translate_flow.align.prepared import Side
from translate_flow.align.punctuation import mark_scores
from translate_flow.align.structure import structure_scores
from translate_flow.align.vocabulary import Vocabulary
from translate_flow.align.windows import Link

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

WORDS, NUMBERS, NAMES = 0, 1, 2
LEXICAL = ("lexicon", "numbers", "names")
CHUNK = 2_000
"""Beads whose words are looked up together."""
WORTH_TELLING = 0.005


@dataclass(frozen=True, slots=True)
class WordKinds:
    """For each word of either vocabulary whether it is a plain word, a number or a name."""

    source: Ints
    target: Ints


def word_kinds(source: Vocabulary, target: Vocabulary) -> WordKinds:
    """The kinds of all words of two vocabularies."""
    return WordKinds(_kinds(source), _kinds(target))


def reasons(
    source: Side, target: Side, links: Sequence[Link], model: Model, kinds: WordKinds
) -> list[tuple[Reason, ...]]:
    """For each bead its reasons, the prior of its shape last."""
    lexical = np.zeros((len(links), len(LEXICAL)))
    for start in range(0, len(links), CHUNK):
        here = links[start : start + CHUNK]
        mine = [source.words(k.i0, k.i1) for k in here]
        theirs = [target.words(k.j0, k.j1) for k in here]
        if model.lexicon is not None:
            sizes = (len(kinds.source), len(kinds.target))
            there, back = cells_of(mine, theirs, np.ones(len(here)), sizes)
            forward, backward = model.lexicon.forward, model.lexicon.backward
            again = _again(target, [(k.j0, k.j1) for k in here]), _again(source, [(k.i0, k.i1) for k in here])
            end = start + CHUNK
            lexical[start:end] = _by_kind(there, forward, kinds.target, model.trust[0], again[0])
            lexical[start:end] += _by_kind(back, backward, kinds.source, model.trust[1], again[1])
    lengths = _lengths(source, target, links, model)
    return [
        _told(source, target, link, model, lexical[k] * model.weights.lexicon, float(lengths[k]))
        for k, link in enumerate(links)
    ]


def _kinds(words: Vocabulary) -> Ints:
    found = [NUMBERS if t.is_number else NAMES if t.is_name else WORDS for t in words.tokens]
    return np.array(found, dtype=np.int64)


def _by_kind(cells: Cells, direction: Direction, kinds: Ints, trust: float, again: Sequence[Flags]) -> Floats:
    """Log-likelihood ratios of the other words under the given ones, summed for each bead and kind of word.

    `again` says of each word of each bead whether the sentence before it there has it too.
    """
    out = np.zeros((len(again), len(LEXICAL)))
    if not len(cells.to):
        return out
    share = cells.per_token(direction.of(cells.pairs)) / np.maximum(cells.widths, 1)
    worth = np.log1p(direction.odds(cells.to, trust) * share) + direction.unexplained(cells.to, trust)
    repeats = np.concatenate([again[bead] for bead in np.unique(cells.bead_of).tolist()])
    worth = np.where(repeats & (worth > 0), AGAIN * worth, worth)
    np.add.at(out, (cells.bead_of, kinds[cells.to]), worth)
    return out


def _again(side: Side, groups: Sequence[tuple[int, int]]) -> list[Flags]:
    """For each group of sentences whether each of its words is in the sentence before it there."""
    flags = said_before(side)
    found = []
    for start, end in groups:
        here = flags[side.starts[start] : side.starts[end]].copy()
        here[: side.starts[min(start + 1, end)] - side.starts[start]] = False
        found.append(here)
    return found


def _lengths(source: Side, target: Side, links: Sequence[Link], model: Model) -> Floats:
    mine = np.concatenate([[0.0], np.cumsum(source.lengths)])
    theirs = np.concatenate([[0.0], np.cumsum(target.lengths)])
    at = np.array([(k.i0, k.i1, k.j0, k.j1) for k in links], dtype=np.int64).reshape(-1, 4)
    scores = model.length.log_score(mine[at[:, 1]] - mine[at[:, 0]], theirs[at[:, 3]] - theirs[at[:, 2]])
    return np.asarray(scores * model.weights.length)


def _told(source: Side, target: Side, link: Link, model: Model, lexical: Floats, length: float) -> tuple[Reason, ...]:
    a, b = link.shape
    if not a or not b:
        side, at, which = (source, link.i0, 0) if a else (target, link.j0, 1)
        worth = {"boilerplate": model.weights.boilerplate * float(side.gap_worth[at])}
        return _worth_telling({**worth, "shape": model.priors.opens[which]})
    marks = mark_scores(
        source.marks[[link.i1]] - source.marks[[link.i0]], target.marks[[link.j1]] - target.marks[[link.j0]]
    )
    told = {"length": length, **dict(zip(LEXICAL, lexical.tolist(), strict=True))}
    told["punctuation"] = model.weights.marks * float(marks[0, 0])
    here, there = source.cut(link.i0, link.i1), target.cut(link.j0, link.j1)
    structure = structure_scores((here.kinds, there.kinds), (here.begins, there.begins), a, b)
    told["structure"] = 0.0 if structure is None else model.weights.structure * float(structure[0, 0])
    if here.vectors is not None and there.vectors is not None:
        told["embedding"] = model.weights.vectors * float(model.vectors.scores(here.vectors, there.vectors, a, b)[0, 0])
    if link.is_moved:
        told["moved"] = -MOVE
    return _worth_telling({**told, "shape": model.priors.shapes[a, b]})


def _worth_telling(told: dict[str, float]) -> tuple[Reason, ...]:
    return tuple(Reason(name, round(value, 2)) for name, value in told.items() if abs(value) >= WORTH_TELLING)
