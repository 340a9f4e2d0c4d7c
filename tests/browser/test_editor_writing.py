"""What happens under the fingers: methods of input, several windows, the state of the row in hand."""

import pytest
from playwright.sync_api import expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.test_editor import begin, open_editor, reaches_the_server, saved, texts
from tests.web.newsroom import TRANSLATION

pytestmark = pytest.mark.browser


def test_what_is_still_being_put_together_is_kept_and_not_stored_as_text(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    field = page.locator(".in-hand textarea")
    wire = page.context.new_cdp_session(page)
    wire.send("Input.imeSetComposition", {"text": "nihao", "selectionStart": 5, "selectionEnd": 5})
    expect(field).to_have_value("nihao")
    page.wait_for_timeout(1_600)
    assert "nihao" not in texts(served, bitext)
    wire.send("Input.insertText", {"text": "你好"})
    expect(field).to_have_value("你好")
    reaches_the_server(served, bitext, "你好")
    page.keyboard.press("Control+Enter")
    saved(page)
    told = program(served.room, "desk").units(bitext)[0]
    assert (told["target_text"], told["substate"]) == ("你好", "submitted")


def test_the_row_in_hand_says_its_state_once_it_is_submitted(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    count = len(program(served.room, "translator").units(bitext))
    page.keyboard.press("Control+g")
    page.keyboard.type(str(count))
    page.keyboard.press("Enter")
    expect(page.locator(".in-hand .unit-gutter")).to_contain_text(str(count))
    page.keyboard.type("The last one.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".in-hand .unit-state")).to_have_attribute("title", "submitted")
    expect(page.locator(".in-hand textarea")).to_be_focused()


def test_two_windows_of_one_person_say_so_and_keep_both_texts(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".unit.in-hand")).to_be_visible()
    before = page.locator(".in-hand textarea").input_value()
    page.bring_to_front()
    page.keyboard.press("End")
    page.keyboard.type(" here")
    other.bring_to_front()
    other.keyboard.press("End")
    other.keyboard.type(" there")
    asked = next(one for one in (other, page) if _is_asked(one))
    dialog = asked.locator("dialog.window")
    expect(dialog.locator("h2")).to_have_text("You saved this unit in another window meanwhile")
    expect(dialog).to_contain_text("here")
    expect(dialog).to_contain_text("there")
    asked.keyboard.press("Control+a")
    asked.keyboard.type(f"{before} here and there")
    asked.keyboard.press("Control+Enter")
    reaches_the_server(served, bitext, f"{before} here and there")


def _is_asked(page: object) -> bool:
    page.wait_for_timeout(1_500)  # type: ignore[attr-defined]
    return bool(page.locator("dialog.window").count())  # type: ignore[attr-defined]


def test_help_that_did_not_come_comes_with_the_network(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    expect(page.locator("[data-history] li")).not_to_have_count(0)
    page.context.set_offline(True)
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("[data-matches]")).to_contain_text("cannot be reached")
    page.context.set_offline(False)
    expect(page.locator("[data-history] li")).not_to_have_count(0)


def test_an_error_is_submitted_in_spite_of_with_a_reason_and_names_its_unit(served: Served) -> None:
    _, bitext = begin(served)
    desk = program(served.room, "desk")
    given = [("ro", "podul", "preferred"), ("en", "bridge", "preferred"), ("en", "viaduct", "forbidden")]
    terms = [{"language": language, "text": text, "status": status} for language, text, status in given]
    assert desk.ask("POST", "/terms", {"publication": "north", "terms": terms}).status_code < 300
    page = open_editor(served, "translator", bitext)
    page.keyboard.type("The viaduct in Orhei reopens")
    page.keyboard.press("Control+Enter")
    line = page.locator("p.state-line")
    expect(line).to_contain_text("Unit 1 is not submitted")
    line.get_by_role("button", name="Open it").click()
    expect(page.locator(".in-hand .unit-gutter")).to_contain_text("1")
    page.locator("[data-findings]").get_by_role("button", name="Submit all the same…").click()
    page.keyboard.type("The name of the film")
    expect(page.locator("[data-findings] form input")).to_have_value("The name of the film")
    page.keyboard.press("Enter")
    unit = desk.units(bitext)[0]
    expect(page.locator(f"#unit-{unit['id']} .unit-state")).to_have_attribute("title", "submitted")
    expect(line).not_to_contain_text("not submitted")
    history = desk.ask("GET", f"/units/{unit['id']}/history").get_json()["items"]
    assert history[0]["reason"] == "The name of the film"


def test_what_is_typed_and_taken_back_leaves_nothing_unsaved(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.keyboard.type("ab")
    expect(page.locator("[data-saving]")).to_have_text("Not saved yet…")
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    expect(page.locator("[data-saving]")).to_have_text("Everything is saved")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('tf-draft:'))") == []
    assert {unit["version"] for unit in program(served.room, "desk").units(bitext)} == {1}
