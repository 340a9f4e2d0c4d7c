from translate_flow.align.tokens import cognate_key, tokens


def test_numbers_agree_however_they_are_grouped() -> None:
    assert {tokens(text)[0].word for text in ("1,000", "1.000", "1 000", "1\u00a0000", "１０００")} == {"1000"}


def test_names_agree_across_scripts() -> None:
    assert cognate_key("зеленский") == cognate_key("zelenski") == cognate_key("zelensky")
    assert cognate_key("ştiri") == cognate_key("știri")
    assert cognate_key("και") == ""


def test_words_are_cut_to_prefixes_and_names_are_known() -> None:
    word = tokens("Președintele")[0]
    assert (word.word, word.is_name, word.is_number) == ("preșe", True, False)


def test_unspaced_scripts_go_by_pairs_of_characters() -> None:
    assert [token.word for token in tokens("北京大学 2024")] == ["北京", "京大", "大学", "2024"]
    assert [token.word for token in tokens("日")] == ["日"]
