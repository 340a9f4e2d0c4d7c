from translate_flow.align.tokens import tokens
from translate_flow.align.vocabulary import Vocabulary


def test_words_get_numbers_in_order_of_first_sight() -> None:
    words = Vocabulary()
    assert words.numbers(tokens("one two one")) == [0, 1, 0]
    assert len(words) == 2
    assert words.tokens[1].word == "two"
