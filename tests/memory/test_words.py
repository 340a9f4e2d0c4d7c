import re

from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.memory.words import SHORT, numbered, words

LINES = st.text(st.characters(exclude_characters="\n"), max_size=40)
SPACED = st.text(st.sampled_from("aăбю9_ .,!-"), max_size=60)


@settings(deadline=None)  # the first reading loads numpy
@given(st.lists(LINES, max_size=8))
def test_a_word_has_the_same_number_whatever_it_is_read_with(texts: list[str]) -> None:
    numbers, owners = numbered(texts)
    found: list[set[int]] = [set() for _ in texts]
    for number, owner in zip(numbers.tolist(), owners.tolist(), strict=True):
        found[owner].add(number)
    assert found == [set(words(text)) for text in texts]


@settings(deadline=None)
@given(SPACED)
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    runs = set(re.findall(r"\w+", text))
    is_short = len(re.findall(r"\w+", text)) <= SHORT
    assert len(words(text)) == len(runs) + is_short
    alone = {run: min(words(f"{run} {run} {run} {run}"), default=0) for run in runs}
    assert set(alone.values()) <= set(words(text)) and len(set(alone.values())) == len(runs)


def test_a_word_is_as_long_as_its_letters() -> None:
    assert sorted(words("podul din orhei se închide").values()) == [2, 3, 5, 5, 7]


def test_a_short_text_is_a_word_as_a_whole_too() -> None:
    assert len(words("da")) == 2 and words("da") != words("da.")
    assert len(words("…")) == len(words("")) == 1
    assert len(words("da și nu mai mult")) == 5


def test_scripts_without_spaces_are_read_by_pairs() -> None:
    assert set(words("市长来到新桥 unu doi trei")) > set(words("长来到 unu doi trei 来")) - set(words("来"))
    assert len(words("市长来到新桥, unu doi trei")) == 5 + 3
    assert set(words("เทศบาล unu doi trei")) & set(words("ศบา a b c"))


def test_no_two_of_a_million_words_share_a_number() -> None:
    numbers, _ = numbered(
        [" ".join(str(number) for number in range(start, start + 1_000)) for start in range(0, 10**6, 1_000)]
    )
    assert len(set(numbers.tolist())) == 10**6
