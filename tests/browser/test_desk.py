"""What only a browser shows of the desk's pages: local time, double presses, the way with keys alone."""

import re

import pytest
from playwright.sync_api import Request, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.web.newsroom import ARTICLE, PASSWORD, TRANSLATION

pytestmark = pytest.mark.browser


def test_a_deadline_is_typed_and_read_in_ones_own_time_and_given_once(served: Served) -> None:
    desk = program(served.room, "desk")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    context = served.chromium.new_context(timezone_id="Europe/Chisinau", locale="en-GB")
    page = context.new_page()
    page.goto(served.address + "login")
    page.fill("input[name=email]", "desk@example.org")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login" not in url)
    page.goto(f"{served.address}bitexts/{bitext['id']}/assignments")
    expect(page.get_by_text("In your time, Europe/Chisinau")).to_be_visible()
    page.get_by_label("Due").fill("2099-12-02T18:30")
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    page.get_by_role("button", name="Assign", exact=True).dblclick()
    moment = page.locator("tbody time")
    expect(moment).to_have_text(re.compile("2 Dec 2099, 18:30"))
    assert moment.get_attribute("title") == "2099-12-02T16:30:00+00:00"
    assert len(sent) == 1


def test_an_article_is_taken_in_with_keys_alone(served: Served) -> None:
    page = served.page("desk")
    page.keyboard.press("g")
    page.keyboard.press("n")
    page.wait_for_url("**/articles/new")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.insert_text(ARTICLE)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#type-0")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#type-0")).to_have_value("kicker")
    expect(page.locator("#type-1")).to_be_focused()
    page.keyboard.press("h")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/articles/\d+$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Primăria a anunțat")


def test_paper_is_light_whatever_the_screen_is(served: Served) -> None:
    page = served.page("desk", scheme="dark")
    page.goto(served.address + "help")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    ink = "getComputedStyle(document.querySelector('h1')).color"
    on_screen = page.evaluate(ink)
    page.emulate_media(media="print")
    assert page.evaluate(ink) != on_screen
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    expect(page.get_by_role("banner")).to_be_hidden()
