"""Filters, acts on many units, and reading the whole article."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.test_editor import begin, open_editor, saved
from tests.browser.test_editor_keys import axe
from tests.services.test_machine import answering
from tests.web.newsroom import TRANSLATION

pytestmark = pytest.mark.browser


def test_a_filter_is_put_together_kept_and_sent_as_a_link(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.click('[data-act="filter"]')
    dialog = page.locator("dialog.window")
    dialog.locator("input[name=text]").fill(r"\b1\d\b")
    dialog.get_by_label("The text is a pattern").check()
    dialog.get_by_label("Keep this filter as").fill("Figures")
    dialog.get_by_label("for everybody").check()
    dialog.get_by_role("button", name="Keep", exact=True).click()
    expect(dialog).to_contain_text("Figures shared")
    axe(page)
    dialog.get_by_role("button", name="Figures", exact=True).click()
    expect(page.locator(".unit")).to_have_count(1)
    expect(page.locator('[data-act="filter"]')).to_have_text("Filter: 1 of 5")
    other = served.page("reviewer")
    other.goto(page.url)
    expect(other.locator(".unit")).to_have_count(1)
    other.click('[data-act="filter"]')
    expect(other.locator("dialog.window")).to_contain_text("Figures by Translator")
    other.locator("dialog.window input[name=text]").fill("(")
    other.locator("dialog.window").get_by_role("button", name="Show", exact=True).click()
    expect(other.locator("[data-saving]")).to_contain_text("not a pattern")


def test_many_units_are_submitted_after_a_look_and_taken_back(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.click('[data-act="many"]')
    dialog = page.locator("dialog.window")
    expect(dialog.locator(".hits label")).to_have_count(5)
    dialog.locator(".hits input").first.uncheck()
    dialog.get_by_role("button", name="Do it").click()
    expect(dialog).to_contain_text("4 units changed")
    assert [u["substate"] for u in program(served.room, "translator").units(bitext)] == ["draft"] + ["submitted"] * 4
    dialog.get_by_role("button", name="Undo").click()
    expect(dialog).to_contain_text("4 units taken back")
    assert {u["substate"] for u in program(served.room, "translator").units(bitext)} == {"draft"}


def test_what_many_would_change_is_shown_however_far_down_it_is(served: Served) -> None:
    desk = program(served.room, "translator")
    sentences = [f"Propoziția numărul {number} spune ceva despre pod." for number in range(1, 131)]
    bitext = desk.bitext(desk.article("\n\n".join(["Podul din Orhei", *sentences]))["id"], None)["id"]
    last = desk.units(bitext)[-1]
    desk.ask("PUT", f"/units/{last['id']}", {"target": "The last sentence.", "version": last["version"]})
    page = open_editor(served, "translator", bitext)
    page.keyboard.press("Alt+b")
    hits = page.locator("dialog.window .hits label")
    expect(hits).to_have_count(1)
    expect(hits).to_contain_text("131. The last sentence.")
    expect(hits).to_contain_text("Propoziția numărul 130")


def test_findings_are_dismissed_together_after_a_look_and_taken_back(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    desk = program(served.room, "translator")
    for unit in desk.units(bitext)[:3]:
        desk.ask("PUT", f"/units/{unit['id']}", {"target": "The the mayor said so and and so.", "version": 1})
    page = open_editor(served, "translator", bitext)
    findings = page.locator("[data-findings]")
    doubled = findings.locator("li", has_text="“the” stands twice")
    doubled.get_by_role("button", name="All of this check…").click()
    dialog = page.locator("dialog.window")
    expect(dialog.locator("select[name=act] option:checked")).to_contain_text("Dismiss findings: ")
    expect(dialog.locator(".hits label").first).to_contain_text("The the mayor said so")
    axe(page)
    shown = dialog.locator(".hits input").count()
    assert shown > 1
    dialog.locator(".hits input").first.uncheck()
    dialog.get_by_label("Reason").fill("As he said it")
    dialog.get_by_role("button", name="Do it").click()
    expect(dialog).to_contain_text(f"{shown - 1} findings dismissed")
    aside = desk.ask("GET", f"/bitexts/{bitext}/findings?dismissed=true").get_json()["items"]
    assert [found["finding"]["dismiss_reason"] for found in aside] == ["As he said it"] * (shown - 1)
    dialog.get_by_role("button", name="Undo").click()
    expect(dialog).to_contain_text("units taken back")
    assert desk.ask("GET", f"/bitexts/{bitext}/findings?dismissed=true").get_json()["items"] == []
    dialog.get_by_role("button", name="Close").click()
    page.keyboard.press("Alt+i")
    expect(dialog.locator("select[name=act] option:checked")).to_have_text("Dismiss the findings of unit 1")
    dialog.get_by_role("button", name="Do it").click()
    expect(dialog).to_contain_text("findings dismissed")
    assert (
        desk.ask("GET", f"/bitexts/{bitext}/findings?unit_id={desk.units(bitext)[0]['id']}").get_json()["items"] == []
    )


def test_one_persons_edits_are_shown_and_taken_back(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    reviewer = program(served.room, "reviewer")
    before = [unit["target_text"] for unit in reviewer.units(bitext)]
    for unit in reviewer.units(bitext)[:2]:
        reviewer.ask("PUT", f"/units/{unit['id']}", {"target": "Not wanted", "version": unit["version"]})
    page = open_editor(served, "desk", bitext)
    page.click('[data-act="many"]')
    dialog = page.locator("dialog.window")
    dialog.locator("select[name=act]").select_option(label="Take back what Reviewer wrote last")
    expect(dialog.locator(".hits label")).to_have_count(2)
    axe(page)
    dialog.get_by_role("button", name="Do it").click()
    expect(dialog).to_contain_text("2 units changed")
    assert [unit["target_text"] for unit in reviewer.units(bitext)] == before


def test_the_article_is_read_whole_with_the_source_of_a_sentence(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "reader", bitext)
    page.keyboard.press("Alt+r")
    dialog = page.locator("dialog.reading")
    expect(dialog.locator("p[data-kind], h3[data-kind]")).to_have_count(3)
    dialog.get_by_text("The works cost 12 million lei.").focus()
    expect(dialog.locator(".reading-other")).to_have_text("Lucrările au costat 12 milioane de lei.")
    axe(page)
    dialog.get_by_role("button", name="Source").click()
    expect(dialog.locator(".reading-text")).to_contain_text("Podul din Orhei")
    dialog.get_by_text("Lucrările au costat").press("Enter")
    expect(page.locator(".unit.in-hand .unit-gutter")).to_contain_text("3")


def test_a_machine_translation_is_asked_for_and_stored_as_what_it_is(served: Served) -> None:
    _, bitext = begin(served)
    with answering() as url:
        held = served.room.app.extensions["translate_flow"]
        served.room.app.extensions["translate_flow"] = replace(held, settings=replace(held.settings, mt_url=url))
        page = open_editor(served, "translator", bitext)
        page.keyboard.press("Alt+m")
        help_ = page.locator("[data-machine]")
        expect(help_).to_contain_text("Good day.")
        axe(page)
        help_.get_by_role("button", name="Use it").click()
        saved(page)
        unit = program(served.room, "translator").units(bitext)[0]
        assert (unit["target_text"], unit["origin"], unit["substate"]) == ("Good day.", "mt", "pretranslated")
        page.locator(".unit.in-hand textarea").press("End")
        page.keyboard.type(" And more.")
        page.keyboard.press("Alt+ArrowDown")
        saved(page)
    unit = program(served.room, "translator").units(bitext)[0]
    assert (unit["target_text"], unit["origin"]) == ("Good day. And more.", "human")
