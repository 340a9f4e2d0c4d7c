"""All evidence for all beads of a window, as matrices; and the same for one bead, told as reasons."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate_flow.align import surface
from translate_flow.align.bead import Reason, Sentence
from translate_flow.align.lexicon import Table
from translate_flow.align.model import LENGTH_WEIGHT, LEXICON_WEIGHT, MARK_WEIGHT, MAX_SIDE, SHAPES, Model
from translate_flow.align.tokens import Tokens

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Side:
    """One text prepared: sentences, their tokens as numbers, lengths, marks, block kinds, paragraph beginnings."""

    sentences: tuple[Sentence, ...]
    tokens: tuple[Tokens, ...]
    ids: tuple[Ints, ...]
    lengths: Floats
    marks: Floats
    kinds: Ints
    begins: NDArray[np.bool_]
    vectors: Floats | None = None

    def window(self, start: int, end: int) -> "Side":
        """The sentences from `start` to `end`."""
        return Side(
            self.sentences[start:end],
            self.tokens[start:end],
            self.ids[start:end],
            self.lengths[start:end],
            self.marks[start : end + 1],
            self.kinds[start:end],
            self.begins[start:end],
            None if self.vectors is None else self.vectors[start:end],
        )


def side(
    sentences: Sequence[Sentence], found: Sequence[Tokens], ids: Sequence[Ints], vectors: Floats | None = None
) -> Side:
    """A text prepared for scoring."""
    return Side(
        tuple(sentences),
        tuple(found),
        tuple(ids),
        np.array([max(1, len(sentence.text)) for sentence in sentences], dtype=float),
        surface.mark_counts(sentences),
        surface.types(sentences),
        surface.begins(sentences),
        vectors,
    )


def shape_scores(source: Side, target: Side, model: Model) -> dict[tuple[int, int], Floats]:
    """For each shape (a, b), the log score of the bead that ends before source i and target j, at [i, j].

    Arrays are (n+1, m+1); places too near the beginning for the shape hold minus infinity.
    """
    n, m = len(source.sentences), len(target.sentences)
    forward = _lexical(source, target, model.forward, model.explained[0], model.background[1])
    backward = _lexical(target, source, model.backward, model.explained[1], model.background[0])
    source_sum = np.concatenate([[0.0], np.cumsum(source.lengths)])
    target_sum = np.concatenate([[0.0], np.cumsum(target.lengths)])
    edges = _Edges(source, target)
    scores = {}
    for a, b in SHAPES:
        score = np.full((n + 1, m + 1), -np.inf)
        if a <= n and b <= m:
            part = np.full((n + 1 - a, m + 1 - b), model.priors[a, b])
            if a and b:
                part += LENGTH_WEIGHT * _lengths(source_sum, target_sum, a, b, model)
                part += LEXICON_WEIGHT * (_groups(forward[a], b, 1) + _groups(backward[b], a, 1).T)[:, :]
                part += MARK_WEIGHT * _marks(source.marks, target.marks, a, b)
                part += edges.score(a, b)
                part += _vector_score(source, target, a, b)
            score[a:, b:] = part
        scores[a, b] = score
    return scores


def reasons(source: Side, target: Side, model: Model, at: tuple[range, range]) -> tuple[Reason, ...]:
    """What speaks for and against one bead, by kind of evidence, in nats."""
    here, there = source.window(at[0].start, at[0].stop), target.window(at[1].start, at[1].stop)
    shape = (len(at[0]), len(at[1]))
    prior = Reason("shape", round(model.priors.get(shape, min(model.priors.values())), 2))
    if not shape[0] or not shape[1]:
        return (prior,)
    a_sum, b_sum = here.lengths.sum(), there.lengths.sum()
    length = LENGTH_WEIGHT * float(model.length.log_score(np.array(a_sum), np.array(b_sum)))
    marks = MARK_WEIGHT * float(surface.mark_score(here.marks[-1] - here.marks[0], there.marks[-1] - there.marks[0]))
    structure = float(_Edges(here, there).score(*shape)[0, 0])
    by_kind = {"lexicon": 0.0, "numbers": 0.0, "names": 0.0}
    _add_lexical(by_kind, here, there, model.forward, model.explained[0], model.background[1])
    _add_lexical(by_kind, there, here, model.backward, model.explained[1], model.background[0])
    vector = float(_vector_score(here, there, *shape)[0, 0]) if here.vectors is not None else 0.0
    told = {"length": length, **by_kind, "punctuation": marks, "structure": structure, "embedding": vector}
    return (*(Reason(name, round(value, 2)) for name, value in told.items() if abs(value) >= 0.005), prior)


def _lexical(given: Side, other: Side, table: Table | None, explained: float, background: Floats) -> dict[int, Floats]:
    """For each group size a: [i, j] = log-likelihood ratio of other sentence j under the given group i … i+a−1."""
    n, m = len(given.sentences), len(other.sentences)
    sizes = range(1, min(MAX_SIDE, n) + 1)
    if table is None or not m or not n:
        return {a: np.zeros((max(0, n - a + 1), m)) for a in range(1, MAX_SIDE + 1)}
    given_types, given_counts = _counts(given.ids)
    other_types, other_counts = _counts(other.ids)
    mass = given_counts @ table.dense(given_types, other_types, len(background))
    words = np.maximum(given_counts.sum(axis=1), 1.0)
    mass_sum = np.concatenate([np.zeros((1, mass.shape[1])), np.cumsum(mass, axis=0)])
    word_sum = np.concatenate([[0.0], np.cumsum(words)])
    frequency = background[other_types]
    found = {}
    for a in sizes:
        share = (mass_sum[a:] - mass_sum[:-a]) / (word_sum[a:] - word_sum[:-a])[:, None]
        found[a] = np.log(1.0 - explained + explained * share / frequency) @ other_counts.T
    return found


def _counts(ids: Sequence[Ints]) -> tuple[Ints, Floats]:
    """The distinct words of a window and how often each sentence has them."""
    lengths = [len(i) for i in ids]
    flat = np.concatenate(ids) if ids else np.zeros(0, dtype=np.int64)
    types, inverse = np.unique(flat, return_inverse=True)
    counts = np.zeros((len(ids), len(types)))
    np.add.at(counts, (np.repeat(np.arange(len(ids)), lengths), inverse), 1.0)
    return types, counts


def _groups(scores: Floats, size: int, axis: int) -> Floats:
    """Sums of `size` neighbours along an axis."""
    sums = np.concatenate([np.zeros((scores.shape[0], 1)), np.cumsum(scores, axis=axis)], axis=1)
    return np.asarray(sums[:, size:] - sums[:, :-size])


def _lengths(source_sum: Floats, target_sum: Floats, a: int, b: int, model: Model) -> Floats:
    return model.length.log_score(
        (source_sum[a:] - source_sum[:-a])[:, None], (target_sum[b:] - target_sum[:-b])[None, :]
    )


def _marks(source: Floats, target: Floats, a: int, b: int) -> Floats:
    return surface.mark_score((source[a:] - source[:-a])[:, None, :], (target[b:] - target[:-b])[None, :, :])


class _Edges:
    """Block types and paragraph breaks of a window."""

    def __init__(self, source: Side, target: Side) -> None:
        self._source, self._target = source, target
        self._has_breaks = bool(source.begins.any() and target.begins.any())
        self._has_kinds = bool(source.kinds.any() and target.kinds.any())

    def score(self, a: int, b: int) -> Floats:
        """[i, j] for the group of a source sentences from i and b target sentences from j."""
        n, m = len(self._source.sentences) - a + 1, len(self._target.sentences) - b + 1
        total = np.zeros((n, m))
        if self._has_kinds:
            mine, theirs = self._source.kinds[:n, None], self._target.kinds[None, :m]
            known = (mine > 0) & (theirs > 0)
            same_title = (mine == theirs) & (mine > 1)
            total += known * np.where(mine == theirs, np.where(same_title, surface.SAME_TYPE, 0.0), surface.OTHER_TYPE)
        if self._has_breaks:
            here, there = self._source.begins[:n, None], self._target.begins[None, :m]
            total += np.where(here & there, surface.BOTH_BEGIN, np.where(here != there, surface.ONE_BEGINS, 0.0))
            total += surface.INNER_BREAK * (
                _inner(self._source.begins, a)[:, None] + _inner(self._target.begins, b)[None, :]
            )
        return total


def _inner(begins: NDArray[np.bool_], size: int) -> Floats:
    """How many paragraph breaks lie inside each group of `size` sentences."""
    sums = np.concatenate([[0.0], np.cumsum(begins.astype(float))])
    starts = np.arange(len(begins) - size + 1)
    return np.asarray(sums[starts + size] - sums[starts + 1])


VECTOR_WEIGHT, VECTOR_MIDDLE = 14.0, 0.45
"""Nats per unit of cosine, and the cosine that speaks neither for nor against; for LaBSE-like encoders."""


def _vector_score(source: Side, target: Side, a: int, b: int) -> Floats:
    n, m = len(source.sentences) - a + 1, len(target.sentences) - b + 1
    if source.vectors is None or target.vectors is None:
        return np.zeros((n, m))
    return VECTOR_WEIGHT * (_unit_sums(source.vectors, a) @ _unit_sums(target.vectors, b).T - VECTOR_MIDDLE)


def _unit_sums(vectors: Floats, size: int) -> Floats:
    sums = np.concatenate([np.zeros((1, vectors.shape[1])), np.cumsum(vectors, axis=0)])
    groups = sums[size:] - sums[:-size]
    return np.asarray(groups / np.maximum(np.linalg.norm(groups, axis=1, keepdims=True), 1e-9))


def _add_lexical(
    by_kind: dict[str, float], given: Side, other: Side, table: Table | None, explained: float, background: Floats
) -> None:
    if table is None:
        return
    types, counts = _counts(given.ids)
    all_words = max(1.0, counts.sum())
    for found, ids in zip(other.tokens, other.ids, strict=True):
        share = counts.sum(axis=0) @ _rows(table, types, ids, len(background)) / all_words
        worth = LEXICON_WEIGHT * np.log(1.0 - explained + explained * share / background[ids]) if len(ids) else []
        for value, is_number, is_name in zip(worth, found.is_number, found.is_name, strict=True):
            by_kind["numbers" if is_number else "names" if is_name else "lexicon"] += float(value)


def _rows(table: Table, rows: Ints, columns: Ints, width: int) -> Floats:
    distinct, inverse = np.unique(columns, return_inverse=True)
    return table.dense(rows, distinct, width)[:, inverse]
