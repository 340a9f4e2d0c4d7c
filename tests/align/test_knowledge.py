from translate_flow.align.knowledge import built_in, cognates, listed, partners, remembered
from translate_flow.align.tokens import tokens
from translate_flow.align.vocabulary import Vocabulary


def words(text: str) -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.numbers(tokens(text))
    return vocabulary


def test_names_and_numbers_are_known_beforehand() -> None:
    source, target = words("Зеленский 236"), words("236 Zelensky")
    assert partners(cognates(source, target), len(target)) == {0: [1], 1: [0]}


def test_common_words_are_known_beforehand() -> None:
    source, target = words("război"), words("peace war")
    assert partners(built_in(("ro", "en"), source, target), len(target)) == {0: [1]}
    assert len(built_in(("ro", "xx"), source, target).keys) == 0


def test_phrases_of_a_word_list_count_for_each_word() -> None:
    source, target = words("prim ministru"), words("prime minister")
    found = listed({"prim-ministru": {"prime minister": 1.0}}, source, target)
    assert len(found.keys) == 4


def test_a_memory_adds_its_words() -> None:
    source, target = words("a"), words("b")
    lesson = remembered([("casă nouă", "new house")], source, target)
    assert len(source) == 3
    assert len(lesson.trust) == 1
