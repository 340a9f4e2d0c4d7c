"""Texts that would be scripts or templates, in every field, on every page of a real browser: they stay texts."""

import pytest
from playwright.sync_api import Page, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.test_pages import PAGES
from tests.web.newsroom import SLUG

pytestmark = pytest.mark.browser

PAYLOADS = (
    "<script>window.tf_pwn=1</script>",
    '"><img src=x onerror="window.tf_pwn=1">',
    "'-(window.tf_pwn=1)-'",
    "</textarea><svg onload=window.tf_pwn=1>",
    "javascript:window.tf_pwn=1//",
    "<iframe srcdoc='<script>parent.tf_pwn=1</script>'>",
)
TEMPLATE = "{{7*7}} ${7*7} {% raw %}"
ALL = " ".join((*PAYLOADS, TEMPLATE))


def safe(page: Page, where: str) -> None:
    assert page.evaluate("window.tf_pwn") is None, where
    assert page.locator("img[src=x], svg[onload], iframe").count() == 0, where
    text = page.locator("body").inner_text()
    assert not any(evaluated in text for evaluated in ("49 $", "$49", "}} 49")), where


def test_what_people_type_is_never_run(served: Served) -> None:
    desk = program(served.room, "desk")
    body = {
        "publication": SLUG,
        "source_language": "ro",
        "text": f"{ALL}\n\nUn text {ALL}\n\nText: {ALL}",
        "title": ALL,
    }
    article = desk.ask("POST", "/articles", body).get_json()["id"]
    desk.bitext(article, f"{ALL}\n\nA text {ALL}\n\nTranslation by {ALL}")
    unit = desk.units(1)[0]
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": ALL + ".", "version": unit["version"]}).status_code == 200
    assert desk.ask("POST", f"/units/{unit['id']}/comments", {"text": ALL}).status_code == 201
    term = {"publication": SLUG, "terms": [{"language": "ro", "text": ALL[:190]}], "definition": ALL, "note": ALL}
    assert desk.ask("POST", "/terms", term).status_code == 201
    credit = {"name": ALL[:190], "role": "editor"}
    assert desk.ask("PUT", "/versions/2/credits", credit).status_code == 200
    work = {"bitext_id": 1, "assignee_id": 3, "stage": "translate", "note": ALL}
    assert desk.ask("POST", "/assignments", work).status_code == 201
    token = desk.ask("POST", "/bitexts/1/proof-links", {"show": "all"}).get_json()["token"]
    page = served.page("desk")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    page.goto(served.address + "account")
    page.fill("input[name=name] >> nth=0", ALL[:190])
    page.press("input[name=name] >> nth=0", "Enter")
    page.goto(served.address + f"proofs/{token}")
    page.locator("summary").first.click()
    page.locator("input[name=name]").first.fill(ALL[:190])
    page.locator("textarea").first.fill(ALL)
    page.get_by_role("button", name="Send").first.click()
    expect(page.locator(".notice")).to_contain_text("Thank you")
    safe(page, "proof")
    admin = served.page("admin")
    for path in (*PAGES, "articles?q=" + "%3Cscript%3Ewindow.tf_pwn=1%3C/script%3E"):
        admin.goto(served.address + path)
        safe(admin, path)
    for path, row in (("bitexts/1", ".unit"), ("bitexts/1/alignment", ".bead")):
        page.goto(served.address + path)
        page.locator(row).first.click()
        expect(page.locator("[data-help]")).not_to_contain_text("Choose a")
        page.wait_for_load_state("networkidle") if path.endswith("alignment") else page.wait_for_timeout(800)
        safe(page, path)
