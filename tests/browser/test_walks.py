"""Every workflow once by keyboard alone: everything is reached, seen to be in hand, and said when it is done."""

import re

import pytest
from playwright.sync_api import expect

from tests.api.conftest import program
from tests.browser.conftest import Served
from tests.browser.hands import Hands
from tests.web.newsroom import ARTICLE, TRANSLATION

pytestmark = pytest.mark.browser


def bitext(served: Served, translation: str = TRANSLATION) -> dict[str, object]:
    desk = program(served.room, "desk")
    return desk.bitext(desk.article(ARTICLE)["id"], translation)


def test_a_publication_is_made_and_somebody_invited_who_accepts(served: Served) -> None:
    admin = Hands(served, "admin")
    admin.go("Observatorul").reach("New publication").press("Escape")
    assert admin.name().startswith("Observatorul")
    admin.press("Enter").go("New publication").arrive("**/publications/new")
    admin.reach("Name").write("Curierul").tab().write("curierul").tab().write("ro en?").press("Enter")
    admin.told("Languages: “en?” is not a language tag")
    admin.reach("Languages").write("ro en").press("Enter").arrive("**/publications/curierul/people")
    admin.told("The publication is made")
    admin.reach("Mail address").write("new@example.org").reach("Role").choose("Rev").go("Add")
    admin.told("Hand this link to the person you invite")
    link = admin.page.locator("[data-copy]").text_content()
    assert admin.tab().name() == "Copy it"

    guest = Hands(served, address=f"{link}")
    guest.reach("Your name").write("Noua Venită").tab().write("short").press("Enter").told("Password")
    guest.reach("Password").write("a lamp by the new window").press("Enter").arrive(served.address)
    guest.told("You are in")

    admin.reach("Curierul", back=True).press("Enter").go("People").arrive("**/people")
    admin.go("Take away").press("Tab", "Shift+Tab")
    assert "Take away" in admin.name() or admin.name().startswith("Keep everything")
    admin.press("Escape")
    admin.press("Enter").reach("Take away").press("Enter").told("The role is taken away")


def test_work_is_assigned_accepted_returned_approved_credited_and_published(served: Served) -> None:
    number = bitext(served)["id"]
    desk = Hands(served, "desk")
    desk.press("g", "a").arrive("**/articles")
    desk.go("Podul din Orhei").arrive("**/articles/1").go("Assign").arrive("**/assignments")
    desk.reach("Who").choose("Tra").reach("Note").write("The quotation first").go("Assign").told("The work is assigned")

    translator = Hands(served, "translator")
    translator.go("Accept").told("Translate of “Podul din Orhei se redeschide”: accepted")
    translator.go("Podul din Orhei").arrive(f"**/bitexts/{number}")
    expect(translator.page.locator(".unit.in-hand textarea")).to_be_focused()
    for done in range(1, 6):
        translator.press("Control+Enter")
        expect(translator.page.locator(".editor-title")).to_contain_text(f"{done} to review")

    reviewer = Hands(served, "reviewer")
    reviewer.go("Podul din Orhei").arrive("**/review")
    reviewer.press("j", "r").write("Who is Ion Ceban?").go("Return it").arrive(re.compile("#unit-"))
    for left in (3, 2, 1):
        expect(reviewer.page.locator("[data-unit]:focus")).to_have_count(1)
        reviewer.press("a")
        expect(reviewer.page.locator("[data-approve]")).to_have_count(left)
    reviewer.press("a").told("Decided. Nothing more waits on this page")

    translator.page.goto(served.address)
    translator.go("Podul din Orhei").arrive(f"**/bitexts/{number}")
    expect(translator.page.locator(".unit.in-hand textarea")).to_be_focused()
    expect(translator.page.locator(".help")).to_contain_text("Who is Ion Ceban?")
    translator.press("Control+Enter")
    expect(translator.page.locator(".editor-title")).to_contain_text("1 to review")
    reviewer.page.reload()
    reviewer.press("j", "a").told("Decided")

    desk.page.goto(f"{served.address}articles/1")
    desk.go("Publish").told("published")
    desk.go("English").arrive("**/versions/*").go("Confirm").told("credit")
    desk.reach("Add a credit").press("Enter").reach("Name").write("Ana Țurcanu").go("Add").told("credit")


def test_an_article_is_deleted_and_brought_back(served: Served) -> None:
    bitext(served)
    desk = Hands(served, "desk")
    desk.press("g", "a").arrive("**/articles").go("Podul din Orhei").arrive("**/articles/1")
    desk.go("Delete the article")
    assert desk.name() == "Keep everything as it is"
    desk.press("Escape")
    assert desk.name() == "Delete the article"
    desk.press("Enter", "Shift+Tab", "Enter").told("The article is deleted")
    desk.go("Restore").told("The article is back")


def test_pairs_are_exported_kept_under_a_name_and_made_a_dataset(served: Served) -> None:
    bitext(served)
    desk = Hands(served, "desk")
    desk.go("Exports").arrive("**/exports").reach("Format").choose("TSV").reach("Reviewed").press("Space")
    desk.reach("Final").press("Space").go("See how much that is").arrive("**/exports?*")
    desk.reach("Name").write("All pairs").go("Keep it").told("kept")
    desk.go("Delete").told("The kept export is deleted").go("Bring it back").told("The kept export is back")
    desk.go("Run").arrive("**/jobs/*")
    desk.go("Datasets").arrive("**/datasets").go("New dataset").arrive("**/datasets/new")
    desk.reach("Name").write("Bridges").go("See what it gives")


def test_terms_are_added_changed_deleted_and_brought_back(served: Served) -> None:
    desk = Hands(served, "admin")
    desk.go("Terms").arrive("**/terms").go("Add a concept")
    desk.reach("Term 1").write("primărie").reach("Term 2").write("town hall").go("Add").told("The concept is added")
    desk.go("Change").arrive("**/terms/*").reach("Meaning").write("seat of the mayor").press("Control+Enter").told(
        "The concept is saved"
    )
    desk.go("Change").go("Delete").press("Shift+Tab", "Enter").told("The concept is deleted").go("Bring it back").told(
        "The concept is back"
    )


def test_a_proof_is_shared_commented_on_and_closed(served: Served) -> None:
    number = bitext(served)["id"]
    desk = Hands(served, "desk")
    desk.page.goto(f"{served.address}bitexts/{number}/proof")
    desk.reach("What it shows").choose("Everything").go("Make a link").told("Hand this link")
    link = desk.page.locator("[data-copy]").text_content()

    guest = Hands(served, address=f"{link}")
    guest.go("Comment on bead 2").reach("Your name").write("A guest").tab().write("Which bridge?").go("Send")
    guest.told("Your comment is with the desk")

    desk.page.reload()
    desk.go("Resolve").told("The comment is resolved")
    desk.go("Close").told("The link is closed")
    guest.page.reload()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Nothing here")


def test_an_account_is_changed_and_signed_out_everywhere_else(served: Served) -> None:
    here, there = Hands(served, "desk"), Hands(served, "desk")
    here.reach("Desk").press("Enter").go("Your account").arrive("**/account")
    here.reach("Name").write("Doina Munteanu").press("Enter").told("Your name is changed")
    here.reach("Colours").choose("Dark").go("Save the look").told("kept")
    here.go("Sign out everywhere else").told("Everywhere else you are signed out")
    here.reach("Name of the key").write("nightly").go("Make a key").told("Your new key")
    here.go("Revoke").reach("Revoke", back=True).press("Enter").told("The key is revoked")
    there.page.reload()
    there.arrive("**/login*")


def test_a_memory_is_taken_in_and_out(served: Served) -> None:
    desk = Hands(served, "desk")
    desk.go("Memory").arrive("**/memory").reach("File")
    with desk.page.expect_file_chooser() as chosen:
        desk.press("Space")
    pairs = b"Podul este nou.\tThe bridge is new.\nStrada e veche.\tThe street is old.\n"
    chosen.value.set_files({"name": "pairs.tsv", "mimeType": "text/tab-separated-values", "buffer": pairs})
    desk.go("Take it in").told(re.compile("pairs|taken"))
    desk.go("Take out").told("out of the memory again")


def test_the_alignment_is_corrected_accepted_and_the_rest_aligned_anew(served: Served) -> None:
    desk = program(served.room, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    hands = Hands(served, "translator")
    hands.press("g", "a").arrive("**/articles").go("Podul din Orhei").arrive("**/articles/1")
    hands.reach("More for English").press("Enter").go("Alignment").arrive("**/alignment")
    expect(hands.page.locator(".bead.in-hand")).to_be_focused()
    hands.press("Home", "ArrowDown", "m")
    expect(hands.page.locator(".bead")).to_have_count(4)
    hands.press("Shift+A")
    expect(hands.page.locator("[data-saving]")).to_contain_text("Saved")
    hands.press("Shift+R")
    expect(hands.page.locator("[data-saving]")).to_contain_text("Aligned anew")
    expect(hands.page.locator(".bead")).to_have_count(4)
