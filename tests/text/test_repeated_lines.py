from hypothesis import given
from hypothesis import strategies as st

from translate_flow.text.block import BlockType
from translate_flow.text.repeated_lines import SeenLine, repeated_lines, shape

BODY, KICKER, BOILERPLATE = BlockType.BODY, BlockType.KICKER, BlockType.BOILERPLATE


def seen(text: str, articles: int, type_: BlockType = BODY, place: int = 4) -> list[SeenLine]:
    return [SeenLine(number, text.replace("N", str(number)), type_, place) for number in range(articles)]


def test_a_line_of_three_articles_is_offered_whatever_its_numbers() -> None:
    (found,) = repeated_lines(seen("Citește și: N știri de ieri", 3))
    assert (found.shape, found.articles, found.proposed) == ("citește și: # știri de ieri", 3, BOILERPLATE)
    assert found.example == "Citește și: 0 știri de ieri"


def test_two_articles_or_one_article_three_times_are_too_few() -> None:
    assert repeated_lines(seen("Urmăriți-ne pe Telegram", 2)) == ()
    assert repeated_lines(seen("Urmăriți-ne pe Telegram", 1) * 3) == ()


def test_what_is_read_rightly_or_was_decided_about_is_not_offered() -> None:
    assert repeated_lines(seen("Urmăriți-ne pe Telegram", 5, BOILERPLATE)) == ()
    assert repeated_lines(seen("Politică", 5, KICKER, place=0)) == ()
    assert repeated_lines(seen("Urmăriți-ne pe Telegram", 5), known={"urmăriți-ne pe telegram"}) == ()


def test_a_word_at_the_top_is_a_kicker_and_mixed_readings_go_to_what_is_no_text() -> None:
    (top,) = repeated_lines(seen("Justiție", 3, BODY, place=0))
    assert top.proposed is KICKER
    (mixed,) = repeated_lines([*seen("Foto: arhiva", 2, BlockType.CREDIT), *seen("Foto: arhiva", 5)])
    assert (mixed.read_as, mixed.proposed) == (BODY, BlockType.CREDIT)


def test_long_blocks_are_text_though_an_article_came_thrice() -> None:
    assert repeated_lines(seen("Un paragraf lung. " * 20, 3)) == ()


@given(st.text(max_size=60))
def test_the_shape_of_a_shape_is_itself(text: str) -> None:
    assert shape(shape(text)) == shape(text)
