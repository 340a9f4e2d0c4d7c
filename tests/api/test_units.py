from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom


def test_a_conflict_carries_all_texts(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    unit = desk.units(desk.bitext(desk.article(ARTICLE)["id"])["id"])[0]
    desk.ask("PUT", f"/units/{unit['id']}", {"target": "Theirs", "version": 1})
    answer = desk.ask("PUT", f"/units/{unit['id']}", {"target": "Mine", "version": 1})
    told = answer.get_json()
    assert answer.status_code == 409
    assert (told["base"], told["mine"], told["theirs"], told["version"]) == ("", "Mine", "Theirs", 2)


def test_own_work_is_not_approved(newsroom: Newsroom) -> None:
    reviewer = program(newsroom, "reviewer")
    unit = reviewer.units(reviewer.bitext(reviewer.article(ARTICLE)["id"])["id"])[0]
    reviewer.ask("PUT", f"/units/{unit['id']}", {"target": "Mine", "version": 1, "confirm": True})
    answer = reviewer.ask("POST", f"/units/{unit['id']}/decisions", {"decision": "approve", "version": 2})
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (403, "own_work")


def test_json_has_one_kind_of_number(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    unit = desk.units(bitext["id"])[0]
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": "x", "version": 1.0}).status_code == 200
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": "y", "version": 2.5}).status_code == 422
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": "y", "version": "2"}).status_code == 422


def test_units_are_listed_by_filter_and_a_filter_that_is_none_is_refused(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)["id"]
    unit = desk.units(bitext)[1]
    desk.ask("PUT", f"/units/{unit['id']}", {"target": "The mayor", "version": 1, "confirm": True})
    found = desk.ask("GET", f"/bitexts/{bitext}/units?substate=submitted&substate=approved").get_json()["items"]
    assert [one["id"] for one in found] == [unit["id"]]
    assert desk.ask("GET", f"/units/{unit['id']}").get_json()["target_text"] == "The mayor"
    history = desk.ask("GET", f"/units/{unit['id']}/history").get_json()["items"]
    assert [row["act"] for row in history] == ["confirm", "import"]
    back = desk.ask("POST", f"/units/{unit['id']}/restorations", {"number": 1, "version": 2})
    assert (back.status_code, back.get_json()["target_text"]) == (200, unit["target_text"])
    odd = desk.ask("GET", f"/bitexts/{bitext}/units?substate=odd")
    assert odd.status_code == 422 and "Known are" in odd.text
