import re

import pytest
from sqlalchemy import select

from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom
from translate_flow.models.person import Membership
from translate_flow.services.board import Lane
from translate_flow.web import home
from translate_flow.web.home import LANES


def test_every_lane_has_a_title() -> None:
    assert set(LANES) == set(Lane)


def test_an_empty_board_says_what_belongs_there(newsroom: Newsroom) -> None:
    page = newsroom.browser("desk").text("/")
    assert "Nothing is assigned to you" in page
    assert "/articles/new" in page


def test_a_translation_stands_in_its_lane_and_my_work_on_top(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk, ARTICLE), TRANSLATION)
    assert desk.post(f"/bitexts/{bitext}/claim", {"stage": "translate"}).status_code == 303
    page = desk.text("/")
    assert page.index("Podul din Orhei") < page.index("In translation")
    assert page.count("<bdi>Podul din Orhei") == 2


def test_the_board_says_who_has_what_until_when_and_what_is_late(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    late, later = (
        newsroom.translate(desk, newsroom.take_in(desk, ARTICLE.replace("Orhei", town)), TRANSLATION)
        for town in ("Orhei", "Bender")
    )
    for bitext, due in ((late, "2026-01-01T08:00"), (later, "2099-03-01T18:00")):
        fields = {"assignee": "4", "stage": "review", "due_at": due}
        assert desk.post(f"/bitexts/{bitext}/assignments", fields).status_code == 303
    board = desk.text("/").split('id="lanes"')[1]
    assert board.index("Podul din Orhei") < board.index("Podul din Bender")
    assert board.index(" late") < board.index("2026-01-01T08:00") < board.index("2099-03-01T18:00")
    assert "Reviewer" in board


def test_offered_work_is_accepted_and_delivered_from_the_board(newsroom: Newsroom) -> None:
    desk, reviewer = newsroom.browser("desk"), newsroom.browser("reviewer")
    bitext = newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    desk.post(f"/bitexts/{bitext}/assignments", {"assignee": "4", "stage": "review"})
    assert ">Accept<" in reviewer.text("/")
    step = {"version": "1", "status": "accepted", "next": "/"}
    assert reviewer.post(f"/bitexts/{bitext}/assignments/1", step).headers["Location"] == "/"
    page = reviewer.text("/")
    assert ">Accept<" not in page
    assert ">Deliver<" in page


def test_a_published_translation_whose_source_changed_is_told_as_outdated(newsroom: Newsroom) -> None:
    desk, translator, reviewer = (program(newsroom, who) for who in ("desk", "translator", "reviewer"))
    article = desk.article(ARTICLE)
    bitext = desk.bitext(article["id"], TRANSLATION)
    for unit in translator.units(bitext["id"]):
        body = {"target": unit["target_text"], "version": unit["version"], "confirm": True}
        assert translator.ask("PUT", f"/units/{unit['id']}", body).status_code == 200
    for unit in reviewer.units(bitext["id"]):
        body = {"decision": "approve", "version": unit["version"]}
        assert reviewer.ask("POST", f"/units/{unit['id']}/decisions", body).status_code == 200
    target = bitext["target_version_id"]
    seen = desk.ask("GET", f"/versions/{target}").get_json()
    assert desk.ask("POST", f"/versions/{target}/publish", {"version": seen["version"]}).status_code == 200
    assert "outdated" not in newsroom.browser("desk").text("/")
    present = desk.ask("GET", f"/articles/{article['id']}").get_json()
    body = {"text": ARTICLE.replace("12 milioane", "14 milioane"), "version": present["version"]}
    assert desk.ask("PUT", f"/articles/{article['id']}/source", body).status_code == 200
    assert "state-outdated" in newsroom.browser("desk").text("/")


def test_an_article_without_a_translation_stands_first_with_its_next_step(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.take_in(desk, ARTICLE)
    board = desk.text("/").split('id="lane-untranslated"')[1].split('id="lane-translation"')[0]
    assert "Podul din Orhei" in board
    assert "/articles/1/translations/new" in board


def test_a_long_lane_is_shown_in_full_piece_by_piece(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "_ON_THE_BOARD", 1)
    monkeypatch.setattr(home, "_OF_ONE_LANE", 2)
    desk = newsroom.browser("desk")
    towns = ("Orhei", "Bender", "Cahul")
    for town in towns:
        newsroom.take_in(desk, ARTICLE.replace("Orhei", town))
    board = desk.text("/")
    assert [f"Podul din {town}" in board for town in towns] == [False, False, True]
    assert 'href="/?lane=untranslated">All 3<' in board
    first = desk.text("/?lane=untranslated")
    assert [f"Podul din {town}" in first for town in towns] == [False, True, True]
    more = re.search(r'href="([^"]+)" rel="next"', first)
    assert more
    assert [f"Podul din {town}" in desk.text(more[1]) for town in towns] == [True, False, False]


def test_the_board_of_a_language_says_so_and_an_empty_one_stays(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk, ARTICLE), TRANSLATION)
    assert "Podul din Orhei" in desk.text("/?language=en").split('id="lane-translation"')[1]
    page = desk.text("/?language=ru")
    assert "Podul din Orhei" not in page.split('id="lane-translation"')[1]
    assert "Podul din Orhei" in page.split('id="lane-untranslated"')[1]


def test_a_first_start_offers_what_the_person_may_do_first(newsroom: Newsroom) -> None:
    with newsroom.database.write() as session:
        for membership in session.scalars(select(Membership).where(Membership.publication_id.is_not(None))):
            session.delete(membership)
    assert "You are in no publication yet" in newsroom.browser("desk").text("/")
    reader = newsroom.browser("reader").text("/")
    assert "/publications/new" not in reader
    assert "/articles/new" not in reader.split('id="lanes"')[1]
