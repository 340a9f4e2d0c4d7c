import numpy as np
import pytest

from translate_flow.align.bead import Sentence
from translate_flow.align.corridor import through
from translate_flow.align.prepared import Stretch, prepare
from translate_flow.align.vocabulary import Vocabulary
from translate_flow.align.ways import ANCHOR, first_ways, heads, is_long, is_lost, way
from translate_flow.align.windows import Link


def stretch(n: int, m: int) -> Stretch:
    words = (Vocabulary(), Vocabulary())
    return Stretch(
        *(
            prepare([Sentence(f"word {k}") for k in range(size)], side, "en")
            for size, side in zip((n, m), words, strict=True)
        )
    )


def links(count: int, probability: float) -> list[Link]:
    return [Link(k, k + 1, k, k + 1, probability) for k in range(count)]


def test_an_article_is_searched_at_one_go_and_a_book_is_not() -> None:
    assert [is_long(stretch(n, m)) for n, m in ((0, 0), (20, 20), (3_000, 3_000))] == [False, False, True]
    (straight,) = first_ways([stretch(20, 40)], {})
    assert (straight.at(0), straight.at(10), straight.at(20)) == (0, 20, 40)


def test_the_beginning_of_a_book_teaches_and_all_of_an_article() -> None:
    book, article = stretch(100, 50), stretch(10, 10)
    found = heads([book, article], [through([], 100, 50), through([], 10, 10)], 20)
    assert (len(found[0].source), len(found[0].target), found[1]) == (20, 10, article)


def test_a_way_goes_through_what_is_sure_and_is_lost_where_little_is() -> None:
    assert is_lost(links(10, 0.1)) and not is_lost(links(10, ANCHOR))
    text, earlier = stretch(30, 30), through([(10, 20)], 30, 30)
    told = way(text, links(10, ANCHOR), earlier)
    assert [told.at(k) for k in range(10)] == list(range(10)) and told.firm
    assert np.array_equal(way(text, links(10, 0.1), earlier).j, earlier.j)


@pytest.mark.parametrize("size", [1, 5])
def test_a_text_on_one_side_only_has_a_way_to_its_end(size: int) -> None:
    for n, m in ((size, 0), (0, size)):
        (found,) = first_ways([stretch(n, m)], {})
        assert found.at(n) == m
