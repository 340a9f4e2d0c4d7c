"""Datasets of pairs: split by article, doubles and noise removed with a log of why; pure and the same every time."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from translate_flow.formats.record import Pair
from translate_flow.text.characters import fold, word_count

SPLITS = ("train", "dev", "test")
_BUCKETS = 10_000
_SHINGLE = 5
_BANDS, _ROWS = 16, 4
"""Sixteen bands of four hashes find texts alike by 0.8 (Jaccard, five characters) with 0.9998, by 0.3 with 0.12."""
_NEAR = 0.8
_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Removed:
    """A pair that was left out, and the rule that says why."""

    rule: str
    pair: Pair


@dataclass(frozen=True, slots=True)
class Rules:
    """What a pair must satisfy to stay; None turns a rule off.

    `length_ratio` is the greatest ratio of characters of the longer side to the shorter, counted from `length_from`
    characters on; `minimum_score` concerns pairs with a score only.
    """

    length_ratio: float | None = 3.0
    length_from: int = 20
    longest: int | None = 2_000
    minimum_score: float | None = None
    numbers: bool = False
    same: bool = True
    repetition: float | None = 0.5


def split_of(pair: Pair, *, dev: float = 0.05, test: float = 0.05, seed: str = "") -> str:
    """The part a pair belongs to: that of its article, so that no article is in two parts.

    A pair without an article goes by its folded source. The seed is any word; the same one gives the same parts.
    """
    key = f"article {pair.article}" if pair.article else f"text {fold(pair.source)}"
    bucket = int.from_bytes(hashlib.sha256(f"{seed}\0{key}".encode()).digest()[:8], "big") % _BUCKETS
    if bucket < test * _BUCKETS:
        return "test"
    return "dev" if bucket < (test + dev) * _BUCKETS else "train"


def split(pairs: Iterable[Pair], *, dev: float = 0.05, test: float = 0.05, seed: str = "") -> dict[str, list[Pair]]:
    """The pairs by part, in their order."""
    parts: dict[str, list[Pair]] = {name: [] for name in SPLITS}
    for pair in pairs:
        parts[split_of(pair, dev=dev, test=test, seed=seed)].append(pair)
    return parts


def cleaned(pairs: Iterable[Pair], rules: Rules = Rules()) -> Iterator[Pair | Removed]:
    """Each pair that stays, or a note of the first rule it breaks."""
    for pair in pairs:
        rule = next((name for name, breaks in _CHECKS.items() if breaks(pair, rules)), None)
        yield pair if rule is None else Removed(rule, pair)


def _is_empty(pair: Pair, rules: Rules) -> bool:
    return not pair.source.strip() or not pair.target.strip()


def _is_long(pair: Pair, rules: Rules) -> bool:
    return rules.longest is not None and max(len(pair.source), len(pair.target)) > rules.longest


def _is_uneven(pair: Pair, rules: Rules) -> bool:
    longer, shorter = max(len(pair.source), len(pair.target)), min(len(pair.source), len(pair.target))
    return rules.length_ratio is not None and longer >= rules.length_from and longer > rules.length_ratio * shorter


def _is_doubtful(pair: Pair, rules: Rules) -> bool:
    return rules.minimum_score is not None and pair.score is not None and pair.score < rules.minimum_score


def _is_same(pair: Pair, rules: Rules) -> bool:
    return rules.same and fold(pair.source) == fold(pair.target) and word_count(pair.source) > 2


def _has_other_numbers(pair: Pair, rules: Rules) -> bool:
    return rules.numbers and Counter(_NUMBER.findall(pair.source)) != Counter(_NUMBER.findall(pair.target))


def _repeats(pair: Pair, rules: Rules) -> bool:
    return rules.repetition is not None and any(_repeated(t) > rules.repetition for t in (pair.source, pair.target))


def _repeated(text: str) -> float:
    words = text.lower().split()
    return Counter(words).most_common(1)[0][1] / len(words) if len(words) >= 8 else 0.0


def _has_no_letters(pair: Pair, rules: Rules) -> bool:
    return not _LETTER.search(pair.source) or not _LETTER.search(pair.target)


_CHECKS: Mapping[str, Callable[[Pair, Rules], bool]] = {
    "empty": _is_empty,
    "no letters": _has_no_letters,
    "too long": _is_long,
    "length ratio": _is_uneven,
    "low score": _is_doubtful,
    "source is target": _is_same,
    "other numbers": _has_other_numbers,
    "repetition": _repeats,
}


def without_doubles(pairs: Iterable[Pair], *, near: bool = False) -> Iterator[Pair | Removed]:
    """Each pair the first time it comes; the same folded texts again, or nearly the same, are noted as removed."""
    seen: set[bytes] = set()
    bands: dict[tuple[int, tuple[int, ...]], list[frozenset[int]]] = {}
    for pair in pairs:
        key = f"{pair.source_language}\0{fold(pair.source)}\0{pair.target_language}\0{fold(pair.target)}"
        exact = hashlib.sha256(key.encode()).digest()
        if exact in seen:
            yield Removed("double", pair)
            continue
        seen.add(exact)
        if near and _is_near(_shingles(key), bands):
            yield Removed("near double", pair)
            continue
        yield pair


def _shingles(text: str) -> frozenset[int]:
    pieces = {text[at : at + _SHINGLE] for at in range(max(1, len(text) - _SHINGLE + 1))}
    return frozenset(int.from_bytes(hashlib.blake2b(piece.encode(), digest_size=8).digest(), "big") for piece in pieces)


def _is_near(shingles: frozenset[int], bands: dict[tuple[int, tuple[int, ...]], list[frozenset[int]]]) -> bool:
    signature = _minimums(shingles)
    keys = [(band, tuple(signature[band * _ROWS : (band + 1) * _ROWS])) for band in range(_BANDS)]
    for key in keys:
        for other in bands.get(key, ()):
            if len(shingles & other) >= _NEAR * len(shingles | other):
                return True
    for key in keys:
        bands.setdefault(key, []).append(shingles)
    return False


def _minimums(shingles: frozenset[int]) -> list[int]:
    # Multiplying by odd numbers permutes the 64-bit hashes; their upper halves are as good as new hashes.
    mask = (1 << 64) - 1
    return [min(((value * odd) & mask) >> 16 for value in shingles) for odd in _ODDS]


_ODDS = tuple(
    int.from_bytes(hashlib.sha256(f"row {row}".encode()).digest()[:8], "big") | 1 for row in range(_BANDS * _ROWS)
)


def told_apart(found: Iterable[Pair | Removed]) -> tuple[list[Pair], list[Removed]]:
    """What stays, and the removal log."""
    kept: list[Pair] = []
    removed: list[Removed] = []
    for item in found:
        if isinstance(item, Removed):
            removed.append(item)
        else:
            kept.append(item)
    return kept, removed


def counts(removed: Sequence[Removed]) -> dict[str, int]:
    """How many pairs each rule removed, the most first."""
    return dict(Counter(item.rule for item in removed).most_common())
