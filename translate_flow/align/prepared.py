"""A text made ready for scoring: tokens as numbers, lengths, marks, structure, all in arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate_flow.align import boilerplate, punctuation, structure
from translate_flow.align.bead import Sentence
from translate_flow.align.tokens import tokens
from translate_flow.align.vocabulary import Vocabulary

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Singles = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one text; `ids[starts[i]:starts[i+1]]` are the words of sentence i, `marks` are running sums."""

    ids: Ints
    starts: Ints
    lengths: Floats
    marks: Floats
    kinds: Ints
    begins: NDArray[np.bool_]
    gap_worth: Floats
    vectors: Singles | None = None

    def __len__(self) -> int:
        return len(self.lengths)

    def words(self, start: int, end: int) -> Ints:
        """The words of sentences `start` to `end`."""
        return self.ids[self.starts[start] : self.starts[end]]

    def cut(self, start: int, end: int) -> "Side":
        """The sentences `start` to `end` as a text of their own."""
        return Side(
            self.words(start, end),
            self.starts[start : end + 1] - self.starts[start],
            self.lengths[start:end],
            self.marks[start : end + 1],
            self.kinds[start:end],
            self.begins[start:end],
            self.gap_worth[start:end],
            None if self.vectors is None else self.vectors[start:end],
        )

    def take(self, indexes: Sequence[int]) -> "Side":
        """The sentences of these indexes, which rise, as a text of their own."""
        if not len(indexes) or indexes[-1] - indexes[0] == len(indexes) - 1:
            start = indexes[0] if len(indexes) else 0
            return self.cut(start, start + len(indexes))
        at = np.array(indexes, dtype=np.int64)
        held = np.diff(self.marks, axis=0)[at]
        return Side(
            np.concatenate([self.words(i, i + 1) for i in indexes]),
            np.concatenate([[0], np.cumsum(np.diff(self.starts)[at])]).astype(np.int64),
            self.lengths[at],
            np.concatenate([np.zeros((1, held.shape[1])), np.cumsum(held, axis=0)]),
            self.kinds[at],
            self.begins[at],
            self.gap_worth[at],
            None if self.vectors is None else self.vectors[at],
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two texts, or parts of them between fixed beads, that are aligned as a whole."""

    source: Side
    target: Side


def prepare(
    sentences: Sequence[Sentence], vocabulary: Vocabulary, language: str, vectors: Singles | None = None
) -> Side:
    """The text in arrays; its words are added to the vocabulary."""
    rows = [vocabulary.numbers(tokens(sentence.text)) for sentence in sentences]
    lines = boilerplate.page_lines(sentences, language)
    return Side(
        np.array([number for row in rows for number in row], dtype=np.int64),
        np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64),
        np.array([max(1, len(sentence.text)) for sentence in sentences], dtype=float),
        punctuation.mark_sums(sentences),
        structure.kinds(sentences, lines),
        structure.begins(sentences),
        boilerplate.gap_worth(lines),
        vectors,
    )
