"""Which sentences of two texts say the same: rounds of search and learning, over one pair or a whole batch.

Round by round the best beads under the present model teach the lexicon, the length model and the priors of the next;
pairs from a memory teach from the start. The recipe combines Gale and Church's lengths, Brown's model 1 and Moore's
filtering, with gaps as beads of their own. Deterministic: the same input gives the same beads.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate_flow.align import learning
from translate_flow.align.bead import Alignment, Bead, Sentence
from translate_flow.align.confidence import calibrated, verdict
from translate_flow.align.evidence import Side, reasons, shape_scores, side
from translate_flow.align.learning import GroupBead, Teaching
from translate_flow.align.lexicon import Vocabulary
from translate_flow.align.model import Model
from translate_flow.align.search import Step, best_path, posteriors
from translate_flow.align.stretch import Stretch, stretches
from translate_flow.align.tokens import tokens

VERSION = 1
ROUNDS = 4
WINDOW = 64
"""Source sentences searched at once; the cost of a text is linear in their number, quadratic only in this."""
WINDOW_SLACK = 24
KEPT_BACK = 20
"""Sentences at the end of an open window that the next window decides again."""
TEMPERATURE = 2.2

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Document:
    """Two texts to align: their sentences, beads that must stay, and sentence vectors where a provider gave them."""

    source: Sequence[Sentence]
    target: Sequence[Sentence]
    fixed: Sequence[Bead] = ()
    vectors: tuple[Floats, Floats] | None = None


@dataclass(frozen=True, slots=True)
class _Prepared:
    document: Document
    source: Side
    target: Side
    stretches: tuple[Stretch, ...]


def align(
    source: Sequence[Sentence],
    target: Sequence[Sentence],
    *,
    source_language: str,
    target_language: str,
    fixed: Sequence[Bead] = (),
    memory: Sequence[tuple[str, str]] = (),
    lexicon: Mapping[str, Mapping[str, float]] | None = None,
    vectors: tuple[Floats, Floats] | None = None,
) -> Alignment:
    """The alignment of two texts: every sentence in exactly one bead, `fixed` beads as they are.

    `memory` are earlier pairs of sentences of the two languages, `lexicon` maps a source word to target words with
    weights, `vectors` are unit vectors of the sentences, one row each.
    """
    documents = [Document(source, target, fixed, vectors)]
    return align_batch(
        documents, source_language=source_language, target_language=target_language, memory=memory, lexicon=lexicon
    )[0]


def align_batch(
    documents: Sequence[Document],
    *,
    source_language: str,
    target_language: str,
    memory: Sequence[tuple[str, str]] = (),
    lexicon: Mapping[str, Mapping[str, float]] | None = None,
) -> list[Alignment]:
    """The alignments of several pairs of texts of the same two languages, which teach one another."""
    words = (Vocabulary(), Vocabulary())
    taught = Teaching.of(memory, lexicon, words)
    prepared = [_prepare(document, words) for document in documents]
    cognate = learning.cognate_pairs(words)
    background = learning.background(prepared_ids(prepared), taught, words)
    model = learning.first_model(taught, cognate, words, background)
    models = [learning.with_text_length(model, item.source.lengths, item.target.lengths) for item in prepared]
    paths = [_paths(item, own) for item, own in zip(prepared, models, strict=True)]
    for _ in range(ROUNDS - 1):
        beads = [_groups(item, path) for item, path in zip(prepared, paths, strict=True)]
        shared = learning.next_model(model, beads, taught, cognate, words)
        models = [learning.with_own_length(shared, found) for found in beads]
        paths = [_paths(item, own) for item, own in zip(prepared, models, strict=True)]
    named = f"translate_flow.align:{VERSION}|langs:{source_language}-{target_language}|rounds:{ROUNDS}"
    signature = (
        f"{named}|memory:{len(memory)}|batch:{len(documents)}|vectors:{'yes' if _any_vectors(documents) else 'no'}"
    )
    return [_alignment(item, path, own, signature) for item, path, own in zip(prepared, paths, models, strict=True)]


def prepared_ids(prepared: Sequence[_Prepared]) -> tuple[list[NDArray[np.int64]], list[NDArray[np.int64]]]:
    """The word numbers of all sentences of either side."""
    return [i for item in prepared for i in item.source.ids], [i for item in prepared for i in item.target.ids]


def _any_vectors(documents: Sequence[Document]) -> bool:
    return any(document.vectors is not None for document in documents)


def _prepare(document: Document, words: tuple[Vocabulary, Vocabulary]) -> _Prepared:
    sides = []
    for which, sentences in enumerate((document.source, document.target)):
        found = [tokens(sentence.text) for sentence in sentences]
        ids = [words[which].add(t.words, t.keys) for t in found]
        sides.append(side(sentences, found, ids, document.vectors[which] if document.vectors else None))
    cut = stretches(len(document.source), len(document.target), document.fixed)
    return _Prepared(document, sides[0], sides[1], cut)


@dataclass(frozen=True, slots=True)
class _Found:
    """A bead of a path, as ranges of the places in a stretch's lists, with its posterior."""

    stretch: Stretch
    source: range
    target: range
    posterior: float


def _paths(item: _Prepared, model: Model) -> list[_Found]:
    found: list[_Found] = []
    for stretch in item.stretches:
        source, target = _picked(item.source, stretch.source), _picked(item.target, stretch.target)
        found.extend(_through(stretch, source, target, model))
    return found


def _picked(whole: Side, indexes: tuple[int, ...]) -> Side:
    """The sentences of a stretch; between fixed beads they nearly always lie side by side."""
    if not indexes:
        return whole.window(0, 0)
    if indexes[-1] - indexes[0] == len(indexes) - 1:
        return whole.window(indexes[0], indexes[-1] + 1)
    return side(
        [whole.sentences[i] for i in indexes],
        [whole.tokens[i] for i in indexes],
        [whole.ids[i] for i in indexes],
        None if whole.vectors is None else whole.vectors[list(indexes)],
    )


def _through(stretch: Stretch, source: Side, target: Side, model: Model) -> list[_Found]:
    """Windows along a stretch: each is searched whole, and its first part kept."""
    n, m = len(source.sentences), len(target.sentences)
    at, there = 0, 0
    found: list[_Found] = []
    while at < n or there < m:
        rows, columns = _window_size(n - at, m - there, n, m)
        is_last = at + rows >= n and there + columns >= m
        scores = shape_scores(source.window(at, at + rows), target.window(there, there + columns), model)
        path = best_path(scores, is_open=not is_last)
        kept = path if is_last else _kept(path, rows, columns)
        end = kept[-1]
        cut = {shape: score[: end.i + 1, : end.j + 1] for shape, score in scores.items()}
        probabilities = posteriors(cut, kept, TEMPERATURE)
        for step, probability in zip(kept, probabilities, strict=True):
            rows_of, columns_of = _ranges(step, at, there)
            found.append(_Found(stretch, rows_of, columns_of, probability))
        at, there = at + end.i, there + end.j
    return found


def _window_size(rows_left: int, columns_left: int, n: int, m: int) -> tuple[int, int]:
    """As many target sentences as the text's proportion asks for, and some more for drift."""
    if rows_left <= WINDOW and columns_left <= 2 * WINDOW:
        return rows_left, columns_left
    rows = min(rows_left, WINDOW)
    columns = min(columns_left, int(rows * min(4.0, max(0.25, m / max(1, n)))) + WINDOW_SLACK)
    return rows, columns


def _kept(path: list[Step], rows: int, columns: int) -> list[Step]:
    kept = [step for step in path if step.i <= rows - KEPT_BACK and step.j <= columns - KEPT_BACK // 2]
    return kept or path[: max(1, len(path) // 2)]


def _ranges(step: Step, at: int, there: int) -> tuple[range, range]:
    a, b = step.shape
    return range(at + step.i - a, at + step.i), range(there + step.j - b, there + step.j)


def _groups(item: _Prepared, path: list[_Found]) -> list[GroupBead]:
    """The beads of a path, and the fixed ones, as word groups to learn from."""
    beads = []
    for found in path:
        source = [found.stretch.source[i] for i in found.source]
        target = [found.stretch.target[j] for j in found.target]
        beads.append(_group(item, source, target, found.posterior))
    fixed = [_group(item, list(bead.source), list(bead.target), 1.0) for bead in item.document.fixed]
    return beads + fixed


def _group(item: _Prepared, source: list[int], target: list[int], weight: float) -> GroupBead:
    return GroupBead(
        (len(source), len(target)),
        np.concatenate([item.source.ids[i] for i in source]) if source else np.zeros(0, dtype=np.int64),
        np.concatenate([item.target.ids[j] for j in target]) if target else np.zeros(0, dtype=np.int64),
        float(sum(item.source.lengths[i] for i in source)),
        float(sum(item.target.lengths[j] for j in target)),
        weight,
    )


def _alignment(item: _Prepared, path: list[_Found], model: Model, signature: str) -> Alignment:
    beads = list(item.document.fixed)
    evidence = []
    for found in path:
        source = tuple(found.stretch.source[i] for i in found.source)
        target = tuple(found.stretch.target[j] for j in found.target)
        told = reasons(
            _picked(item.source, source), _picked(item.target, target), model, (range(len(source)), range(len(target)))
        )
        score = calibrated(found.posterior, (len(source), len(target)), told)
        beads.append(Bead(source, target, score, told))
        evidence.append((len(source), len(target), told))
    return Alignment(tuple(in_reading_order(beads)), signature, verdict(evidence, len(item.document.fixed)))


def in_reading_order(beads: Sequence[Bead]) -> list[Bead]:
    """Beads by source sentence, those without one placed after the bead before them in the target."""
    with_source = sorted((bead for bead in beads if bead.source), key=lambda bead: min(bead.source))
    without = sorted((bead for bead in beads if not bead.source), key=lambda bead: min(bead.target))
    for gap in without:
        before = [i for i, bead in enumerate(with_source) if bead.target and max(bead.target) < min(gap.target)]
        with_source.insert(before[-1] + 1 if before else 0, gap)
    return with_source
