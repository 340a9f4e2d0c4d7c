"""What is known of a language pair before a text is read: cognates, numbers, word lists, earlier pairs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

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


def remembered(pairs: Sequence[tuple[str, str]], source: Vocabulary, target: Vocabulary) -> Lesson:
    """Earlier pairs as a lesson; their words are added to the vocabularies."""
    rows = [(source.numbers(tokens(s)), target.numbers(tokens(t))) for s, t in pairs[-MAX_MEMORY:]]
    return Lesson(
        [np.array(s, dtype=np.int64) for s, _ in rows],
        [np.array(t, dtype=np.int64) for _, t in rows],
        np.ones(len(rows)),
    )


def gathered(
    languages: tuple[str, str], source: Vocabulary, target: Vocabulary, words: WordList, lesson: Lesson
) -> Counts:
    """Everything known, as counts over the vocabularies, which must be complete by now."""
    known = merged(cognates(source, target), built_in(languages, source, target))
    if words:
        known = merged(known, listed(words, source, target))
    if len(lesson.trust):
        known = expected_counts(lesson, known, (len(source), len(target)))
    return known


def partners(known: Counts, width: int) -> dict[int, list[int]]:
    """Known counts as a mapping of source words to the target words they may match."""
    found: dict[int, list[int]] = defaultdict(list)
    for key in known.keys.tolist():
        found[key // width].append(key % width)
    return found


def _sorted(keys: Sequence[int], weights: Sequence[float]) -> Counts:
    return merged(NOTHING, Counts(np.array(keys, dtype=np.int64), np.array(weights, dtype=float)))
