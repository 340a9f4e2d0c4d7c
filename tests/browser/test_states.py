"""The states a page is in on a bad day, as axe-core sees them, and targets a thumb can hit."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.web.newsroom import ARTICLE, TRANSLATION

pytestmark = pytest.mark.browser

LOW = """() => [...document.querySelectorAll('main button, main input, main select, main textarea, main nav a')]
  .filter(part => part.checkVisibility() && part.getBoundingClientRect().height < 44 && part.type !== 'checkbox')
  .map(part => part.outerHTML.slice(0, 90))"""


def clean(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_conflict_and_offline_are_for_everybody(served: Served, width: int, scheme: str) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = served.page("translator", width=width, scheme=scheme)
    page.goto(served.address + "bitexts/1")
    page.locator(".unit-target").nth(1).click()
    unit = desk.units(1)[1]
    body = {"target": "Somebody else was faster.", "version": unit["version"]}
    assert desk.ask("PUT", f"/units/{unit['id']}", body).status_code == 200
    page.locator(".unit textarea").fill("Mine is another text.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Somebody else was faster.").first).to_be_visible()
    clean(page)
    page.reload()
    page.locator(".unit-target").nth(3).click()
    page.context.set_offline(True)
    page.locator(".unit textarea").fill("Written on a train.")
    expect(page.locator("[data-saving]")).to_contain_text("ffline")
    clean(page)


def test_a_thumb_hits_what_it_aims_at(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    for unit in desk.units(1)[:2]:
        body = {"target": unit["target_text"], "version": unit["version"], "confirm": True}
        assert desk.ask("PUT", f"/units/{unit['id']}", body).status_code == 200
    state = served.page("reviewer").context.storage_state()
    context = served.chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, storage_state=state
    )
    page = context.new_page()
    for path, there in (
        ("bitexts/1", ".unit textarea"),
        ("bitexts/1/alignment", ".bead.in-hand"),
        ("bitexts/1/review", "[data-approve]"),
        ("bitexts/1/proof", ".proof-bead"),
        ("versions/2", ".article-text"),
    ):
        page.goto(served.address + path)
        expect(page.locator(there).first).to_be_visible()
        assert page.evaluate(LOW) == [], path
    page.goto(served.address + "bitexts/1/review")
    page.locator("[data-approve]").first.tap()
    expect(page.locator(".review-row")).to_have_count(1)
