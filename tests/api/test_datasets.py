from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom


def test_a_recipe_is_tried_kept_and_put_in_the_queue(newsroom: Newsroom) -> None:
    desk = program(newsroom, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    recipe = {"source_language": "ro", "target_language": "en", "states": ["initial", "translated"]}
    seen = desk.ask("POST", "/datasets/preview", {"publication": SLUG, "recipe": recipe}).get_json()
    assert sum(seen["parts"].values()) + sum(row["pairs"] for row in seen["removed"]) == seen["selected"] > 0
    made = desk.ask("POST", "/datasets", {"publication": SLUG, "name": "News", "recipe": recipe}).get_json()
    assert desk.ask("GET", f"/datasets?publication={SLUG}").get_json()["items"] == [made]
    changed = {"name": "News", "recipe": {**recipe, "order": "date"}, "version": made["version"]}
    assert desk.ask("PUT", f"/datasets/{made['id']}", changed).get_json()["recipe"]["order"] == "date"
    assert desk.ask("PUT", f"/datasets/{made['id']}", changed).status_code == 409
    job = desk.ask("POST", f"/datasets/{made['id']}/builds")
    assert (job.status_code, job.get_json()["kind"]) == (202, "dataset")
    assert desk.ask("DELETE", f"/datasets/{made['id']}?version=2").status_code == 200
    assert desk.ask("GET", f"/datasets/{made['id']}").status_code == 404
    assert desk.ask("POST", f"/datasets/{made['id']}/restore").status_code == 200
