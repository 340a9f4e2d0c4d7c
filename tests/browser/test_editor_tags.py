"""Bold words and links in the editor: shown in the source, placed by key and button, kept as typed."""

import pytest
from playwright.sync_api import Page, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.test_editor import open_editor, saved
from tests.web.test_markup import PAGE, take_in

pytestmark = pytest.mark.browser


def begin(served: Served) -> int:
    article = take_in(served.room.browser("desk"), "/articles/new", PAGE, language="ro").headers["Location"]
    return program(served.room, "translator").bitext(int(article.rsplit("/", 1)[1]), None)["id"]


def second(served: Served, bitext: int) -> Page:
    page = open_editor(served, "translator", bitext)
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".unit.in-hand .unit-gutter")).to_contain_text("2")
    expect(page.locator(".unit.in-hand textarea")).to_be_focused()
    return page


def stored(served: Served, bitext: int) -> str:
    return str(program(served.room, "translator").units(bitext)[1]["target_tagged"])


def test_the_source_shows_its_marks_and_keys_place_them(served: Served) -> None:
    bitext = begin(served)
    page = second(served, bitext)
    source = page.locator(".unit.in-hand .unit-source")
    expect(source.locator("strong")).to_have_text("anunțat")
    expect(source.locator(".mark-link")).to_have_text("podul vechi")
    expect(source).to_have_text("Primăria a anunțat că podul vechi va fi deschis luni.")
    page.keyboard.type("The town hall ")
    page.keyboard.press("Alt+g")
    page.keyboard.type("said")
    page.keyboard.press("End")
    page.keyboard.type(" so.")
    page.keyboard.press("Control+Enter")
    saved(page)
    assert stored(served, bitext) == "The town hall ⟨1⟩said⟨/1⟩ so."
    expect(page.locator(".unit:nth-of-type(2) .unit-target strong")).to_have_text("said")


def test_a_button_puts_a_tag_around_the_selected_words_and_the_browser_takes_it_back(served: Served) -> None:
    bitext = begin(served)
    page = second(served, bitext)
    page.keyboard.type("The old bridge opens.")
    area = page.locator(".unit.in-hand textarea")
    area.evaluate("area => area.setSelectionRange(3, 15)")
    page.locator(".unit-bar .tags button", has_text="⟨2⟩").click()
    expect(area).to_have_value("The ⟨2⟩old bridge⟨/2⟩ opens.")
    page.keyboard.press("Control+z")
    expect(area).to_have_value("The old bridge opens.")
    page.keyboard.press("Control+Shift+z")
    expect(area).to_have_value("The ⟨2⟩old bridge⟨/2⟩ opens.")
    saved(page)
    assert stored(served, bitext) == "The ⟨2⟩old bridge⟨/2⟩ opens."


def test_a_text_the_server_writes_otherwise_is_saved_once_and_leaves_no_draft(served: Served) -> None:
    bitext = begin(served)
    page = second(served, bitext)
    page.keyboard.insert_text("⟨1⟩ Said ⟨/1⟩ so.")
    page.keyboard.press("Alt+ArrowDown")
    saved(page)
    assert stored(served, bitext) == " ⟨1⟩Said⟨/1⟩  so."
    version = program(served.room, "translator").units(bitext)[1]["version"]
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".unit.in-hand textarea")).to_have_value(" ⟨1⟩Said⟨/1⟩  so.")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('tf-draft')).length") == 0
    page.keyboard.press("Alt+ArrowDown")
    saved(page)
    assert program(served.room, "translator").units(bitext)[1]["version"] == version


def test_a_split_at_the_caret_counts_without_the_tags(served: Served) -> None:
    bitext = begin(served)
    page = second(served, bitext)
    page.keyboard.insert_text("The ⟨1⟩town hall⟨/1⟩ said it opens")
    saved(page)
    page.locator(".unit.in-hand textarea").evaluate("area => area.setSelectionRange(19, 19)")
    page.keyboard.press("Alt+Shift+S")
    expect(page.locator("[data-saving]")).to_contain_text("Split")
    units = program(served.room, "translator").units(bitext)
    parts = [part["text"] for unit in units for part in unit["target"]]
    assert parts == ["The town hall", "said it opens"]


def test_a_match_is_shown_with_its_marks_and_taken_over_with_its_tags(served: Served) -> None:
    bitext = begin(served)
    translator, reviewer = program(served.room, "translator"), program(served.room, "reviewer")
    unit = translator.units(bitext)[1]
    text = {"target": "The ⟨2⟩old bridge⟨/2⟩ opens.", "is_tagged": True, "version": unit["version"], "confirm": True}
    done = translator.ask("PUT", f"/units/{unit['id']}", text).get_json()
    told = {"decision": "approve", "version": done["version"]}
    assert reviewer.ask("POST", f"/units/{unit['id']}/decisions", told).status_code < 300
    other = take_in(served.room.browser("desk"), "/articles/new", f"{PAGE}<p>Altă știre.</p>", language="ro")
    again = translator.bitext(int(other.headers["Location"].rsplit("/", 1)[1]), None)["id"]
    page = second(served, again)
    match = page.locator("[data-matches] .match").first
    expect(match.locator(".mark-link")).to_have_text("old bridge")
    match.locator("button").click()
    expect(page.locator(".unit.in-hand textarea")).to_have_value("The ⟨2⟩old bridge⟨/2⟩ opens.")
    saved(page)
    assert stored(served, again) == "The ⟨2⟩old bridge⟨/2⟩ opens."
