"""The editor's keys, sentences split and joined, and two people in one article."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.test_editor import begin, open_editor
from tests.web.newsroom import ARTICLE, TRANSLATION

pytestmark = pytest.mark.browser


def axe(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_sentence_is_split_and_joined_at_the_caret_and_taken_back(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    desk = program(served.room, "translator")
    before = [(unit["source_text"], unit["target_text"]) for unit in desk.units(bitext)]
    page = open_editor(served, "translator", bitext)
    page.locator(".unit").nth(1).locator(".unit-side").click()
    area = page.locator(".unit.in-hand textarea")
    expect(area).to_be_focused()
    at = before[1][1].index("the bridge")
    area.evaluate("(area, at) => area.setSelectionRange(at, at)", at)
    page.keyboard.press("Alt+Shift+S")
    expect(page.locator(".unit")).to_have_count(len(before) + 1)
    assert [unit["target_text"] for unit in desk.units(bitext)][1:3] == [before[1][1][:at].strip(), before[1][1][at:]]
    expect(page.locator(".unit.in-hand textarea")).to_be_focused()
    page.keyboard.press("Alt+z")
    expect(page.locator(".unit")).to_have_count(len(before))
    page.keyboard.press("Alt+j")
    expect(page.locator(".unit")).to_have_count(len(before) - 1)
    page.keyboard.press("Alt+z")
    expect(page.locator(".unit")).to_have_count(len(before))
    assert [(unit["source_text"], unit["target_text"]) for unit in desk.units(bitext)] == before


def test_the_source_is_split_by_keyboard(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+Shift+S")
    expect(page.locator("dialog.window")).to_contain_text("Split the source sentence")
    page.keyboard.type("not taken")
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".unit .unit-source").nth(1)).to_have_text("Primăria")


def test_a_term_is_proposed_from_the_words_chosen_on_either_side(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit").nth(1).locator(".unit-side").click()
    area = page.locator(".unit.in-hand textarea")
    expect(area).to_be_focused()
    at = area.input_value().index("town hall")
    area.evaluate("(area, at) => area.setSelectionRange(at, at + 9)", at)
    page.keyboard.press("Alt+t")
    form = page.locator("[data-term-form]")
    expect(form.get_by_label("Translation")).to_have_value("town hall")
    expect(form.get_by_label("Term")).to_be_focused()
    page.keyboard.type("Primăria")
    axe(page)
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-saving]")).to_contain_text("“Primăria” is proposed as a term")
    expect(page.locator("[data-terms]")).to_contain_text("Primăria → town hall (proposed)")
    expect(area).to_be_focused()
    assert area.input_value() in [unit["target_text"] for unit in program(served.room, "desk").units(bitext)]


def test_a_key_is_bound_anew_and_kept_with_the_account(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.keyboard.press("F1")
    dialog = page.locator("dialog.window")
    change = dialog.locator('[data-binding="copy-source"]')
    for key, why in [
        ("Control+w", "belongs to the browser"),
        ("x", "needed for typing"),
        ("Alt+c", "already does"),
        ("Control+z", "belongs to writing"),
    ]:
        change.click()
        page.keyboard.press(key)
        expect(dialog.get_by_role("alert")).to_contain_text(why)
    page.keyboard.press("Alt+Shift+K")
    expect(dialog.locator("tr", has=page.locator('[data-binding="copy-source"]'))).to_contain_text("Alt+Shift+K")
    axe(page)
    page.keyboard.press("Escape")
    expect(page.locator(".unit-bar button", has_text="Copy source")).to_have_attribute("title", "Alt+Shift+K")
    elsewhere = open_editor(served, "translator", bitext)
    elsewhere.locator(".unit.in-hand .unit-side").click()
    elsewhere.keyboard.press("Alt+Shift+K")
    expect(elsewhere.locator(".unit.in-hand textarea")).to_have_value(ARTICLE.splitlines()[0])


@pytest.mark.parametrize(
    ("platform", "event"),
    [
        ("Linux x86_64", {"key": "ß", "code": "KeyS", "altKey": False, "modifierAltGraph": True}),
        ("Linux x86_64", {"key": "ś", "code": "KeyS", "ctrlKey": True, "altKey": True}),
        ("MacIntel", {"key": "ß", "code": "KeyS", "altKey": True}),
        ("MacIntel", {"key": "¡", "code": "Digit1", "altKey": True}),
        ("MacIntel", {"key": "Í", "code": "KeyS", "altKey": True, "shiftKey": True}),
        ("MacIntel", {"key": "Dead", "code": "KeyU", "altKey": True}),
        ("MacIntel", {"key": "f", "code": "KeyF", "ctrlKey": True}),
    ],
)
def test_a_character_of_the_keyboard_is_never_stolen(served: Served, platform: str, event: dict[str, object]) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.evaluate("(name) => Object.defineProperty(navigator, 'platform', { get: () => name })", platform)
    given = {"bubbles": True, "cancelable": True, **event}
    is_taken = page.evaluate(
        "(given) => !document.querySelector('.in-hand textarea').dispatchEvent(new KeyboardEvent('keydown', given))",
        given,
    )
    assert not is_taken


def test_a_row_says_who_is_writing_there(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "desk", bitext)
    other = open_editor(served, "translator", bitext)
    other.locator(".unit").nth(1).locator(".unit-side").click()
    other.keyboard.type("Being written")
    row = page.locator(".unit").nth(1)
    expect(row).to_contain_text("Translator is writing since")
    row.locator(".unit-side").click()
    expect(row.locator(".unit-others.writing")).to_contain_text("has been writing here")
    axe(page)


def test_what_others_split_moves_nothing_under_the_cursor(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit").nth(3).locator(".unit-side").click()
    area = page.locator(".unit.in-hand textarea")
    area.evaluate("(area) => area.setSelectionRange(5, 5)")
    top = area.evaluate("(area) => area.getBoundingClientRect().top")
    other = program(served.room, "desk")
    part, seen = other.units(bitext)[1]["source"][0], other.ask("GET", f"/bitexts/{bitext}").get_json()["version"]
    body = {"segment_id": part["id"], "at": 10, "version": seen}
    assert other.ask("POST", f"/bitexts/{bitext}/segment-splits", body).status_code == 200
    expect(page.locator(".unit")).to_have_count(6)
    expect(page.locator(".unit.in-hand textarea")).to_be_focused()
    page.keyboard.type("!")
    assert area.evaluate("(area) => area.value[5]") == "!"
    assert abs(area.evaluate("(area) => area.getBoundingClientRect().top") - top) < 60


def test_a_text_saved_by_another_while_one_types_is_a_conflict_and_not_overwritten(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    unit = program(served.room, "desk").units(bitext)[0]
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.press("End")
    page.keyboard.type(" Mine")
    program(served.room, "desk").ask("PUT", f"/units/{unit['id']}", {"target": "Theirs", "version": unit["version"]})
    page.keyboard.type(" and more", delay=150)
    dialog = page.locator("dialog.window")
    expect(dialog).to_contain_text("Theirs")
    dialog.get_by_role("button", name="Take theirs").click()
    expect(page.locator(".unit.in-hand textarea")).to_have_value("Theirs")
