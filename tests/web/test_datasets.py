import re

import pytest

from tests.web.newsroom import SLUG, TRANSLATION, Newsroom
from translate_flow.jobs.runner import run_next
from translate_flow.services import datasets

ADDRESS = f"/publications/{SLUG}/datasets"
FIELDS = {
    "name": "North news",
    "source_language": "ro",
    "target_language": "en",
    "licence": "cc-by-4.0",
    "states": ["translated", "reviewed", "final"],
    "length_ratio": "3",
    "longest": "2000",
    "repetition": "",
    "minimum_score": "",
    "same": "1",
    "near_doubles": "1",
    "dev": "5",
    "test": "5",
    "order": "article",
    "names": "Ion Ceban | Иона Чебана\n",
}


@pytest.fixture
def filled(newsroom: Newsroom) -> Newsroom:
    """A newsroom with a translated article that was sent to review."""
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    from translate_flow.services import accounts, review, units

    with newsroom.database.write() as session:
        user = accounts.find_user(session, "translator@example.org")
        actor = accounts.actor_by_id(session, user.id, via="test")
        found = units.list_units(session, actor, bitext, limit=500).items
        review.confirm_many(session, actor, bitext, units=[(unit.id, unit.version) for unit in found])
    return newsroom


def test_a_recipe_is_tried_before_it_is_kept(filled: Newsroom) -> None:
    desk = filled.browser("desk")
    seen = desk.post(f"{ADDRESS}/new", {**FIELDS, "act": "look", "longest": "40"})
    page = seen.get_data(as_text=True)
    assert seen.status_code == 200
    assert "Too long" in page
    assert 'value="North news"' in page
    assert "North news" not in desk.text(ADDRESS)


def test_a_dataset_is_kept_built_and_fetched(filled: Newsroom) -> None:
    desk = filled.browser("desk")
    kept = desk.post(f"{ADDRESS}/new", {**FIELDS, "act": "keep"}).headers["Location"]
    assert "[PERSON" not in desk.text(kept)
    job = desk.post(f"{kept}/build").headers["Location"]
    import threading

    state = filled.app.extensions["translate_flow"]
    run_next(filled.database, state.settings, "w", threading.Event(), lease=30)
    assert "Fetch the file" in desk.text(job)
    answer = desk.get(f"{job}/file")
    assert answer.status_code == 200
    assert answer.get_data()[:2] == b"PK"


def test_a_recipe_is_deleted_and_brought_back(filled: Newsroom) -> None:
    desk = filled.browser("desk")
    kept = desk.post(f"{ADDRESS}/new", {**FIELDS, "act": "keep"}).headers["Location"]
    gone = desk.post(f"{kept}/delete", {"version": "1"}).headers["Location"]
    assert "Bring it back" in desk.text(gone)
    assert desk.get(kept).status_code == 404
    assert desk.post(f"{kept}/restore").status_code == 303
    assert "North news" in desk.text(ADDRESS)


@pytest.mark.parametrize(("field", "value"), [("dev", "abc"), ("dev", "100"), ("target_language", "ro"), ("name", "")])
def test_a_wrong_field_is_said_and_what_was_typed_stays(filled: Newsroom, field: str, value: str) -> None:
    answer = filled.browser("desk").post(f"{ADDRESS}/new", {**FIELDS, "act": "keep", field: value})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'role="alert"' in page
    assert re.search(r"Ion Ceban", page)


def test_who_may_not_export_is_not_shown_datasets(filled: Newsroom) -> None:
    translator = filled.browser("translator")
    assert "Datasets" not in translator.text("/articles")
    assert translator.get(ADDRESS).status_code == 403


def test_a_new_recipe_begins_with_the_pair_of_which_most_is_reviewed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = (datasets.ReadyPair("en", "ro", 5), datasets.ReadyPair("ro", "en", 2))
    monkeypatch.setattr(datasets, "ready_pairs", lambda *_, **__: ready)
    shown = newsroom.browser("desk").text(f"{ADDRESS}/new")
    chosen = re.findall(r'<option value="(\w+)"[^>]* selected', shown)
    assert chosen[:2] == ["en", "ro"]
