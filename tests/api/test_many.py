from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom


def test_units_are_counted_filtered_and_a_persons_edits_taken_back(newsroom: Newsroom) -> None:
    desk, reviewer = program(newsroom, "translator"), program(newsroom, "reviewer")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)["id"]
    unit = desk.units(bitext)[1]
    desk.ask("PUT", f"/units/{unit['id']}", {"target": "The mayor said so.", "version": 1})
    counts = desk.ask("GET", f"/bitexts/{bitext}/counts").get_json()
    me = next(one["person"]["id"] for one in counts["authors"] if one["person"]["name"] == "Translator")
    assert counts["substates"] == {"draft": 5}
    (seen,) = [
        row
        for row in reviewer.ask("GET", f"/bitexts/{bitext}/reversions?user_id={me}").get_json()["items"]
        if row["unit_id"] == unit["id"]
    ]
    assert seen
    body = {"user_id": me, "units": [{"id": unit["id"], "version": 2}]}
    done = reviewer.ask("POST", f"/bitexts/{bitext}/reversions", body).get_json()
    assert [one["target_text"] for one in done["done"]] == [unit["target_text"]]
    assert reviewer.ask("POST", f"/bitexts/{bitext}/undo", {"number": done["undo"]}).status_code == 200
    assert reviewer.ask("POST", f"/bitexts/{bitext}/undo", {"number": done["undo"]}).status_code == 409
    assert program(newsroom, "reader").ask("POST", f"/bitexts/{bitext}/reversions", body).status_code == 403


def test_findings_are_listed_and_dismissed_together(newsroom: Newsroom) -> None:
    desk, reader = program(newsroom, "translator"), program(newsroom, "reader")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)["id"]
    for unit in desk.units(bitext)[:2]:
        desk.ask("PUT", f"/units/{unit['id']}", {"target": "The the mayor said so.", "version": unit["version"]})
    counts = desk.ask("GET", f"/bitexts/{bitext}/counts").get_json()["findings"]
    rule = next(name for name, number in counts.items() if number == 2)
    listed = reader.ask("GET", f"/bitexts/{bitext}/findings?rule={rule}").get_json()["items"]
    assert [found["position"] for found in listed] == [0, 1]
    body = {"findings": [found["finding"]["id"] for found in listed], "reason": "A name"}
    assert reader.ask("POST", f"/bitexts/{bitext}/dismissals", body).status_code == 403
    done = desk.ask("POST", f"/bitexts/{bitext}/dismissals", body).get_json()
    assert [unit["position"] for unit in done["done"]] == [0, 1]
    aside = reader.ask("GET", f"/bitexts/{bitext}/findings?rule={rule}&dismissed=true").get_json()["items"]
    assert [found["finding"]["dismiss_reason"] for found in aside] == ["A name", "A name"]
    assert desk.ask("POST", f"/bitexts/{bitext}/undo", {"number": done["undo"]}).status_code == 200
    assert reader.ask("GET", f"/bitexts/{bitext}/findings?rule={rule}").get_json()["items"] == listed


def test_a_filter_is_kept_shared_and_deleted_by_its_owner(newsroom: Newsroom) -> None:
    desk, reader = program(newsroom, "translator"), program(newsroom, "reader")
    body = {"name": "Numbers", "query": {"finding": "numbers"}, "shared": True}
    kept = desk.ask("PUT", f"/publications/{SLUG}/filters", body).get_json()
    assert [one["id"] for one in reader.ask("GET", f"/publications/{SLUG}/filters").get_json()["items"]] == [kept["id"]]
    assert reader.ask("DELETE", f"/filters/{kept['id']}").status_code == 404
    assert desk.ask("DELETE", f"/filters/{kept['id']}").get_json()["name"] == "Numbers"
