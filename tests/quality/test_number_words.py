from translate_flow.quality.number_words import NUMBER_WORDS, SCALES


def test_every_language_says_the_small_numbers() -> None:
    for words in NUMBER_WORDS.values():
        assert set(range(13)) <= set(words)
        assert all(said == said.lower() for said in words.values())


def test_scales_are_powers_of_ten() -> None:
    assert all(power in (2, 3, 4, 6, 8, 9, 12) and words for power, words in SCALES.items())
