import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.formats.sentence_store import sentence_store

ids = st.text("ab1", min_size=1, max_size=4)


@settings(max_examples=50, deadline=None)
@given(sides=st.lists(st.dictionaries(ids, st.text(max_size=3)), min_size=2, max_size=2), asked=st.lists(ids))
def test_each_side_gives_its_own_texts(sides: list[dict[str, str]], asked: list[str]) -> None:
    with sentence_store() as store:
        for side, texts in enumerate(sides):
            store.fill(side, texts.items(), "s")
        for side, texts in enumerate(sides):
            assert store.texts(side, asked) == {id_: texts[id_] for id_ in asked if id_ in texts}


def test_a_side_is_replaced_whole_and_the_other_stays() -> None:
    with sentence_store() as store:
        store.fill(0, [("a", "1"), ("b", "2")], "s")
        store.fill(1, [("a", "3")], "s")
        store.fill(0, [("c", "4")], "s")
        assert store.texts(0, ["a", "b", "c"]) == {"c": "4"}
        assert store.texts(1, ["a"]) == {"a": "3"}


@pytest.mark.parametrize("first", [0, 700, 1500, 2998])
def test_an_id_that_comes_twice_is_named(first: int) -> None:
    with sentence_store() as store, pytest.raises(BadInput, match=rf"s: two sentences “i{first}”"):
        store.fill(0, [*((f"i{number}", "") for number in range(2999)), (f"i{first}", "")], "s")


def test_more_than_a_batch_is_found() -> None:
    with sentence_store() as store:
        store.fill(0, ((str(number), f"t{number}") for number in range(5000)), "s")
        assert store.texts(0, map(str, range(5000))) == {str(number): f"t{number}" for number in range(5000)}
