"""The alignment workbench by keyboard alone, in both directions of writing, and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION

pytestmark = pytest.mark.browser

HEBREW = """הגשר באורהיי נפתח מחדש

העירייה הודיעה שהגשר ייפתח ביום שני, 24 בנובמבר 2026. העבודות עלו 12 מיליון לאו.

חיכינו שלוש שנים, אמר Ion Ceban ל-Reuters. האוטובוסים ישובו למסלול הישן לאורך M5.
"""


def opened(served: Served, who: str = "translator", **look: object) -> Page:
    page = served.page(who, **look)  # type: ignore[arg-type]
    page.goto(served.address + "bitexts/1/alignment")
    expect(page.locator(".bead").first).to_be_visible()
    return page


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
        expect(page.locator("[data-saving]")).not_to_contain_text("Saving")


def shape(page: Page) -> list[tuple[int, int]]:
    sides = "[...row.children].filter(side => !side.className).map(side => side.querySelectorAll('.sentence').length)"
    count = f"rows => rows.map(row => {sides})"
    return [tuple(pair) for pair in page.locator(".bead").evaluate_all(count)]


def test_every_edit_by_keyboard_and_undone_in_another_session(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page, whole = opened(served), [(1, 1)] * 5
    press(page, "Home", "ArrowDown", "m")
    assert shape(page) == [(1, 1), (2, 2), (1, 1), (1, 1)]
    press(page, "s")
    assert shape(page) == whole
    press(page, "ArrowRight", "ArrowRight", "x", "ArrowDown", "ArrowDown", "v")
    assert shape(page) == [(1, 1), (1, 0), (1, 1), (1, 2), (1, 1)]
    press(page, "Home", "ArrowDown", "1")
    expect(page.locator(".bead.in-hand .bead-none")).to_have_text("cut")
    page.reload()
    expect(page.locator(".bead").first).to_be_visible()
    for _ in range(4):
        press(page, "Control+z")
    assert shape(page) == whole
    press(page, "Home", "ArrowDown", "w")
    expect(page.locator(".bead[data-crosses]")).to_have_count(2)
    expect(page.locator(".link-map path[data-crosses]")).to_have_count(2)
    press(page, "Control+z", "Home", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "p")
    expect(page.locator(".bead.in-hand .sentence.starts")).to_have_count(1)
    press(page, "Control+z", "Home", "ArrowDown", "ArrowDown", "Shift+A", "Shift+R")
    assert [unit["bead"]["origin"] for unit in desk.units(1)[:3]] == ["accepted"] * 3


def test_a_sentence_is_split_inside_and_joined_by_keyboard(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    press(page, "Home", "ArrowDown", "ArrowRight", "i")
    page.keyboard.press("Enter")
    expect(page.locator(".bead")).to_have_count(6)
    press(page, "Control+z")
    expect(page.locator(".bead")).to_have_count(5)
    press(page, "Home", "ArrowDown", "ArrowRight", "j")
    expect(page.locator(".bead")).to_have_count(4)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (390, "light")])
def test_it_is_for_everybody_in_both_directions(served: Served, width: int, scheme: str) -> None:
    desk = program(served.room, "desk")
    article = desk.ask("POST", "/articles", {"publication": SLUG, "source_language": "he", "text": HEBREW}).get_json()
    text = TRANSLATION.replace("works", "\u202eworks")
    assert desk.ask("POST", f"/articles/{article['id']}/versions", {"language": "en", "text": text}).status_code == 201
    page = opened(served, "desk", width=width, scheme=scheme)
    for path in ("bitexts/1/alignment", "bitexts/1", "bitexts/1/review?show=all", "bitexts/1/proof", "versions/1"):
        page.goto(served.address + path)
        expect(page.locator("[lang=he][dir=rtl]").first).to_be_visible()
        if path in ("bitexts/1/alignment", "bitexts/1"):
            expect(page.locator(".control[data-code='U+202E']")).to_have_count(1)
        found = Axe().run(page)
        assert found.violations_count == 0, (path, found.generate_report())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_what_others_do_shows_at_once_and_the_bead_in_hand_stays(served: Served) -> None:
    desk = program(served.room, "desk")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    press(page, "Home", *["ArrowDown"] * 4)
    held = page.locator(".bead.in-hand").get_attribute("id")
    first, second = desk.units(bitext["id"])[:2]
    desk.ask("PUT", f"/units/{first['id']}", {"target": "Seen at once", "version": first["version"]})
    expect(page.locator(".bead").first).to_contain_text("Seen at once")
    body = {"unit_ids": [first["id"], second["id"]], "version": bitext["version"]}
    answer = desk.ask("POST", f"/bitexts/{bitext['id']}/merges", body)
    assert answer.status_code == 200, answer.get_json()
    expect(page.locator(".bead")).to_have_count(4)
    expect(page.locator("[data-saving]")).to_contain_text("Somebody changed the alignment")
    assert page.locator(".bead.in-hand").get_attribute("id") == held


@pytest.mark.parametrize("key", ["?", "F1"])
def test_the_list_of_letters_stands_above_the_workbench(served: Served, key: str) -> None:
    desk = program(served.room, "translator")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    expect(page.locator(".bead.in-hand")).to_be_focused()
    page.keyboard.press(key)
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("merge with the next")
    page.keyboard.press("Escape")
    expect(page.locator(".bead.in-hand")).to_be_focused()
    assert page.url.endswith("/alignment")
    before = page.locator(".bead").count()
    page.keyboard.press("m")
    expect(page.locator(".bead")).to_have_count(before - 1)
    page.keyboard.press("Control+z")
    expect(page.locator(".bead")).to_have_count(before)
    page.keyboard.press("Control+Shift+Z")
    expect(page.locator(".bead")).to_have_count(before - 1)


def test_what_is_taken_or_chosen_is_let_go_by_escape(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    press(page, "Home", " ", "ArrowDown", "ArrowDown")
    expect(page.locator(".bead.is-chosen")).to_have_count(3)
    press(page, "Escape")
    expect(page.locator(".bead.is-chosen")).to_have_count(0)
    press(page, "ArrowRight", "x", "Escape", "Home", "v")
    expect(page.locator("[data-saving]")).to_contain_text("Take a sentence first")
    assert shape(page) == [(1, 1)] * 5


def test_the_bar_is_one_stop_and_its_arrows_go_from_act_to_act(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Merge")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Split", exact=True)).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("link", name="Proof")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Next open")).to_be_focused()


def test_an_edit_draws_only_the_beads_anew_that_changed(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    page.evaluate("document.querySelectorAll('.bead').forEach((row, at) => (row.dataset.seen = at))")
    press(page, "Home", "m")
    seen = page.locator(".bead").evaluate_all("rows => rows.map(row => row.dataset.seen ?? '')")
    assert seen == ["", "2", "3", "4"]
    expect(page.locator(".bead").nth(3).locator(".bead-number")).to_have_text("4")
    press(page, "Control+z")
    assert shape(page) == [(1, 1)] * 5
    numbers = page.locator(".bead-number").all_inner_texts()
    assert numbers == ["1", "2", "3", "4", "5"]


def test_realigning_says_what_became_of_the_links(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = opened(served)
    press(page, "Home", "ArrowDown", "m", "c", "Shift+R")
    expect(page.locator("[data-saving]")).to_contain_text("beads link otherwise")
    assert shape(page) == [(1, 1)] * 5
    press(page, "Shift+R")
    expect(page.locator("[data-saving]")).to_contain_text("every link is as it was")
