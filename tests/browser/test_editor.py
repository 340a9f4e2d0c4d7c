"""The editor as its user has it: by the keyboard, with a dead network, with somebody else at the same unit."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.web.newsroom import ARTICLE, PASSWORD, TRANSLATION
from translate_flow.services import accounts

pytestmark = pytest.mark.browser


def begin(served: Served, text: str | None = None) -> tuple[int, int]:
    desk = program(served.room, "translator")
    article = desk.article(ARTICLE)["id"]
    return article, desk.bitext(article, text)["id"]


def open_editor(served: Served, who: str, bitext: int, **more: object) -> Page:
    page = served.page(who, **more)  # type: ignore[arg-type]
    page.goto(f"{served.address}bitexts/{bitext}")
    expect(page.locator(".unit.in-hand")).to_be_visible()
    return page


def saved(page: Page) -> None:
    expect(page.locator("[data-saving]")).to_contain_text("Saved")


def texts(served: Served, bitext: int) -> list[str]:
    return [unit["target_text"] for unit in program(served.room, "desk").units(bitext)]


def reaches_the_server(served: Served, bitext: int, text: str, seconds: float = 20) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if any(text in found for found in texts(served, bitext)):
            return
        # Waiting in the browser, so that what stands in the way of its requests goes on working.
        served.chromium.contexts[-1].pages[-1].wait_for_timeout(200)
    raise AssertionError(f"{text!r} is not among {texts(served, bitext)}")


def test_a_whole_article_is_translated_and_approved_by_keyboard_alone(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    expect(page.locator(".unit.in-hand textarea")).to_be_focused()
    count = len(program(served.room, "translator").units(bitext))
    for number in range(count):
        expect(page.locator(".unit.in-hand .unit-gutter")).to_contain_text(str(number + 1))
        page.keyboard.type(f"Sentence number {number} in English.")
        page.keyboard.press("Control+Enter")
    saved(page)
    units = program(served.room, "translator").units(bitext)
    assert [unit["target_text"] for unit in units] == [f"Sentence number {n} in English." for n in range(count)]
    assert {unit["substate"] for unit in units} == {"submitted"}
    review = open_editor(served, "reviewer", bitext)
    for number in range(count):
        expect(review.locator(".unit.in-hand .unit-gutter")).to_contain_text(str(number + 1))
        review.keyboard.press("Alt+a")
        if number + 1 < count:
            expect(review.locator(".unit.in-hand .unit-gutter")).to_contain_text(str(number + 2))
    expect(review.locator("[data-progress]")).to_contain_text(f"{count} of {count} reviewed")
    assert {unit["substate"] for unit in program(served.room, "reviewer").units(bitext)} == {"approved"}


def test_a_dead_network_loses_no_key(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit.in-hand .unit-side").click()
    page.context.set_offline(True)
    for number in range(3):
        page.keyboard.type(f"Typed offline {number}.")
        page.keyboard.press("Alt+ArrowDown")
        page.wait_for_timeout(150)
    expect(page.locator("[data-saving]")).to_contain_text("not saved")
    page.context.set_offline(False)
    saved(page)
    texts = [unit["target_text"] for unit in program(served.room, "translator").units(bitext)]
    assert texts[:3] == [f"Typed offline {n}." for n in range(3)]


def test_a_text_typed_before_a_crash_reaches_the_server(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.context.set_offline(True)
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.type("Typed before the crash.")
    page.route("**/api/v1/units/*", lambda route: route.abort())
    page.context.set_offline(False)
    page.reload()
    page.unroute("**/api/v1/units/*")
    # Saved by the page that leaves or found again by the one that comes: either will do.
    page.reload()
    reaches_the_server(served, bitext, "Typed before the crash.")


def test_signing_out_forgets_the_drafts_of_this_browser(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.route("**/api/v1/units/*", lambda route: route.abort() if route.request.method == "PUT" else route.continue_())
    page.locator(".unit.in-hand .unit-side").click()
    page.keyboard.type("Secret draft")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('tf-draft:')).length") == 1
    page.evaluate("document.querySelector('form[data-sign-out]').requestSubmit()")
    page.wait_for_url("**/login*")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('tf-draft:')).length") == 0


def test_a_conflict_shows_both_texts_and_keeps_them(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    page.route("**/stream?*", lambda route: route.abort())
    unit = program(served.room, "translator").units(bitext)[0]
    page.locator(".unit.in-hand .unit-side").click()
    page.route("**/api/v1/bitexts/*/changes*", lambda route: route.abort())
    page.evaluate("window.stop()")
    page.keyboard.press("End")
    page.keyboard.type(" Mine")
    program(served.room, "desk").ask("PUT", f"/units/{unit['id']}", {"target": "Theirs", "version": unit["version"]})
    dialog = page.locator("dialog.window")
    expect(dialog).to_contain_text("Somebody saved this unit meanwhile")
    expect(dialog).to_contain_text("Theirs")
    expect(dialog).to_contain_text("Desk, ")
    expect(dialog.get_by_label("The text that is to stand")).to_be_focused()
    dialog.get_by_role("button", name="Take mine").click()
    saved(page)
    history = program(served.room, "desk").ask("GET", f"/units/{unit['id']}/history").get_json()["items"]
    assert history[0]["target_text"].endswith("Mine") and history[1]["target_text"] == "Theirs"
    expect(dialog).to_have_count(0)
    page.keyboard.type(" and on")
    expect(page.locator(".in-hand textarea")).to_have_value(f"{history[0]['target_text']} and on")


def test_an_ended_sign_in_asks_above_the_page_and_goes_on(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    page.locator(".unit.in-hand .unit-side").click()
    with served.room.database.write() as session:
        accounts.sign_out_everywhere(session, accounts.find_user(session, "translator@example.org").id)
    page.keyboard.type("Typed while signed out.")
    dialog = page.locator("dialog.window")
    expect(dialog).to_contain_text("Your sign-in has ended")
    for _ in range(3):
        page.keyboard.press("Escape")
    dialog.locator("input[name=email]").fill("translator@example.org")
    dialog.locator("input[name=password]").fill(PASSWORD)
    dialog.get_by_role("button").click()
    saved(page)
    assert program(served.room, "translator").units(bitext)[0]["target_text"] == "Typed while signed out."
    expect(dialog).to_have_count(0)
    page.keyboard.type(" And on.")
    reaches_the_server(served, bitext, "Typed while signed out. And on.")


def test_what_another_saves_appears_by_itself(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "reader", bitext)
    unit = program(served.room, "translator").units(bitext)[2]
    program(served.room, "translator").ask("PUT", f"/units/{unit['id']}", {"target": "Seen elsewhere", "version": 1})
    expect(page.locator(f"#unit-{unit['id']}")).to_contain_text("Seen elsewhere", timeout=6000)


def test_beads_are_merged_and_undone_by_letters(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = served.page("translator")
    page.goto(f"{served.address}bitexts/{bitext}/alignment")
    expect(page.locator(".bead.in-hand")).to_be_visible()
    before = page.locator(".bead").count()
    page.keyboard.press("m")
    expect(page.locator(".bead")).to_have_count(before - 1)
    page.keyboard.press("Control+z")
    expect(page.locator(".bead")).to_have_count(before)


@pytest.mark.parametrize("width", [1440, 1024, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_anybody(served: Served, width: int, scheme: str) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "desk", bitext, width=width, scheme=scheme)
    for path in ("", "/alignment"):
        page.goto(f"{served.address}bitexts/{bitext}{path}")
        expect(page.locator(".in-hand").first).to_be_visible()
        page.wait_for_timeout(400)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_the_head_of_the_page_asks_for_early_is_asked_for_once(served: Served) -> None:
    _, bitext = begin(served)
    page = served.page("translator")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served.address)))
    page.goto(f"{served.address}bitexts/{bitext}")
    expect(page.locator(".unit.in-hand textarea")).to_be_focused()
    assert asked.count(f"api/v1/bitexts/{bitext}/units?limit=50") == 1
    assert [address.rsplit("/", 1)[1] for address in asked if address.endswith(".js")] == ["editor.js"]


def test_the_first_untranslated_unit_is_taken_however_far_down_it_is(served: Served) -> None:
    desk = program(served.room, "translator")
    sentences = [f"Propoziția numărul {number} spune ceva despre pod." for number in range(1, 131)]
    bitext = desk.bitext(desk.article("\n\n".join(["Podul din Orhei", *sentences]))["id"], None)["id"]
    units = desk.units(bitext)
    changes = [{"id": unit["id"], "version": unit["version"], "target": "Done."} for unit in units[:120]]
    done = desk.ask("PUT", f"/bitexts/{bitext}/texts", {"changes": changes}).get_json()["done"]
    desk.ask(
        "POST", f"/bitexts/{bitext}/confirmations", {"units": [{"id": u["id"], "version": u["version"]} for u in done]}
    )
    page = open_editor(served, "translator", bitext)
    expect(page.locator(".in-hand .unit-gutter")).to_contain_text("121")
    expect(page.locator("[data-progress]")).to_have_text(
        f"· 0 of {len(units)} reviewed, 120 to review, {len(units) - 120} empty"
    )


def test_a_comment_begun_stays_until_it_is_sent(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    comment = page.get_by_label("New comment")
    expect(comment).to_be_visible()
    page.keyboard.press("Alt+c")
    page.keyboard.type("Is the date right?")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".in-hand .unit-gutter")).to_contain_text("2")
    expect(comment).to_have_value("")
    page.keyboard.press("Alt+ArrowUp")
    expect(comment).to_have_value("Is the date right?")
    page.reload()
    expect(comment).to_have_value("Is the date right?")
    page.keyboard.press("Alt+c")
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-comments] li")).to_contain_text("Is the date right?")
    expect(comment).to_have_value("")
    assert program(served.room, "desk").units(bitext)[0]["substate"] == "empty"
    page.keyboard.press("Escape")
    expect(page.locator(".in-hand textarea")).to_be_focused()


def test_every_place_to_replace_is_shown_once_and_taken_back(served: Served) -> None:
    _, bitext = begin(served, TRANSLATION)
    page = open_editor(served, "translator", bitext)
    before = texts(served, bitext)
    page.route("**/units?text=*", lambda route: (page.wait_for_timeout(150), route.continue_()))
    page.keyboard.press("Control+h")
    page.keyboard.type("bridge", delay=40)
    page.keyboard.press("Tab")
    page.keyboard.type("span", delay=40)
    dialog = page.locator("dialog.window")
    places = sum("bridge" in text for text in before)
    expect(dialog.get_by_role("status")).to_contain_text(f"Found in {places} units")
    expect(dialog.locator(".hits label")).to_have_count(places)
    dialog.get_by_role("button", name="Replace the chosen ones").click()
    expect(dialog).to_contain_text(f"{places} units changed")
    assert texts(served, bitext) == [text.replace("bridge", "span") for text in before]
    dialog.get_by_role("button", name="Undo").click()
    expect(dialog).to_contain_text(f"{places} units taken back")
    assert texts(served, bitext) == before


def test_one_writes_on_while_somebody_else_joins_sentences(served: Served) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    units = program(served.room, "desk").units(bitext)
    page.route(f"**/bitexts/{bitext}/units?limit=50", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    segments = [units[1]["source"][0]["id"], units[2]["source"][0]["id"]]
    version = program(served.room, "desk").ask("GET", f"/bitexts/{bitext}").get_json()["version"]
    body = {"segment_ids": segments, "version": version}
    with page.expect_request(f"**/bitexts/{bitext}/units?limit=50"):
        assert program(served.room, "desk").ask("POST", f"/bitexts/{bitext}/segment-joins", body).status_code == 200
    page.keyboard.type("The bridge in Orhei reopens", delay=60)
    expect(page.locator(".unit")).to_have_count(len(units) - 1)
    expect(page.locator(".in-hand textarea")).to_have_value("The bridge in Orhei reopens")
    expect(page.locator(".in-hand textarea")).to_be_focused()
    page.keyboard.type(".")
    reaches_the_server(served, bitext, "The bridge in Orhei reopens.")


def test_without_a_network_the_unit_in_hand_stays_where_the_next_is_not_known_yet(served: Served) -> None:
    desk = program(served.room, "translator")
    sentences = [f"Propoziția numărul {number} spune ceva despre pod." for number in range(1, 231)]
    bitext = desk.bitext(desk.article("\n\n".join(["Podul din Orhei", *sentences]))["id"], None)["id"]
    page = open_editor(served, "translator", bitext)
    expect(page.locator("[data-progress]")).to_contain_text("of 231")
    page.context.set_offline(True)
    page.keyboard.press("Control+g")
    page.keyboard.type("220")
    page.keyboard.press("Enter")
    expect(page.locator("[data-saving]")).to_contain_text("Unit 220 cannot be opened")
    expect(page.locator(".in-hand textarea")).to_be_focused()
    page.keyboard.type("Typed without a network")
    page.context.set_offline(False)
    reaches_the_server(served, bitext, "Typed without a network")


@pytest.mark.parametrize("opened", ["F1", "Control+g", "Control+h", "Alt+r"])
def test_one_writes_on_at_once_when_a_window_is_closed(served: Served, opened: str) -> None:
    _, bitext = begin(served)
    page = open_editor(served, "translator", bitext)
    field = page.locator(".in-hand textarea")
    page.keyboard.type("Before ")
    page.keyboard.press(opened)
    expect(page.locator("dialog.window")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.window")).to_have_count(0)
    page.keyboard.type("and after")
    expect(field).to_have_value("Before and after")


def test_why_a_unit_came_back_stands_first_beside_it(served: Served) -> None:
    _, bitext = begin(served)
    translator = program(served.room, "translator")
    unit = translator.units(bitext)[0]
    body = {"target": "The bridge in Orhei reopens", "version": unit["version"], "confirm": True}
    unit = translator.ask("PUT", f"/units/{unit['id']}", body).get_json()
    review = open_editor(served, "reviewer", bitext)
    review.keyboard.press("Alt+ArrowUp")
    expect(review.locator(".in-hand .unit-acts .primary")).to_have_text("Approve")
    review.keyboard.press("Alt+u")
    review.keyboard.type("It opened on Monday")
    review.keyboard.press("Tab")
    review.keyboard.type("accuracy: m")
    review.keyboard.press("Control+Enter")
    expect(review.locator(f"#unit-{unit['id']} .unit-state")).to_have_attribute("title", "returned")
    page = open_editor(served, "translator", bitext)
    expect(page.locator("[data-help] h2").first).to_have_text("Returned")
    expect(page.locator("[data-returned]")).to_contain_text("It opened on Monday · Accuracy: mistranslation")
    expect(page.locator("[data-returned]")).to_contain_text("Reviewer, ")
    expect(page.locator(".in-hand .unit-acts .primary")).to_have_text("Submit")


def test_what_a_correction_changed_in_the_source_is_marked_in_editor_and_review(served: Served) -> None:
    article, bitext = begin(served, TRANSLATION)
    desk, translator = program(served.room, "desk"), program(served.room, "translator")
    for unit in translator.units(bitext):
        body = {"target": unit["target_text"], "version": unit["version"], "confirm": True}
        assert translator.ask("PUT", f"/units/{unit['id']}", body).status_code == 200
    body = {"text": ARTICLE.replace("12 milioane", "14 milioane"), "version": 1}
    assert desk.ask("PUT", f"/articles/{article}/source", body).status_code == 200
    page = open_editor(served, "translator", bitext)
    change = page.locator(".unit-old[lang=ro]")
    expect(change).to_contain_text("milioane de lei")
    assert (change.locator("del").inner_text(), change.locator("ins").inner_text()) == ("12", "14")
    page = served.page("reviewer")
    page.goto(f"{served.address}bitexts/{bitext}/review?show=all")
    change = page.locator("[data-unit] .was [lang=ro]")
    assert (change.locator("del").inner_text(), change.locator("ins").inner_text()) == ("12", "14")
