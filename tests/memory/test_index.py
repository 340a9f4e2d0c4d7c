import random

from translate_flow.memory.index import MemoryIndex
from translate_flow.memory.match import Candidate
from translate_flow.memory.rank import best_matches

WORDS = [
    f"{a}{b}{c}" for a in ("ca", "po", "ti", "mu", "re") for b in ("na", "lo", "si", "du") for c in ("r", "n", "le", "")
]


def sentences(count: int) -> list[str]:
    chance = random.Random(7)
    return [" ".join(chance.choice(WORDS) for _ in range(chance.randint(6, 20))) for _ in range(count)]


def test_finds_what_a_comparison_with_everything_finds() -> None:
    sources = sentences(1500)
    index = MemoryIndex(enumerate(sources))
    chance = random.Random(3)
    found = 0
    for origin in range(0, 1500, 30):
        words = sources[origin].split()
        words[chance.randrange(len(words))] = "altceva"
        pool = [Candidate(entry, sources[entry], "") for entry in index.candidates(" ".join(words))]
        found += bool(pool) and best_matches(" ".join(words), pool)[0].candidate.id == origin
    assert found >= 49


def test_entries_come_and_go() -> None:
    index = MemoryIndex([(10, "primarul a deschis podul"), (11, "ministrul a închis drumul")])
    assert index.candidates("primarul a deschis podul")[0] == 10
    index.remove(10)
    index.remove(99)
    assert 10 not in index.candidates("primarul a deschis podul")
    assert len(index) == 1
    index.add(12, "primarul a deschis podul nou")
    index.add(12, "ceva diferit")
    assert index.candidates("primarul a deschis podul")[0] == 12


def test_entries_of_an_impossible_length_are_left_out() -> None:
    index = MemoryIndex([(1, "pod"), (2, "pod " * 50), (3, "podul pod")])
    assert index.candidates("pod") == [1]


def test_each_candidate_once_and_not_more_than_asked_for() -> None:
    index = MemoryIndex((entry, "unu doi trei patru") for entry in range(50))
    ids = index.candidates("unu doi trei patru", limit=7)
    assert len(ids) == len(set(ids)) == 7


def test_chinese_is_found_by_pairs_of_characters() -> None:
    index = MemoryIndex([(1, "市长来到新桥"), (2, "天气很好")])
    assert index.candidates("市长来到老桥") == [1]


def test_an_unknown_or_empty_query_finds_nothing() -> None:
    index = MemoryIndex([(1, "primarul")])
    assert index.candidates("") == index.candidates("zzz") == MemoryIndex().candidates("primarul") == []
