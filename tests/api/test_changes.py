from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, Newsroom


def test_changes_are_told_by_number(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    unit = desk.units(bitext["id"])[0]
    since = desk.ask("GET", f"/bitexts/{bitext['id']}").get_json()["change_number"]
    desk.ask("PUT", f"/units/{unit['id']}", {"target": "New", "version": 1})
    told = desk.ask("GET", f"/bitexts/{bitext['id']}/changes?since={since}").get_json()
    assert [changed["target_text"] for changed in told["units"]] == ["New"]
