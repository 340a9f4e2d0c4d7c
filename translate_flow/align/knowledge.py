"""What is known of a language pair before a text is read: cognates, numbers, word lists, earlier pairs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.lexicon import NOTHING, Counts, Lesson, expected_counts, merged
from translate_flow.align.tokens import tokens
from translate_flow.align.vocabulary import Vocabulary
from translate_flow.align.words import word_rows

COGNATE_COUNT = 1.0
NUMBER_COUNT = 2.0
LIST_COUNT = 2.0
BUILT_IN_COUNT = 1.0
"""How many sightings a cognate, an equal number and an entry of a word list weigh as many as."""
MAX_MEMORY = 20_000
"""The last pairs of a memory that teach."""

KEPT_MEMORIES = 8
"""What so many memories teach is kept in mind: for 2,000 pairs it is some megabytes and 0.2 s of work."""

Ints = NDArray[np.int64]
WordList = Mapping[str, Mapping[str, float]]


def cognates(source: Vocabulary, target: Vocabulary) -> Counts:
    """Words with equal keys on both sides: equal numbers, equal beginnings in Latin letters."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, token in enumerate(target.tokens):
        if token.key:
            by_key[token.key].append(number)
    keys, weights = [], []
    for number, token in enumerate(source.tokens):
        partners = by_key.get(token.key, ()) if token.key else ()
        for partner in partners:
            keys.append(number * len(target) + partner)
            weights.append((NUMBER_COUNT if token.is_number else COGNATE_COUNT) / len(partners))
    return _sorted(keys, weights)


def listed(words: WordList, source: Vocabulary, target: Vocabulary) -> Counts:
    """The entries of a word list whose words occur; entries of several words count for each of their words."""
    keys, weights = [], []
    for word, translations in words.items():
        mine = [source.ids[t.word] for t in tokens(word) if t.word in source.ids]
        for translation, weight in translations.items():
            theirs = [target.ids[t.word] for t in tokens(translation) if t.word in target.ids]
            for s in mine:
                for t in theirs:
                    keys.append(s * len(target) + t)
                    weights.append(LIST_COUNT * weight / (len(mine) * len(theirs)))
    return _sorted(keys, weights)


def built_in(languages: tuple[str, str], source: Vocabulary, target: Vocabulary) -> Counts:
    """The built-in word list as far as its words occur; what a concept weighs is shared among its words there."""
    keys, weights = [], []
    for mine, theirs in word_rows(*languages):
        here = [source.ids[word] for word in mine if word in source.ids]
        there = [target.ids[word] for word in theirs if word in target.ids] if here else []
        for s in here:
            for t in there:
                keys.append(s * len(target) + t)
                weights.append(BUILT_IN_COUNT / len(there))
    return _sorted(keys, weights)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a memory teaches: its words, how often each occurs, and which translate which, as counts over them."""

    source: Vocabulary
    target: Vocabulary
    frequencies: tuple[Ints, Ints]
    counts: Counts


@lru_cache(maxsize=KEPT_MEMORIES)
def remembered(pairs: tuple[tuple[str, str], ...], languages: tuple[str, str]) -> Remembered:
    """The lesson of earlier pairs; kept, since a publication's memory teaches all texts of a day."""
    source, target = Vocabulary(), Vocabulary()
    rows = [(source.numbers(tokens(s)), target.numbers(tokens(t))) for s, t in pairs[-MAX_MEMORY:]]
    sides = [[np.array(row, dtype=np.int64) for row in side] for side in zip(*rows, strict=True)] or [[], []]
    known = merged(cognates(source, target), built_in(languages, source, target))
    counts = expected_counts(Lesson(sides[0], sides[1], np.ones(len(rows))), known, (len(source), len(target)))
    often = [np.bincount(np.concatenate([np.zeros(0, dtype=np.int64), *side])) for side in sides]
    return Remembered(source, target, (often[0], often[1]), counts)


def gathered(
    languages: tuple[str, str], source: Vocabulary, target: Vocabulary, words: WordList, memory: Remembered
) -> Counts:
    """Everything known, as counts over the vocabularies, which must be complete by now and begin with the memory's."""
    known = merged(cognates(source, target), built_in(languages, source, target))
    if words:
        known = merged(known, listed(words, source, target))
    if len(memory.counts.keys):
        rows, columns = np.divmod(memory.counts.keys, len(memory.target))
        known = merged(known, Counts(rows * len(target) + columns, memory.counts.weights))
    return known


def partners(known: Counts, width: int) -> dict[int, list[int]]:
    """Known counts as a mapping of source words to the target words they may match."""
    found: dict[int, list[int]] = defaultdict(list)
    for key in known.keys.tolist():
        found[key // width].append(key % width)
    return found


def _sorted(keys: Sequence[int], weights: Sequence[float]) -> Counts:
    return merged(NOTHING, Counts(np.array(keys, dtype=np.int64), np.array(weights, dtype=float)))
