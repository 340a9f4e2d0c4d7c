from translate_flow.align.bead import Sentence
from translate_flow.align.boilerplate import KNOWN_LINE, gap_worth, page_lines


def test_lines_of_the_page_speak_for_a_gap() -> None:
    found = gap_worth(page_lines([Sentence("Read more"), Sentence("The minister read more than he said.")], "en"))
    assert found.tolist() == [KNOWN_LINE, 0.0]


def test_a_language_without_phrases_says_nothing() -> None:
    assert page_lines([Sentence("Lesa meira")], "is").tolist() == [0]


def test_lines_of_the_page_are_told_apart_by_kind_alike_in_all_languages() -> None:
    english = ["Share on Facebook", "Read more: What is next", "Photo: archive", "Translation by Ana Rusu"]
    russian = ["Подпишитесь на рассылку", "Читайте также: Что дальше", "Фото: архив", "Перевод: Анна Русу"]
    kinds = [page_lines([Sentence(text) for text in texts], tag) for texts, tag in ((english, "en"), (russian, "ru"))]
    assert kinds[0].tolist() == kinds[1].tolist()
    assert len(set(kinds[0].tolist()) - {0}) == 4


def test_a_headline_that_begins_like_a_credit_is_none() -> None:
    lines = ["Photos by drone show damage", "Interview by candlelight", "By the river", "Edited by hand."]
    assert not page_lines([Sentence(text) for text in lines], "en").any()
