"""What one round of beads teaches the next: lexicon, lengths, priors, and how much the lexicon explains."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.length import LengthModel, fit
from translate_flow.align.lexicon import Table, Vocabulary, cognates, learn
from translate_flow.align.model import Model, start_priors
from translate_flow.align.tokens import tokens

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PRIOR_STRENGTH = 60.0
"""Beads the built-in priors count for against those found; a short article cannot overturn them."""
CONFIDENT = 0.5
MIN_EXPLAINED, MAX_EXPLAINED = 0.05, 0.92
SAMPLED_BEADS = 400
LEXICON_WEIGHT = 4.0
OWN_LENGTH_BEADS = 12
FAR_RATIO = 1.6
"""Whole texts whose lengths differ by more are in scripts of different density, not merely abridged."""


@dataclass(frozen=True, slots=True)
class GroupBead:
    """A bead to learn from: its shape, the words of its sides, their lengths in characters, and how sure it is."""

    shape: tuple[int, int]
    source: Ints
    target: Ints
    source_length: float
    target_length: float
    weight: float


@dataclass(frozen=True, slots=True)
class Teaching:
    """What was known before: pairs of a memory as beads, and entries of a word list with weights."""

    beads: tuple[GroupBead, ...]
    forward: dict[tuple[int, int], float]
    backward: dict[tuple[int, int], float]

    @classmethod
    def of(
        cls,
        memory: Sequence[tuple[str, str]],
        lexicon: Mapping[str, Mapping[str, float]] | None,
        words: tuple[Vocabulary, Vocabulary],
    ) -> "Teaching":
        """Prepares a memory and a word list; their words enter the vocabularies."""
        beads = []
        for source, target in memory:
            mine, theirs = tokens(source), tokens(target)
            pair = words[0].add(mine.words, mine.keys), words[1].add(theirs.words, theirs.keys)
            beads.append(GroupBead((1, 1), *pair, max(1.0, len(source)), max(1.0, len(target)), 1.0))
        forward: dict[tuple[int, int], float] = {}
        for word, translations in (lexicon or {}).items():
            for translation, weight in translations.items():
                mine, theirs = tokens(word), tokens(translation)
                for s in words[0].add(mine.words, mine.keys).tolist():
                    for t in words[1].add(theirs.words, theirs.keys).tolist():
                        forward[s, t] = forward.get((s, t), 0.0) + LEXICON_WEIGHT * weight
        return cls(tuple(beads), forward, {(t, s): weight for (s, t), weight in forward.items()})


def cognate_pairs(words: tuple[Vocabulary, Vocabulary]) -> tuple[Ints, Ints]:
    """The words of the two texts that look or count alike."""
    return cognates(*words)


def background(
    ids: tuple[Sequence[Ints], Sequence[Ints]], taught: Teaching, words: tuple[Vocabulary, Vocabulary]
) -> tuple[Floats, Floats]:
    """Unigram probabilities of either side's words, each seen once more than it was."""
    found = []
    for which in (0, 1):
        size = len(words[which].ids)
        counts = np.ones(size)
        for group in [*ids[which], *(bead.source if which == 0 else bead.target for bead in taught.beads)]:
            np.add.at(counts, group, 1.0)
        found.append(counts / max(1.0, counts.sum()))
    return found[0], found[1]


def first_model(
    taught: Teaching,
    cognate: tuple[Ints, Ints],
    words: tuple[Vocabulary, Vocabulary],
    background: tuple[Floats, Floats],
) -> Model:
    """The model before any bead is found: lengths lead, unless a memory has taught a lexicon."""
    model = _with_lexicon(Model(background=background), taught.beads, taught, cognate, words)
    if not taught.beads:
        return replace(model, explained=(0.12, 0.12))
    return replace(model, length=_length(taught.beads), explained=_explained(model, taught.beads))


def next_model(
    model: Model,
    found: Sequence[Sequence[GroupBead]],
    taught: Teaching,
    cognate: tuple[Ints, Ints],
    words: tuple[Vocabulary, Vocabulary],
) -> Model:
    """The model these beads teach, together with what was taught before."""
    beads = [bead for document in found for bead in document]
    sure = sorted((b for b in beads if len(b.source) and len(b.target)), key=lambda bead: -bead.weight)
    sure = [bead for bead in sure if bead.weight >= CONFIDENT] or sure[: len(sure) // 2 + 1]
    taught_model = _with_lexicon(model, [*taught.beads, *sure], taught, cognate, words)
    return replace(
        taught_model,
        priors=_priors(beads),
        length=_length([*sure, *taught.beads]),
        explained=_explained(taught_model, sure or taught.beads),
    )


def with_own_length(model: Model, beads: Sequence[GroupBead]) -> Model:
    """The model with the length ratio of this document alone, where it has beads enough."""
    one_to_one = [bead for bead in beads if bead.shape == (1, 1) and bead.weight >= CONFIDENT]
    return replace(model, length=_length(one_to_one)) if len(one_to_one) >= OWN_LENGTH_BEADS else model


def with_text_length(model: Model, source: Floats, target: Floats) -> Model:
    """The model with the ratio of the whole texts where it is far from the model's, as between Chinese and English."""
    if not len(source) or not len(target):
        return model
    ratio = float(target.sum() / source.sum())
    is_far = not 1 / FAR_RATIO < ratio / model.length.ratio < FAR_RATIO
    return replace(model, length=replace(model.length, ratio=ratio)) if is_far else model


def _with_lexicon(
    model: Model,
    beads: Sequence[GroupBead],
    taught: Teaching,
    cognate: tuple[Ints, Ints],
    words: tuple[Vocabulary, Vocabulary],
) -> Model:
    sizes = (len(words[0].ids), len(words[1].ids))
    forward = learn([(bead.source, bead.target) for bead in beads], cognate, sizes, taught.forward)
    backward = learn(
        [(bead.target, bead.source) for bead in beads], (cognate[1], cognate[0]), (sizes[1], sizes[0]), taught.backward
    )
    return replace(model, forward=forward, backward=backward)


def _length(beads: Sequence[GroupBead]) -> LengthModel:
    return fit(np.array([bead.source_length for bead in beads]), np.array([bead.target_length for bead in beads]))


def _priors(beads: Sequence[GroupBead]) -> dict[tuple[int, int], float]:
    start = start_priors()
    counts = {shape: PRIOR_STRENGTH * float(np.exp(log)) for shape, log in start.items()}
    for bead in beads:
        if bead.shape in counts:
            counts[bead.shape] += bead.weight
    total = sum(counts.values())
    return {shape: float(np.log(count / total)) for shape, count in counts.items()}


def _explained(model: Model, beads: Sequence[GroupBead]) -> tuple[float, float]:
    """λ for either direction by expectation maximisation over the words of some sure 1-1 beads."""
    sample = [bead for bead in beads if bead.shape == (1, 1)][:: max(1, len(beads) // SAMPLED_BEADS)]
    if model.forward is None or model.backward is None or len(sample) < 3:
        return model.explained
    forward = [_ratios(model.forward, bead.source, bead.target, model.background[1]) for bead in sample]
    backward = [_ratios(model.backward, bead.target, bead.source, model.background[0]) for bead in sample]
    return _mixture(forward), _mixture(backward)


def _ratios(table: Table, given: Ints, other: Ints, frequency: Floats) -> Floats:
    if not len(given) or not len(other):
        return np.zeros(0)
    rows, counts = np.unique(given, return_counts=True)
    columns, inverse = np.unique(other, return_inverse=True)
    share = counts @ table.dense(rows, columns, len(frequency)) / len(given)
    return np.asarray(share[inverse] / frequency[other])


def _mixture(ratios: Sequence[Floats]) -> float:
    flat = np.concatenate(ratios) if ratios else np.zeros(0)
    weight = 0.5
    for _ in range(10 if len(flat) else 0):
        weight = float(np.mean(weight * flat / (1.0 - weight + weight * flat)))
        weight = min(MAX_EXPLAINED, max(MIN_EXPLAINED, weight))
    return weight if len(flat) else MIN_EXPLAINED
