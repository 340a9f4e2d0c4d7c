"""The seed article through the pages: pasted, looked at, aligned, submitted, approved, published, exported."""

from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

pytestmark = pytest.mark.browser


def read(shared: Path, tag: str) -> str:
    return (shared / "articles" / f"{tag}-00-seed.txt").read_text()


def take_in(page: Page, served: Served, shared: Path) -> None:
    page.goto(served.address + "articles/new")
    page.fill("textarea[name=text]", read(shared, "ro"))
    page.select_option("select[name=language]", "ro")
    page.click("button[name=act][value=look]")
    expect(page.locator("body")).to_contain_text("NATO condamnă atacurile rusești")
    page.click("button[name=act][value=store]")
    page.wait_for_url("**/articles/*")


def test_the_seed_goes_from_paste_to_published_pairs(served: Served, shared: Path) -> None:
    page = served.page("desk")
    take_in(page, served, shared)
    article = page.url.rsplit("/", 1)[1]
    page.goto(f"{served.address}articles/{article}/translations/new")
    page.select_option("select[name=language]", "en")
    page.fill("textarea[name=text]", read(shared, "en"))
    page.click("button[name=act][value=look]")
    expect(page.locator("body")).to_contain_text("Iurie Tataru")
    page.click("button[name=act][value=store]")
    page.wait_for_url("**/bitexts/*")
    expect(page.locator(".unit")).to_have_count(16)
    bitext = page.url.split("/bitexts/")[1].split("#")[0]
    page.click('[data-act="many"]')
    page.get_by_role("button", name="Do it").click()
    expect(page.locator("dialog.window")).to_contain_text("16 units changed")
    reviewer = served.page("reviewer")
    reviewer.goto(f"{served.address}bitexts/{bitext}")
    for number in range(16):
        expect(reviewer.locator(".unit.in-hand .unit-gutter")).to_contain_text(str(number + 1))
        reviewer.keyboard.press("Alt+a")
        expect(reviewer.locator("[data-progress]")).to_contain_text(f"{number + 1} of 16 reviewed")
    page.goto(f"{served.address}articles/{article}")
    expect(page.locator("main")).to_contain_text("Iurie Tataru")
    check_files(page, served, shared, bitext)


def check_files(page: Page, served: Served, shared: Path, bitext: str) -> None:
    """The exports a browser fetches are valid and hold the pairs and nothing else."""
    tmx = page.request.get(f"{served.address}bitexts/{bitext}/file/tmx?state=reviewed").body()
    root = etree.fromstring(tmx)
    schema = etree.DTD(next((shared / "schemas").rglob("tmx14.dtd")).open())
    assert schema.validate(root), schema.error_log
    assert len(root.findall("body/tu")) == 16 and b"Read more" not in tmx
    xliff = page.request.get(f"{served.address}bitexts/{bitext}/file/xliff?state=reviewed").body()
    assert b'version="2.1"' in xliff and xliff.count(b"<unit ") >= 1
