from translate_flow.align.knowledge import built_in, cognates, gathered, listed, partners, remembered
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


def test_a_memory_adds_its_words_and_what_translates_them() -> None:
    languages = ("ro", "en")
    pairs = (("casă nouă", "new house"), ("casă veche", "old house"), ("casă mică", "small house"))
    memory = remembered(pairs, languages)
    source, target = memory.source.copy(), memory.target.copy()
    source.numbers(tokens("altă casă"))
    target.numbers(tokens("another house"))
    known = partners(gathered(languages, source, target, {}, memory), len(target))
    assert target.ids["house"] in known[source.ids["casă"]]
    assert "altă" not in memory.source.ids
    assert remembered(pairs, languages) is memory


def test_an_empty_memory_teaches_nothing() -> None:
    memory = remembered((), ("ro", "en"))
    assert len(memory.source) == len(memory.counts.keys) == 0
