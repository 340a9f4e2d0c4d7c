import pytest

from tests.web.newsroom import TRANSLATION, Newsroom
from translate_flow.services import accounts, review, save_unit, units


@pytest.fixture
def bitext(newsroom: Newsroom) -> int:
    """A bitext whose units the translator has confirmed."""
    browser = newsroom.browser("desk")
    made = newsroom.translate(browser, newsroom.take_in(browser), TRANSLATION)
    with newsroom.database.write() as session:
        translator = accounts.actor_by_id(session, 3, via="web")
        for unit in units.list_units(session, translator, made).items:
            changed = save_unit.save_unit(
                session, translator, unit.id, target=unit.target_text + " –", version=unit.version
            )
            review.confirm_many(session, translator, made, units=[(unit.id, changed.version)])
    return made


def waiting(newsroom: Newsroom, bitext: int) -> list[tuple[int, int]]:
    with newsroom.database.read() as session:
        actor = accounts.actor_by_id(session, 4, via="web")
        return [(u.id, u.version) for u in units.list_units(session, actor, bitext, substate=("submitted",)).items]


def test_the_page_shows_what_waits_with_what_changed(newsroom: Newsroom, bitext: int) -> None:
    page = newsroom.browser("reviewer").text(f"/bitexts/{bitext}/review")
    assert "The bridge in Orhei reopens" in page
    assert "<ins>" in page
    assert page.count("data-approve") == len(waiting(newsroom, bitext)) >= 4


def test_approving_names_the_version_seen_and_goes_to_the_next(newsroom: Newsroom, bitext: int) -> None:
    (unit, version), (following, _), *_ = waiting(newsroom, bitext)
    fields = {"decision": "approve", "version": str(version), "next_unit": str(following)}
    answer = newsroom.browser("reviewer").post(f"/bitexts/{bitext}/review/{unit}", fields)
    assert answer.headers["Location"] == f"/bitexts/{bitext}/review#unit-{following}"
    assert unit not in dict(waiting(newsroom, bitext))


def test_a_version_that_was_not_seen_is_not_approved(newsroom: Newsroom, bitext: int) -> None:
    unit, version = waiting(newsroom, bitext)[0]
    fields = {"decision": "approve", "version": str(version - 1)}
    answer = newsroom.browser("reviewer").post(f"/bitexts/{bitext}/review/{unit}", fields)
    assert answer.status_code == 409
    assert unit in dict(waiting(newsroom, bitext))


def test_returning_needs_a_reason_and_keeps_what_was_chosen(newsroom: Newsroom, bitext: int) -> None:
    unit, version = waiting(newsroom, bitext)[0]
    reviewer, address = newsroom.browser("reviewer"), f"/bitexts/{bitext}/review/{unit}"
    refused = reviewer.post(address, {"decision": "return", "version": str(version)})
    assert refused.status_code == 422
    assert 'role="alert"' in refused.get_data(as_text=True)
    fields = {"decision": "return", "version": str(version), "reason": "The name is wrong", "category": "accuracy"}
    assert reviewer.post(address, fields).status_code == 303
    assert unit not in dict(waiting(newsroom, bitext))


def test_nobody_approves_their_own_text_not_even_in_bulk(newsroom: Newsroom, bitext: int) -> None:
    with newsroom.database.write() as session:
        reviewer = accounts.actor_by_id(session, 4, via="web")
        first = units.list_units(session, reviewer, bitext).items[0]
        saved = save_unit.save_unit(session, reviewer, first.id, target="Mine", version=first.version, confirm=True)
    browser = newsroom.browser("reviewer")
    fields = {"decision": "approve", "version": str(saved.version)}
    assert browser.post(f"/bitexts/{bitext}/review/{first.id}", fields).status_code == 403
    ticked = [f"{unit}:{version}" for unit, version in waiting(newsroom, bitext)]
    answer = browser.post(f"/bitexts/{bitext}/review", {"decision": "approve", "unit": [*ticked, "junk", "9:x"]})
    assert answer.status_code == 303
    assert [unit for unit, _ in waiting(newsroom, bitext)] == [first.id]
    assert f"Decided on {len(ticked) - 1} of {len(ticked)}" in browser.text(f"/bitexts/{bitext}/review")


def test_a_translator_may_not_decide(newsroom: Newsroom, bitext: int) -> None:
    unit, version = waiting(newsroom, bitext)[0]
    translator = newsroom.browser("translator")
    assert "data-approve" not in translator.text(f"/bitexts/{bitext}/review")
    fields = {"decision": "approve", "version": str(version)}
    assert translator.post(f"/bitexts/{bitext}/review/{unit}", fields).status_code == 403


@pytest.mark.parametrize("shown", ["waiting", "returned", "approved", "all", "nonsense"])
def test_every_filter_gives_a_page(newsroom: Newsroom, bitext: int, shown: str) -> None:
    newsroom.browser("reviewer").text(f"/bitexts/{bitext}/review?show={shown}")
