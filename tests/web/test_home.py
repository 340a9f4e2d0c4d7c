from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom
from translate_flow.web.home import LANE_OF, LANES
from translate_flow.workflow.status import Status


def test_every_status_has_a_lane() -> None:
    assert set(LANE_OF) == {status.value for status in Status}
    assert set(LANE_OF.values()) == set(LANES)


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
    assert page.count("Podul din Orhei") == 2


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
