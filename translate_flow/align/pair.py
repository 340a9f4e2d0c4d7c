"""Which articles of one heap are translations of which of another, told from their texts alone.

Shared numbers, names and cognates, and words of the built-in list, each worth more the fewer articles hold it; an
inverted index keeps the cost near-linear. Each article is paired once at most, the clearest pairs first.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.tokens import Token, tokens
from translate_flow.align.words import word_rows

COMMON_SHARE, COMMON_LEAST = 0.2, 60
"""A key that more than this share of articles holds (and more than this many) finds nobody."""
NUMBER_WORTH, NAME_WORTH, WORD_WORTH = 1.5, 1.2, 0.7
LENGTH_WIDTH = 0.7
"""Standard deviation of the log ratio of lengths about the heap's own, abridged translations included."""
MIDDLE, SLOPE, RIVAL_SLOPE, LEAST_RIVAL = 0.44, 20.0, 1.2, 0.1
"""Likeness at which two articles are as likely a pair as not, and what likeness and the log lead over the next best
add to the log odds; of 152 right pairs of eight development sets with distractors 150 pass, of 45 wrong ones 2.
"""
LEAST, LEAST_SCORE, LEAST_SHARED = 0.15, 0.5, 5
CANDIDATES = 50
BUDGET = 20_000
"""Articles read for one, which bounds its time however large the heaps are."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Article:
    """An article to be paired; `name` tells it apart within its heap."""

    name: str
    text: str
    language: str = "und"


@dataclass(frozen=True, slots=True)
class ArticlePair:
    """Two articles thought to be translations of each other, or one without a partner; `score` from 0 to 1."""

    left: str
    right: str
    score: float


def pair_articles(left: Sequence[Article], right: Sequence[Article]) -> list[ArticlePair]:
    """Every article once: pairs in the order of the left heap, then those of the right heap left over."""
    mine, theirs = _keys(left, right, 0), _keys(right, left, 1)
    worth = _worth(mine, theirs)
    candidates = _candidates(mine, theirs, worth, _length_ratio(left, right))
    partner = _best_first(candidates)
    taken = {j for j, _ in partner.values()}
    found = [
        ArticlePair(a.name, right[partner[i][0]].name, round(partner[i][1], 4)) if i in partner
        else ArticlePair(a.name, "", 0.0)
        for i, a in enumerate(left)
    ]  # fmt: skip
    return found + [ArticlePair("", b.name, 0.0) for j, b in enumerate(right) if j not in taken]


def _keys(heap: Sequence[Article], other: Sequence[Article], side: int) -> list[Counter[str]]:
    """For each article what it can be found by, with how often it occurs."""
    languages = [language for language, _ in Counter(article.language for article in other).most_common(2)]
    return [_article_keys(article, languages, side) for article in heap]


def _article_keys(article: Article, others: Sequence[str], side: int) -> Counter[str]:
    concepts: dict[str, list[str]] = defaultdict(list)
    for other in others:
        pair = (article.language, other) if side == 0 else (other, article.language)
        for number, row in enumerate(word_rows(*pair)):
            for word in row[side]:
                concepts[word].append(f"w{min(pair)}{max(pair)}{number}")
    found: Counter[str] = Counter()
    for token in (
        tokens(" ".join(article.text.split())[:100_000]) if len(article.text) <= 4_000 else _long(article.text)
    ):
        key = _key(token)
        if key:
            found[key] += 1
        found.update(concepts.get(token.word, ()))
    return found


def _long(text: str) -> list[Token]:
    """The tokens of a long text, line by line, up to what tells enough."""
    return [token for line in text[:100_000].split("\n") for token in tokens(line)]


def _key(token: Token) -> str:
    if token.is_number:
        return f"#{token.word}"
    return f"{'N' if token.is_name else 'c'}{token.key}" if token.key else ""


def _worth(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> dict[str, float]:
    """What each key that both heaps hold is worth: rare ones more, very common ones nothing."""
    here, there = (Counter(key for keys in heap for key in keys) for heap in (left, right))
    limits = [max(COMMON_LEAST, COMMON_SHARE * len(heap)) for heap in (left, right)]
    found = {}
    for key, count in here.items():
        other = there.get(key, 0)
        if not other or count > limits[0] or other > limits[1]:
            continue
        rarity = log((1 + len(left)) / count) * log((1 + len(right)) / other)
        kind = NUMBER_WORTH if key[0] == "#" else NAME_WORTH if key[0] == "N" else WORD_WORTH
        found[key] = kind * sqrt(max(rarity, 0.01))
    return found


def _length_ratio(left: Sequence[Article], right: Sequence[Article]) -> float:
    """The mean difference of log lengths between the heaps."""
    means = [sum(log(1 + len(a.text)) for a in heap) / max(1, len(heap)) for heap in (left, right)]
    return means[1] - means[0]


def _candidates(
    left: Sequence[Counter[str]], right: Sequence[Counter[str]], worth: Weights, ratio: float
) -> list[tuple[float, int, int]]:
    """Likeness, left and right of all pairs that may be one: those likest by their rarest keys, then by all."""
    index = _index(right, worth)
    sizes = np.array([_norm(keys, worth) for keys in right])
    totals = [sum(keys.values()) for keys in right]
    found = []
    for i, keys in enumerate(left):
        size, total = _norm(keys, worth), sum(keys.values())
        for j in _nearest(keys, index, worth, sizes):
            shared = [key for key in keys if key in worth and key in right[j]]
            product = sum(_weight(keys, key, worth) * _weight(right[j], key, worth) for key in shared)
            drift = (log((1 + totals[j]) / (1 + total)) - ratio) / LENGTH_WIDTH
            likeness = product / (size * sizes[j]) * exp(-0.5 * min(9.0, drift * drift) * 0.3)
            if likeness >= LEAST and len(shared) >= LEAST_SHARED:
                found.append((float(likeness), i, j))
    return found


def _index(heap: Sequence[Counter[str]], worth: Weights) -> dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]]:
    """Key → the articles that hold it, and its weight in each."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, keys in enumerate(heap):
        for key in keys:
            if key in worth:
                holders[key].append(j)
    return {
        key: (np.array(held), np.array([_weight(heap[j], key, worth) for j in held])) for key, held in holders.items()
    }


def _nearest(
    keys: Counter[str],
    index: Mapping[str, tuple[NDArray[np.int64], NDArray[np.float64]]],
    worth: Weights,
    sizes: NDArray[np.float64],
) -> list[int]:
    """The articles likest by the rarest keys; the keys end where BUDGET articles are read, however many there are."""
    chosen: list[str] = []
    read = 0
    for key in sorted((key for key in keys if key in index), key=lambda key: (len(index[key][0]), key)):
        read += len(index[key][0])
        if chosen and read > BUDGET:
            break
        chosen.append(key)
    if not chosen:
        return []
    held = np.concatenate([index[key][0] for key in chosen])
    weights = np.concatenate([index[key][1] * _weight(keys, key, worth) for key in chosen])
    articles, places = np.unique(held, return_inverse=True)
    sums = np.bincount(places, weights) / sizes[articles]
    nearest: list[int] = articles[np.argsort(-sums, kind="stable")[:CANDIDATES]].tolist()
    return nearest


def _weight(keys: Counter[str], key: str, worth: Weights) -> float:
    return worth[key] * (1 + log(keys[key]))


def _norm(keys: Counter[str], worth: Weights) -> float:
    return sqrt(sum(_weight(keys, key, worth) ** 2 for key in keys if key in worth)) or 1.0


def _best_first(candidates: Sequence[tuple[float, int, int]]) -> dict[int, tuple[int, float]]:
    """Pairs by falling likeness, those that lead clearly over every partner still free."""
    of_left: dict[int, list[tuple[float, int]]] = defaultdict(list)
    of_right: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for likeness, i, j in candidates:
        of_left[i].append((likeness, j))
        of_right[j].append((likeness, i))
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for likeness, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if i in partner or j in taken:
            continue
        rivals = [x for x, other in of_left[i] if other != j and other not in taken]
        rivals += [x for x, other in of_right[j] if other != i and other not in partner]
        score = _score(likeness, max(rivals, default=0.0))
        if score >= LEAST_SCORE:
            partner[i] = (j, score)
            taken.add(j)
    return partner


def _score(likeness: float, rival: float) -> float:
    odds = SLOPE * (likeness - MIDDLE) + RIVAL_SLOPE * log(likeness / max(rival, LEAST_RIVAL))
    return 1.0 / (1.0 + exp(-odds))
