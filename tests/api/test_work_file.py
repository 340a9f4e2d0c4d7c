import io

from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom


def test_a_program_takes_a_file_away_sees_its_changes_and_saves_them(newsroom: Newsroom) -> None:
    client = program(newsroom, "translator")
    bitext = client.bitext(client.article(ARTICLE)["id"], TRANSLATION)["id"]
    path = f"/bitexts/{bitext}/work-file"
    data = client.ask("GET", f"{path}?format=tsv").data.replace(b"The bridge in Orhei reopens", b"The bridge is back")
    answer = client.client.post(
        f"/api/v1{path}",
        data={"file": (io.BytesIO(data), "a.tsv")},
        headers={"Authorization": f"Bearer {client.secret}"},
    )
    (unit,) = answer.get_json()["units"]
    assert (unit["mine"], unit["is_conflict"]) == ("The bridge is back", False)
    edit = {"unit_id": unit["unit_id"], "version": unit["version"], "text": unit["mine"]}
    saved = client.ask("POST", f"{path}/edits", {"name": "a.tsv", "edits": [edit]})
    assert (saved.status_code, saved.get_json()) == (200, {"changed": 1})
    assert client.ask("GET", f"/units/{unit['unit_id']}").get_json()["target_text"] == "The bridge is back"
    stale = client.ask("POST", f"{path}/edits", {"name": "a.tsv", "edits": [{**edit, "text": "Other"}]})
    assert stale.status_code == 409
    assert stale.get_json()["theirs"] == "The bridge is back"
