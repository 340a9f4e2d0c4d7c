from translate_flow.align.words import word_rows


def test_the_list_knows_its_languages_either_way_round() -> None:
    forward, backward = word_rows("ro", "en"), word_rows("en-GB", "ro-MD")
    assert len(forward) > 200
    assert {(t, s) for s, t in forward} == set(backward)


def test_other_languages_have_none() -> None:
    assert word_rows("ro", "ja") == word_rows("ro", "ro") == ()
