from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom


def test_a_proof_is_read_shared_for_a_while_and_closed(newsroom: Newsroom) -> None:
    desk, reader = program(newsroom, "desk"), program(newsroom, "reader")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)["id"]
    assert "The bridge in Orhei reopens" in reader.ask("GET", f"/bitexts/{bitext}/proof").text
    assert "The bridge in Orhei reopens" not in reader.ask("GET", f"/bitexts/{bitext}/proof?show=reviewed").text
    assert reader.ask("POST", f"/bitexts/{bitext}/proof-links", {}).status_code == 403
    made = desk.ask("POST", f"/bitexts/{bitext}/proof-links", {"show": "all", "days": 3})
    stranger, address = newsroom.app.test_client(), f"/proofs/{made.get_json()['token']}"
    assert made.status_code == 201 and stranger.get(address).status_code == 200
    (listed,) = desk.ask("GET", f"/bitexts/{bitext}/proof-links").get_json()["items"]
    assert made.get_json()["token"] not in str(listed)
    assert desk.ask("POST", f"/proof-links/{listed['id']}/close").status_code == 200
    assert stranger.get(address).status_code in {404, 410}
    assert desk.ask("POST", f"/bitexts/{bitext}/proof-links", {"days": 61}).status_code == 422
