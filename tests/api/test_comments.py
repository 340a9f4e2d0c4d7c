from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, Newsroom


def test_a_comment_is_said_listed_and_resolved(newsroom: Newsroom) -> None:
    desk, reviewer = program(newsroom, "translator"), program(newsroom, "reviewer")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])["id"]
    unit = desk.units(bitext)[0]["id"]
    said = reviewer.ask("POST", f"/units/{unit}/comments", {"text": "Really?", "about": "source"})
    assert (said.status_code, said.get_json()["about"]) == (201, "source")
    done = desk.ask("POST", f"/comments/{said.get_json()['id']}/resolution", {"version": 1}).get_json()
    assert done["resolved_by"]["name"] == "Translator"
    assert desk.ask("POST", f"/comments/{done['id']}/resolution", {"version": 1, "resolved": False}).status_code == 409
    for query, count in (("", 1), (f"?unit_id={unit}", 1), ("?open=true", 0)):
        assert len(desk.ask("GET", f"/bitexts/{bitext}/comments{query}").get_json()["items"]) == count
    assert program(newsroom, "reader").ask("POST", f"/units/{unit}/comments", {"text": "Me too"}).status_code == 403
    assert desk.ask("POST", f"/units/{unit}/comments", {"text": ""}).status_code == 422
