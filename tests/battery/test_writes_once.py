"""Writes under a key, lists in pieces: the same again is the same, another thing is refused, nothing comes twice."""

from typing import Any

import pytest

from tests.battery.server import Newsroom

PAIRS = "Unu doi trei\tOne two three\n"


def put_in(room: Newsroom, content: str, key: str) -> Any:
    data = {"publication": "north", "source_language": "ro", "target_language": "en"}
    return room.program("desk_editor").post(
        f"{room.server.address}/api/v1/imports",
        data=data,
        files={"file": ("pairs.tsv", content.encode())},
        headers={"Idempotency-Key": key},
        timeout=30,
    )


def test_an_upload_sent_again_is_one_import_and_another_file_is_refused(newsroom: Newsroom) -> None:
    first, again = put_in(newsroom, PAIRS, "upload"), put_in(newsroom, PAIRS, "upload")
    assert first.status_code == again.status_code == 202
    assert again.json() == first.json()
    other = put_in(newsroom, PAIRS + "Patru\tFour\n", "upload")
    assert other.status_code == 409
    assert other.json()["error"]["code"] == "key_reused"


def test_a_stale_write_of_any_kind_names_the_present_version(newsroom: Newsroom) -> None:
    bitext = newsroom.bitext()
    units = newsroom.units(bitext["id"])
    body = {"unit_ids": [units[0]["id"], units[1]["id"]], "version": bitext["version"] + 7}
    answer = newsroom.program("desk_editor").ask("POST", f"/bitexts/{bitext['id']}/merges", body)
    assert answer.status_code == 409
    assert answer.json()["version"] == bitext["version"]


def in_pieces(room: Newsroom, path: str) -> list[dict[str, Any]]:
    desk, found, cursor = room.program("desk_editor"), [], ""
    for _ in range(50):
        told = desk.get_json(f"{path}?limit=2{cursor}")
        assert len(told["items"]) <= 2
        found += told["items"]
        if told["next_cursor"] is None:
            return found
        cursor = f"&cursor={told['next_cursor']}"
    raise AssertionError(f"{path} has no end")


def test_a_history_is_the_same_in_pieces_as_whole(newsroom: Newsroom) -> None:
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    translator, version = newsroom.program("translator"), unit["version"]
    for number in range(6):
        body = {"target": f"text {number}", "version": version}
        version = translator.ask("PUT", f"/units/{unit['id']}", body).json()["version"]
    path = f"/units/{unit['id']}/history"
    assert in_pieces(newsroom, path) == translator.get_json(path)["items"]


@pytest.mark.parametrize("path", ["/jobs", "/publications"])
def test_a_list_is_the_same_in_pieces_as_whole(newsroom: Newsroom, path: str) -> None:
    for number in range(3):
        put_in(newsroom, PAIRS, f"piece {number}")
    numbers = [row["id"] for row in in_pieces(newsroom, path)]
    assert numbers == [row["id"] for row in newsroom.program("desk_editor").get_json(path)["items"]]


def test_what_a_desk_uploads_is_for_the_server_alone(newsroom: Newsroom) -> None:
    put_in(newsroom, PAIRS, "modes")
    instance = newsroom.server.instance
    assert not [path for path in instance.rglob("*") if path.stat().st_mode & 0o077]


def test_a_table_for_spreadsheets_computes_nothing(newsroom: Newsroom) -> None:
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    translator = newsroom.program("translator")
    body = {"target": "=1+1", "version": unit["version"]}
    assert translator.ask("PUT", f"/units/{unit['id']}", body).status_code == 200
    path = f"/bitexts/{unit['bitext_id']}/export?state=initial&format="
    assert ",'=1+1," in newsroom.program("desk_editor").ask("GET", f"{path}csv").text
    assert "\t=1+1\t" in newsroom.program("desk_editor").ask("GET", f"{path}tsv").text
