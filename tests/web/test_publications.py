import re

from tests.api.conftest import program
from tests.web.newsroom import SLUG, Newsroom

ADDRESS = f"/publications/{SLUG}/settings"


def test_an_administrator_makes_a_publication(newsroom: Newsroom) -> None:
    browser = newsroom.browser("admin")
    answer = browser.post("/publications/new", {"name": "Ora", "slug": "ora", "languages": "ru, uk en"})
    assert answer.headers["Location"] == "/publications/ora/people"
    assert "Ukrainian" in browser.text("/publications/ora/settings")


def test_a_short_name_that_is_taken_is_said(newsroom: Newsroom) -> None:
    answer = newsroom.browser("admin").post("/publications/new", {"name": "Two", "slug": SLUG, "languages": "en"})
    assert answer.status_code == 409
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_settings_are_stored_and_shown(newsroom: Newsroom) -> None:
    browser = newsroom.browser("admin")
    fields = {
        "version": "1",
        "name": "Nordul",
        "languages": "ro en ru",
        "credit_en_translator": "Put into English by {names}",
        "abbreviations_ro": "dl. str.",
        "allow_self_approval": "1",
        "checks": ["numbers"],
        "time_zone": "Europe/Bucharest",
    }
    assert browser.post(ADDRESS, fields).status_code == 303
    page = browser.text(ADDRESS)
    assert "Put into English by {names}" in page
    assert "dl str" in page
    assert "Russian" in page
    assert "Nordul" in page
    assert 'value="Europe/Bucharest" selected' in page
    kept = {"name": "N", "format": "tmx", "states": "initial", "every": "day", "hour": "3", "weekday": "0"}
    assert browser.post(f"/publications/{SLUG}/exports/kept", kept).status_code == 303
    assert re.search(r"next <time[^>]*>\d+ \w+ \d{4}, 03:00 EES?T<", browser.text(f"/publications/{SLUG}/exports"))


def test_settings_that_somebody_changed_meanwhile_are_not_overwritten(newsroom: Newsroom) -> None:
    browser = newsroom.browser("admin")
    fields = {"version": "1", "name": "First", "languages": "ro en"}
    browser.post(ADDRESS, fields)
    answer = browser.post(ADDRESS, {**fields, "name": "Second"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "Somebody changed this meanwhile; load it again and repeat the step" in page
    assert 'value="Second"' in page


def test_a_credit_line_without_names_is_refused(newsroom: Newsroom) -> None:
    fields = {"version": "1", "name": "N", "languages": "ro en", "credit_en_translator": "Translated"}
    assert newsroom.browser("admin").post(ADDRESS, fields).status_code == 422


def test_a_translator_changes_no_settings(newsroom: Newsroom) -> None:
    fields = {"version": "1", "name": "Mine", "languages": "ro en"}
    translator = newsroom.browser("translator")
    assert translator.post(ADDRESS, fields).status_code == 403
    page = translator.text(ADDRESS)
    assert "<fieldset disabled" in page
    assert "Save the settings" not in page


def test_a_publication_of_others_is_not_there(newsroom: Newsroom) -> None:
    newsroom.browser("admin").post("/publications/new", {"name": "Secret Paper", "slug": "secret", "languages": "en"})
    reader = newsroom.browser("reader")
    for place in ("settings", "people", "terms", "memory", "exports", "events", "statistics"):
        answer = reader.get(f"/publications/secret/{place}")
        assert answer.status_code == 404
        assert "Secret Paper" not in answer.get_data(as_text=True)


def test_abbreviations_are_looked_for_and_adopted(newsroom: Newsroom) -> None:
    admin = newsroom.browser("admin")
    assert "Abbreviations in your articles" in admin.text(f"/publications/{SLUG}/abbreviations")
    answer = admin.post(f"/publications/{SLUG}/abbreviations", {"language": "ro", "word": "xyz", "version": "1"})
    assert answer.status_code == 303
    assert "xyz" in admin.text(f"/publications/{SLUG}/settings")
    assert newsroom.browser("translator").get(f"/publications/{SLUG}/abbreviations").status_code == 403


def test_lines_that_repeat_are_adopted_left_aside_and_offered_again(newsroom: Newsroom) -> None:
    browser = newsroom.browser("admin")
    for number, town in enumerate(("Orhei", "Soroca", "Cahul")):
        text = f"Podul din {town}\n\nPodul din {town} va fi deschis luni.\n\nAlte {number} știri din nord"
        fields = {"publication": SLUG, "source_language": "ro", "text": text}
        assert program(newsroom, "desk").ask("POST", "/articles", fields).status_code == 201
    address, shape = f"/publications/{SLUG}/lines", "alte # știri din nord"
    assert shape in browser.text(address)
    which = {"language": "ro", "line": shape, "version": "1"}
    assert browser.post(address, {**which, "act": "dismiss"}).status_code == 303
    assert "Offer again" in browser.text(address)
    assert browser.post(address, {**which, "act": "offer", "version": "2"}).status_code == 303
    refused = browser.post(address, {**which, "act": "adopt", "type": "poem"})
    assert refused.status_code == 422
    assert browser.post(address, {**which, "act": "adopt", "type": "boilerplate"}).status_code == 303
    assert shape not in browser.text(address)
    assert shape in browser.text(ADDRESS)
