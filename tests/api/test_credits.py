from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom


def test_credits_are_read_by_all_and_set_by_the_desk(newsroom: Newsroom) -> None:
    desk, translator = program(newsroom, "desk"), program(newsroom, "translator")
    version = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)["target_version_id"]
    assert "Maria Pop" in translator.ask("GET", f"/versions/{version}/credits").get_json()["line"]
    added = {"name": "Ion Ceban", "role": "translator"}
    assert translator.ask("PUT", f"/versions/{version}/credits", added).status_code == 403
    assert "Ion Ceban" in desk.ask("PUT", f"/versions/{version}/credits", added).get_json()["line"]
    assert desk.ask("PUT", f"/versions/{version}/credits", {**added, "role": "king"}).status_code == 422


def test_an_assignment_is_given_listed_and_changed(newsroom: Newsroom) -> None:
    desk, translator = program(newsroom, "desk"), program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])["id"]
    me = translator.ask("POST", f"/units/{desk.units(bitext)[0]['id']}/comments", {"text": "x"}).get_json()["author"][
        "id"
    ]
    body = {"bitext_id": bitext, "assignee_id": me, "stage": "translate", "due_at": "2026-12-01T12:00:00+01:00"}
    given = desk.ask("POST", "/assignments", body)
    assert given.status_code == 201 and given.get_json()["status"] == "offered"
    assert translator.ask("POST", "/assignments", body).status_code == 403
    assert desk.ask("POST", "/assignments", {**body, "due_at": "tomorrow"}).status_code == 422
    (mine,) = translator.ask("GET", "/assignments?mine=true").get_json()["items"]
    assert mine["due_at"].startswith("2026-12-01T11:00")
    done = translator.ask("PUT", f"/assignments/{mine['id']}", {"version": 1, "status": "accepted"}).get_json()
    assert done["status"] == "accepted"
