from translate_flow.quality.word_table import word_table


def test_whole_words_come_before_beginnings_and_the_longest_beginning_decides() -> None:
    table = word_table({1: "un prim*", 2: "primă primăv*"})
    assert [table.value(word) for word in ("un", "una", "primul", "primă", "primăvara", "x")] == [
        1,
        None,
        1,
        2,
        2,
        None,
    ]
