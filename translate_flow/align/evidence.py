"""All evidence for all beads of a window: one array per shape, summed from the kinds of evidence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.length import LengthModel
from translate_flow.align.lexicon import Direction, Lexicon
from translate_flow.align.model import Model, Shape
from translate_flow.align.prepared import Side
from translate_flow.align.punctuation import mark_scores
from translate_flow.align.structure import structure_scores

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Singles = NDArray[np.float32]
Flags = NDArray[np.bool_]

FLOOR = -5.0
"""Log of the share of sentences translated so freely that no word agrees; bounds what words can say against a bead."""
AGAIN = 0.5
"""What a word that speaks for a bead counts for where the sentence before it in the bead has it too, since a headline
joined to its lead says nothing new. Right beads are likeliest at .6 in hand-aligned texts, at .2 in news.
"""


@dataclass(frozen=True, slots=True)
class Field:
    """Log scores over a window: `shapes[k, i, j]` is the bead of shape k that ends before source i and target j.

    `opens` and `extends` are what opening a run of gaps and lengthening it cost on either side, `worth` what speaks
    for each sentence's being a gap.
    """

    order: tuple[Shape, ...]
    shapes: Floats
    opens: tuple[float, float]
    extends: tuple[float, float]
    worth: tuple[Floats, Floats]

    def until(self, j: int) -> "Field":
        """The part of the window before target sentence j."""
        return replace(self, shapes=self.shapes[:, :, : j + 1], worth=(self.worth[0], self.worth[1][:j]))


def field_of(source: Side, target: Side, model: Model, shapes: Sequence[Shape]) -> Field:
    """The scores of every bead of these shapes in a window."""
    n, m = len(source), len(target)
    order = tuple(shape for shape in shapes if shape[0] <= n and shape[1] <= m)
    out = np.full((len(order), n + 1, m + 1), -np.inf)
    kinds = _kinds(source, target, model, order)
    for k, (a, b) in enumerate(order):
        score = out[k, a:, b:]
        score[...] = model.priors.shapes[a, b]
        for weight, kind in kinds:
            part = kind(a, b)
            if part is not None:
                score += weight * part
    boiler = model.weights.boilerplate
    worth = (boiler * source.gap_worth, boiler * target.gap_worth)
    return Field(order, out, model.priors.opens, model.priors.extends, worth)


Kind = Callable[[int, int], "Floats | None"]


def _kinds(source: Side, target: Side, model: Model, order: Sequence[Shape]) -> list[tuple[float, Kind]]:
    weights = model.weights
    found: list[tuple[float, Kind]] = [
        (weights.length, _lengths(source, target, model.length)),
        (weights.marks, lambda a, b: mark_scores(_spans(source.marks, a), _spans(target.marks, b))),
        (
            weights.structure,
            lambda a, b: structure_scores((source.kinds, target.kinds), (source.begins, target.begins), a, b),
        ),
    ]
    if model.lexicon is not None:
        found.append((weights.lexicon, _lexical(source, target, model.lexicon, order, model.trust)))
    if source.vectors is not None and target.vectors is not None and model.vectors.slope:
        mine, theirs = source.vectors, target.vectors
        found.append((weights.vectors, lambda a, b: model.vectors.scores(mine, theirs, a, b)))
    return found


def _lengths(source: Side, target: Side, model: LengthModel) -> Kind:
    mine = np.concatenate([[0.0], np.cumsum(source.lengths)])
    theirs = np.concatenate([[0.0], np.cumsum(target.lengths)])
    return lambda a, b: model.log_score((mine[a:] - mine[:-a])[:, None], (theirs[b:] - theirs[:-b])[None, :])


def _lexical(source: Side, target: Side, lexicon: Lexicon, order: Sequence[Shape], trust: tuple[float, float]) -> Kind:
    forward = group_scores(source, target, lexicon.forward, sorted({a for a, _ in order}), trust[0])
    backward = group_scores(target, source, lexicon.backward, sorted({b for _, b in order}), trust[1])
    ahead = {a: _Joined(_running(said.scores), _running(said.again)) for a, said in forward.items()}
    back = {b: _Joined(_running(said.scores), _running(said.again)) for b, said in backward.items()}
    return lambda a, b: ahead[a].of(b) + back[b].of(a).T


@dataclass(frozen=True, slots=True)
class Said:
    """What other sentences (columns) say under groups of given sentences (rows).

    `scores` are log-likelihood ratios, `again` what of them speaks for the group by words the sentence before has too.
    """

    scores: Singles
    again: Singles


@dataclass(frozen=True, slots=True)
class _Joined:
    """Running sums of what is said, for groups of other sentences."""

    scores: Floats
    again: Floats

    def of(self, size: int) -> Floats:
        """The worth of `size` neighbouring sentences together; their repeated words count less."""
        whole = self.scores[:, size:] - self.scores[:, :-size]
        if size == 1:
            return np.asarray(whole)
        return np.asarray(whole - (1 - AGAIN) * (self.again[:, size:] - self.again[:, 1 : 1 - size]))


def group_scores(
    given: Side, other: Side, direction: Direction, sizes: Sequence[int], trust: float
) -> Mapping[int, Said]:
    """For each size a what is said: at [i, j] of other sentence j under given sentences i … i + a − 1."""
    given_words, given_counts = word_counts(given)
    other_words, other_counts = word_counts(other)
    cost = direction.unexplained(other_words, trust)
    mass = given_counts @ direction.dense(given_words, other_words)
    reached = mass.any(axis=0)  # the other words add nothing to the logarithms, which cost most of the time
    mass, unexplained, other_counts = mass[:, reached], other_counts @ cost, other_counts[:, reached]
    repeated = _repeated(other, other_words)[:, reached]
    twice = repeated.any(axis=0)
    mass_sums = np.concatenate([np.zeros((1, mass.shape[1]), dtype=np.float32), np.cumsum(mass, axis=0)])
    word_sums = np.concatenate([[0], np.cumsum(given_counts.sum(axis=1))])
    odds = direction.odds(other_words[reached], trust)
    found = {}
    for a in sizes:
        count = np.maximum(word_sums[a:] - word_sums[:-a], 1.0).astype(np.float32)
        share = np.maximum(mass_sums[a:] - mass_sums[:-a], 0.0) / count[:, None]
        explained = np.log1p(share * odds)
        again = np.maximum(explained[:, twice] + cost[reached][twice], 0.0) @ repeated[:, twice].T
        found[a] = Said(_floored(explained @ other_counts.T + unexplained), again)
    return found


def said_before(side: Side) -> Flags:
    """For each word of a text whether the sentence before has it too."""
    rows = np.repeat(np.arange(len(side)), np.diff(side.starts))
    size = int(side.ids.max(initial=0)) + 1
    # Looked up in order: numpy's isin hashes such keys into few buckets, a hundred times as long in a book.
    said = np.sort(rows * size + side.ids)
    before = (rows - 1) * size + side.ids
    return np.asarray(said[np.searchsorted(said, before).clip(max=max(0, len(said) - 1))] == before)


def _repeated(side: Side, words: Ints) -> Singles:
    """How often each sentence has each word that the one before has too."""
    flags = said_before(side)
    rows = np.repeat(np.arange(len(side)), np.diff(side.starts))[flags]
    at = rows * len(words) + np.searchsorted(words, side.ids[flags])
    return np.bincount(at, minlength=len(side) * len(words)).reshape(len(side), len(words)).astype(np.float32)


def _floored(scores: Singles) -> Singles:
    """log(exp(score) + exp(FLOOR)), in single precision since numpy's logaddexp is several times slower."""
    above = scores - np.float32(FLOOR)
    return np.asarray(np.maximum(above, 0.0) + np.log1p(np.exp(-np.abs(above))) + np.float32(FLOOR))


def word_counts(side: Side) -> tuple[Ints, Singles]:
    """The distinct words of a text, and how often each sentence has them."""
    words, inverse = np.unique(side.ids, return_inverse=True)
    rows = np.repeat(np.arange(len(side)), np.diff(side.starts))
    flat = np.bincount(rows * max(1, len(words)) + inverse, minlength=len(side) * len(words))
    return words, flat.reshape(len(side), len(words)).astype(np.float32)


def _running(values: Singles) -> Floats:
    """Running sums along the rows, from 0."""
    return np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1, dtype=float)], axis=1)


def _spans(running: Floats, size: int) -> Floats:
    """Sums of `size` neighbouring rows."""
    return np.asarray(running[size:] - running[:-size])
