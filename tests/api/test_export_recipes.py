from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom


def test_a_program_keeps_runs_and_deletes_an_export(newsroom: Newsroom) -> None:
    desk = program(newsroom, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    body = {"publication": SLUG, "format": "jsonl", "states": ["initial"], "name": "Weekly", "every": "week"}
    made = desk.ask("PUT", "/exports/recipes", body).get_json()
    assert (made["selection"], made["every"]) == ({"states": ["initial"]} | made["selection"], "week")
    assert desk.ask("POST", f"/exports/recipes/{made['id']}/runs").status_code == 202
    listed = desk.ask("GET", f"/publications/{SLUG}/exports").get_json()["items"]
    assert [(row["name"], row["last_state"]) for row in listed] == [("Weekly", "queued")]
    assert desk.ask("DELETE", f"/exports/recipes/{made['id']}?version=9").status_code in {409, 422}
    assert desk.ask("DELETE", f"/exports/recipes/{made['id']}?version={made['version']}").status_code == 200
    assert desk.ask("POST", f"/exports/recipes/{made['id']}/restore").get_json()["name"] == "Weekly"
    assert desk.ask("PUT", "/exports/recipes", {**body, "hour": 30}).status_code == 422
