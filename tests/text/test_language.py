from translate_flow.text.language import guess, guess_first

TEXTS = {
    "ro": "Primăria a anunțat că podul din oraș va fi redeschis luni dimineață, după trei ani de lucrări.",
    "en": "The town hall said that the bridge in the city will reopen on Monday after three years of works.",
    "ru": "Мэрия сообщила, что мост в городе снова откроют в понедельник после трёх лет ремонта.",
    "uk": "Мерія повідомила, що міст у місті знову відкриють у понеділок після трьох років ремонту.",
    "de": "Das Rathaus teilte mit, dass die Brücke in der Stadt am Montag nach drei Jahren wieder öffnet.",
}


def test_a_text_is_told_by_its_words_and_letters() -> None:
    for language, text in TEXTS.items():
        found = guess(text)
        assert found[0][0] == language
        assert abs(sum(probability for _, probability in found) - 1) < 1e-6
        assert [p for _, p in found] == sorted((p for _, p in found), reverse=True)


def test_only_candidates_are_named_whatever_their_region() -> None:
    assert {code for code, _ in guess(TEXTS["en"], ["ro-MD", "RU"])} <= {"ro", "ru"}
    assert guess(TEXTS["uk"], ["ru", "uk"])[0] == ("uk", 1.0)
    assert guess(TEXTS["ru"], ["xx"]) == []


def test_a_text_too_short_is_no_ground_for_a_guess() -> None:
    for text in ("", "ab", "12. 34!", "  …  "):
        assert guess(text) == [] == guess_first(text, ["ro"])


def test_a_language_nobody_expected_is_named_only_where_it_is_clear() -> None:
    assert guess_first(TEXTS["de"], ["ro", "en"])[0][0] == "de"
    assert guess_first(TEXTS["ro"], ["ro", "en"])[0][0] == "ro"
    assert guess_first("Podul e închis", ["en", "ru"])[0][0] in {"en", "ru"}
    assert guess_first(TEXTS["en"], []) == guess(TEXTS["en"])
