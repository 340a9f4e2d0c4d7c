"""Accidents while somebody types: whatever happens, the text reaches the server or stands before the writer's eyes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.test_editor import begin, open_editor, reaches_the_server
from tests.web.newsroom import PASSWORD, TRANSLATION
from translate_flow.services import accounts

pytestmark = pytest.mark.browser

TEXT = "A sentence nobody may lose: “ș, ț, й” — 100 %."
UNIT_CALLS = "**/api/v1/units/*"
Accident = Callable[[Served, Page, int], None]


def again(served: Served, page: Page, bitext: int) -> Page:
    fresh = page.context.new_page()
    fresh.goto(f"{served.address}bitexts/{bitext}")
    expect(fresh.locator(".unit.in-hand")).to_be_visible()
    return fresh


def puts(page: Page, act: Callable[[Route], None], times: int = 1000) -> None:
    """Does something to the next saves; reading goes on as ever."""
    left = [times]

    def handle(route: Route) -> None:
        if route.request.method != "PUT" or left[0] == 0:
            route.continue_()
            return
        left[0] -= 1
        act(route)

    page.route(UNIT_CALLS, handle)


def answered(status: int) -> Accident:
    def accident(served: Served, page: Page, bitext: int) -> None:
        puts(page, lambda route: route.fulfill(status=status, body="<h1>no</h1>"), times=2)
        page.keyboard.press("Alt+ArrowDown")
        expect(page.locator("[data-saving]")).to_contain_text("not saved")

    return accident


def reload(served: Served, page: Page, bitext: int) -> None:
    page.reload()


def link(served: Served, page: Page, bitext: int) -> None:
    page.get_by_role("link", name="Memory").click()


def back(served: Served, page: Page, bitext: int) -> None:
    page.go_back()


def tab_closed(served: Served, page: Page, bitext: int) -> None:
    again_page = page.context
    page.close(run_before_unload=True)
    again(served, again_page.new_page(), bitext)


def crash(served: Served, page: Page, bitext: int) -> None:
    puts(page, lambda route: route.abort())
    context = page.context
    page.close()
    again(served, context.new_page(), bitext)


def offline_and_on(served: Served, page: Page, bitext: int) -> None:
    page.context.set_offline(True)
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("[data-saving]")).to_contain_text("not saved")
    page.context.set_offline(False)


def offline_and_reload(served: Served, page: Page, bitext: int) -> None:
    page.context.set_offline(True)
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_timeout(200)
    page.context.set_offline(False)
    page.reload()


def connection_reset(served: Served, page: Page, bitext: int) -> None:
    puts(page, lambda route: route.abort("connectionreset"), times=1)
    page.keyboard.press("Alt+ArrowDown")


def answer_lost(served: Served, page: Page, bitext: int) -> None:
    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    puts(page, lose, times=1)
    page.keyboard.press("Alt+ArrowDown")


def end_sign_in(served: Served) -> None:
    """In the store: a cookie thrown away in the browser comes back with an answer that is still under way."""
    with served.room.database.write() as session:
        accounts.sign_out_everywhere(session, accounts.find_user(session, "translator@example.org").id)


def sign_in_ended(served: Served, page: Page, bitext: int) -> None:
    end_sign_in(served)
    page.keyboard.press("Alt+ArrowDown")
    dialog = page.locator("dialog.window")
    expect(dialog).to_contain_text("Your sign-in has ended")
    dialog.locator("input[name=email]").fill("translator@example.org")
    dialog.locator("input[name=password]").fill(PASSWORD)
    dialog.get_by_role("button").click()


def sign_in_ended_and_reload(served: Served, page: Page, bitext: int) -> None:
    end_sign_in(served)
    page.reload()
    page.fill("input[name=email]", "translator@example.org")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/bitexts/*")


def pressed_twice(served: Served, page: Page, bitext: int) -> None:
    page.keyboard.press("Control+Enter")
    page.keyboard.press("Control+Enter")


def saved_by_another(served: Served, page: Page, bitext: int) -> None:
    unit = program(served.room, "desk").units(bitext)[0]
    program(served.room, "desk").ask("PUT", f"/units/{unit['id']}", {"target": "Theirs", "version": unit["version"]})
    page.locator("dialog.window").get_by_role("button", name="Take mine").click()


def merged_away(served: Served, page: Page, bitext: int) -> None:
    desk = program(served.room, "desk")
    page.route("**/stream?*", lambda route: route.abort())
    page.locator(".unit").nth(2).locator(".unit-side").click()
    page.keyboard.type(TEXT)
    ids = [unit["id"] for unit in desk.units(bitext)[1:3]]
    body = {"unit_ids": ids, "version": desk.ask("GET", f"/bitexts/{bitext}").get_json()["version"]}
    assert desk.ask("POST", f"/bitexts/{bitext}/merges", body).status_code == 200
    dialog = page.locator("dialog.window")
    expect(dialog).to_contain_text(TEXT)
    dialog.get_by_role("button", name="Take mine").click()


def split_elsewhere(served: Served, page: Page, bitext: int) -> None:
    desk = program(served.room, "desk")
    part, seen = desk.units(bitext)[2]["source"][0], desk.ask("GET", f"/bitexts/{bitext}").get_json()["version"]
    desk.ask("POST", f"/bitexts/{bitext}/segment-splits", {"segment_id": part["id"], "at": 9, "version": seen})
    expect(page.locator(".unit")).to_have_count(6)


def filtered(served: Served, page: Page, bitext: int) -> None:
    page.locator("[data-filters] select").select_option("submitted")


def window_opened(served: Served, page: Page, bitext: int) -> None:
    page.keyboard.press("F1")
    page.keyboard.press("Escape")


def slow_server(served: Served, page: Page, bitext: int) -> None:
    def wait(route: Route) -> None:
        page.wait_for_timeout(1500)
        route.continue_()

    puts(page, wait, times=1)
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowUp")


ACCIDENTS: dict[str, Accident] = {
    **{f"answer {status}": answered(status) for status in (500, 502, 503, 429)},
    **{
        act.__name__: act
        for act in (
            reload,
            link,
            back,
            tab_closed,
            crash,
            offline_and_on,
            offline_and_reload,
            connection_reset,
            answer_lost,
            sign_in_ended,
            sign_in_ended_and_reload,
            pressed_twice,
            saved_by_another,
            merged_away,
            split_elsewhere,
            filtered,
            window_opened,
            slow_server,
        )
    },
}


@pytest.mark.parametrize("name", list(ACCIDENTS))
def test_no_accident_loses_a_text(served: Served, name: str) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.press("Control+a")
    page.keyboard.type(TEXT)
    ACCIDENTS[name](served, page, bitext)
    reaches_the_server(served, bitext, TEXT)


def test_who_types_on_while_a_save_is_under_way_and_leaves_is_not_asked_about_their_own_text(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.press("Control+a")
    puts(page, lambda route: route.fetch() and None, times=1)  # stored, and the answer never comes
    page.keyboard.type("The beginning ")
    reaches_the_server(served, bitext, "The beginning ")
    page.keyboard.type("and the end.")
    page.reload()
    area = page.locator(".unit.in-hand textarea")
    expect(area).to_have_value("The beginning and the end.")
    reaches_the_server(served, bitext, "The beginning and the end.")
    expect(page.locator("dialog.window")).to_have_count(0)
    page.keyboard.press("End")
    area.press_sequentially(" More.")
    page.keyboard.press("Alt+ArrowDown")
    reaches_the_server(served, bitext, "The beginning and the end. More.")
    expect(page.locator("dialog.window")).to_have_count(0)


def test_a_save_that_comes_back_by_the_stream_replaces_nothing_typed_since(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.press("Control+a")
    held: list[Route] = []
    puts(page, held.append, times=1)
    page.keyboard.type("The beginning ")
    while not held:
        page.wait_for_timeout(50)
    page.keyboard.type("and the end.")
    page.evaluate("dispatchEvent(new Event('beforeunload'))")  # the second text waits behind the first
    answer = held[0].fetch()
    expect(page.locator("[data-history]")).to_contain_text("2. changed by Translator")
    expect(page.locator(".unit.in-hand textarea")).to_have_value("The beginning and the end.")
    held[0].fulfill(response=answer)
    reaches_the_server(served, bitext, "The beginning and the end.")
    expect(page.locator(".unit.in-hand textarea")).to_have_value("The beginning and the end.")


def test_an_article_deleted_under_the_editor_leaves_the_text_before_the_writer(served: Served) -> None:
    article, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    desk = served.room.browser("desk")
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.press("Control+a")
    version = program(served.room, "desk").ask("GET", f"/articles/{article}").get_json()["version"]
    desk.post(f"/articles/{article}/delete", {"version": str(version)})
    page.keyboard.type(TEXT)
    expect(page.locator("[data-saving]")).to_contain_text("was deleted")
    expect(page.locator(".unit.in-hand textarea")).to_have_value(TEXT)


def test_two_people_with_the_network_cut_and_restored_lose_nothing(served: Served) -> None:
    _, bitext = begin(served)
    first, second = (open_editor(served, who, bitext) for who in ("translator", "desk"))
    first.context.set_offline(True)
    for number in range(2):
        first.locator(".unit").nth(number).locator(".unit-side").click()
        first.keyboard.type(f"From the train {number}.")
    second.locator(".unit").nth(1).locator(".unit-side").click()
    second.keyboard.type("From the desk.")
    second.keyboard.press("Alt+ArrowDown")
    reaches_the_server(served, bitext, "From the desk.")
    first.keyboard.press("Alt+ArrowDown")
    first.context.set_offline(False)
    dialog = first.locator("dialog.window")
    expect(dialog).to_contain_text("From the desk.")
    expect(dialog).to_contain_text("From the train 1.")
    dialog.get_by_label("The text that is to stand").fill("From the desk. From the train 1.")
    dialog.get_by_role("button", name="Save this text").click()
    reaches_the_server(served, bitext, "From the desk. From the train 1.")
    reaches_the_server(served, bitext, "From the train 0.")
