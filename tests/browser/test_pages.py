"""Every page as axe-core sees it, and whether it fits the window."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "articles",
    "articles/1",
    "articles/new",
    "articles/1/translations/new",
    "articles/1/revise",
    "versions/2",
    "bitexts/1/review",
    "bitexts/1/proof",
    "bitexts/1/assignments",
    "bitexts/1/scores",
    f"publications/{SLUG}/settings",
    f"publications/{SLUG}/abbreviations",
    f"publications/{SLUG}/people",
    f"publications/{SLUG}/terms",
    f"publications/{SLUG}/memory",
    f"publications/{SLUG}/exports",
    f"publications/{SLUG}/datasets",
    f"publications/{SLUG}/datasets/new",
    f"publications/{SLUG}/events",
    f"publications/{SLUG}/statistics",
    "account",
    "jobs",
    "help",
    "api/docs",
)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1024, "dark"), (390, "dark")])
def test_every_page_is_for_everybody_and_fits(served: Served, width: int, scheme: str) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    page = served.page("admin", width=width, scheme=scheme)
    wrong = {}
    for path in PAGES:
        answer = page.goto(served.address + path)
        assert answer is not None and answer.ok, (path, answer)
        if path == "api/docs":
            expect(page.locator(".swagger-ui .info")).to_be_visible()
            continue  # its markup is Swagger UI's own
        found = Axe().run(page)
        if found.violations_count or page.evaluate("document.documentElement.scrollWidth") > width:
            wrong[path] = found.generate_report()
    assert wrong == {}
