from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom


def test_alignment_edits_and_their_undo(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    ids = [unit["id"] for unit in desk.units(bitext["id"])[1:3]]
    merged = desk.ask(
        "POST", f"/bitexts/{bitext['id']}/merges", {"unit_ids": ids, "version": bitext["version"]}
    ).get_json()
    assert len(merged["units"][0]["source"]) == 2 and merged["gone"] == [ids[1]]
    undone = desk.ask("POST", f"/bitexts/{bitext['id']}/alignment/undo", {"version": merged["bitext"]["version"]})
    assert len(undone.get_json()["units"]) == 2
