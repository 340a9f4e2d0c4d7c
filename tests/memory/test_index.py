import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.memory.index import BUDGET, likeliest, to_read
from translate_flow.memory.postings import SIZE, Gathered
from translate_flow.memory.words import words

WORDS = [
    f"{a}{b}{c}" for a in ("ca", "po", "ti", "mu", "re") for b in ("na", "lo", "si", "du") for c in ("r", "n", "le", "")
]


class Index:
    """An index of some texts, by the rules of the one in the store."""

    def __init__(self, texts: list[str]) -> None:
        gathered = Gathered()
        gathered.add(range(len(texts)), texts)
        self.rows = dict(gathered.words())

    def candidates(self, query: str, limit: int = 200) -> list[int]:
        counts = {word: len(self.rows[word]) // SIZE for word in words(query) if word in self.rows}
        found = [(self.rows[asked.word], asked.letters) for asked in to_read(counts, words(query))]
        return likeliest(found, len(query), limit=limit)


def test_finds_what_a_comparison_with_everything_finds() -> None:
    chance = random.Random(7)
    texts = [" ".join(chance.choice(WORDS) for _ in range(chance.randint(6, 20))) for _ in range(1500)]
    index = Index(texts)
    found = 0
    for origin in range(0, 1500, 30):
        query = texts[origin].split()
        query[chance.randrange(len(query))] = "altceva"
        found += index.candidates(" ".join(query), limit=5)[:1] == [origin]
    assert found >= 49


def test_entries_of_an_impossible_length_are_left_out() -> None:
    assert Index(["pod", "pod " * 50, "podul pod"]).candidates("pod") == [0]


def test_each_candidate_once_and_not_more_than_asked_for() -> None:
    found = Index(["unu doi trei patru"] * 50).candidates("unu doi trei patru", limit=7)
    assert len(found) == len(set(found)) == 7


def test_of_a_formula_those_are_found_that_share_it_though_none_shares_the_rare_word() -> None:
    texts = [f"în anul {number} podul din oraș a fost reparat" for number in range(1_000, 1_400)]
    assert len(Index(texts).candidates("în anul 1007 podul din oraș a fost reparat", limit=1_000)) == 400


def test_chinese_is_found_by_pairs_of_characters() -> None:
    assert Index(["市长来到新桥", "天气很好"]).candidates("市长来到老桥") == [0]


@pytest.mark.parametrize("query", ["", "zzz", " . "])
def test_an_unknown_or_empty_query_finds_nothing(query: str) -> None:
    assert Index(["primarul"]).candidates(query) == []


@given(st.dictionaries(st.integers(), st.integers(1, 10 * BUDGET), max_size=50))
def test_what_is_read_stays_within_bounds_whatever_is_asked(counts: dict[int, int]) -> None:
    chosen = to_read(counts, dict.fromkeys(counts, 5))
    assert sum(min(asked.entries, BUDGET) for asked in chosen) <= 4 * BUDGET
    assert len(chosen) >= min(3, len(counts))
    assert [asked.entries for asked in chosen] == sorted(counts.values())[: len(chosen)]
