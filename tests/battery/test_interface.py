"""The interface as its own description says it: every operation, every role, and whatever else may be sent to it."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.battery.server import ROLES, Newsroom, described

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
    "response_headers_conformance,ignored_auth,unsupported_method"
)
ODD_IDS = ["-1", "0", str(2**31), str(2**63), "1" + "0" * 30, "1.5", "%00", "١٢٣", "007", "9" * 3000]


def operations(room: Newsroom) -> list[tuple[str, str, dict[str, Any]]]:
    """Method, path and description of every operation."""
    paths = described(room.server)["paths"]
    return [(method.upper(), path, told) for path, methods in paths.items() for method, told in methods.items()]


PLACE = re.compile(r"\{(\w+)\}")


def filled(path: str, ids: Mapping[str, object], other: object = 1) -> str:
    """A path with ids in its places, `other` where none is given."""
    return PLACE.sub(lambda place: str(ids.get(place[1], other)), path)


def things(room: Newsroom, house: str) -> dict[str, int]:
    """One thing of every kind in a publication, by the name of its place in paths."""
    desk = room.program("desk_editor", house)
    bitext = room.bitext(house)
    unit = room.units(bitext["id"], house)[0]
    comment = desk.ask("POST", f"/units/{unit['id']}/comments", {"text": "Is this right?"}).json()
    terms = [{"language": "ro", "text": "pod"}, {"language": "en", "text": "bridge"}]
    concept = desk.ask("POST", "/terms", {"publication": house, "terms": terms}).json()
    given = {"bitext_id": bitext["id"], "assignee_id": room.people[house, "translator"], "stage": "translate"}
    assignment = desk.ask("POST", "/assignments", given).json()
    job = desk.ask(
        "POST", "/exports", {"publication": house, "format": "tmx", "states": ["initial", "translated"]}
    ).json()
    return {
        "article_id": bitext["article_id"],
        "version_id": bitext["target_version_id"],
        "bitext_id": bitext["id"],
        "unit_id": unit["id"],
        "comment_id": comment["id"],
        "concept_id": concept["id"],
        "assignment_id": assignment["id"],
        "job_id": job["id"],
    }


@pytest.mark.parametrize("role", ["nobody", "translator", "desk_editor"])
def test_no_request_breaks_the_server_or_its_own_description(newsroom: Newsroom, role: str, tmp_path: Path) -> None:
    newsroom.bitext()
    whole = [sys.executable, "-m", "schemathesis.cli", "run", f"{newsroom.server.address}/openapi.json"]
    told = ["--checks", CHECKS, "--max-examples", "8", "--exclude-operation-id", "streamChanges", "--seed", "1"]
    key = [] if role == "nobody" else ["-H", f"Authorization: Bearer {newsroom.keys['north', role]}"]
    ended = subprocess.run(
        [*whole, *told, *key], cwd=tmp_path, capture_output=True, text=True, timeout=400, check=False
    )
    assert ended.returncode == 0, ended.stdout.split("= FAILURES =")[-1].split("= WARNINGS =")[0][:6000]


def test_strangers_are_told_to_sign_in_whatever_they_ask(newsroom: Newsroom) -> None:
    for method, path, _ in operations(newsroom):
        answer = requests.request(method, newsroom.server.address + filled(path, {}), json={}, timeout=30)
        assert answer.status_code == 401, (method, path, answer.status_code)


@pytest.mark.parametrize("role", [*ROLES])
def test_another_publications_things_do_not_exist(newsroom: Newsroom, role: str) -> None:
    theirs = things(newsroom, "south")
    mine = newsroom.program(role, "north")
    before = newsroom.units(theirs["bitext_id"], "south")
    for method, path, _ in operations(newsroom):
        if "{" not in path or not any(f"{{{place}}}" in path for place in theirs):
            continue
        answer = mine.request(
            method,
            newsroom.server.address + filled(path, theirs),
            json={"version": 1},
            params={"version": 1},
            timeout=30,
        )
        assert answer.status_code in {403, 404, 422}, (method, path, answer.status_code, answer.text)
        assert "Podul" not in answer.text
    assert newsroom.units(theirs["bitext_id"], "south") == before


@pytest.mark.parametrize("odd", ODD_IDS)
def test_an_odd_id_is_no_thing(newsroom: Newsroom, odd: str) -> None:
    desk = newsroom.program("desk_editor")
    for method, path, _ in operations(newsroom):
        if "_id}" not in path:
            continue
        answer = desk.request(
            method,
            newsroom.server.address + filled(path, {}, odd),
            json={},
            timeout=30,
        )
        assert answer.status_code in {400, 404, 414, 431}, (method, path, answer.status_code)


@pytest.mark.parametrize("text", ["\ud800", "a\x00b", 7, None, ["x"], {"a": 1}])
def test_a_text_that_is_none_is_refused_by_its_field(newsroom: Newsroom, text: object) -> None:
    desk = newsroom.program("desk_editor")
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    answer = desk.ask("PUT", f"/units/{unit['id']}", {"target": text, "version": unit["version"]})
    assert answer.status_code in {400, 422}
    assert "target" in answer.text
    assert desk.get_json(f"/units/{unit['id']}") == unit


def test_a_forged_field_is_refused(newsroom: Newsroom) -> None:
    translator = newsroom.program("translator")
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    for forged in ({"updated_by": 1}, {"approved_by": 1}, {"substate": "approved"}, {"updated_at": "2020-01-01"}):
        body = {"target": "x", "version": unit["version"], **forged}
        assert translator.ask("PUT", f"/units/{unit['id']}", body).status_code == 422
    assert translator.get_json(f"/units/{unit['id']}") == unit


def test_the_history_cannot_be_written(newsroom: Newsroom) -> None:
    admin = newsroom.program("desk_editor")
    unit = newsroom.units(newsroom.bitext()["id"])[0]
    for method in ("PUT", "PATCH", "POST", "DELETE"):
        assert admin.ask(method, f"/units/{unit['id']}/history", {}).status_code == 405
        assert admin.ask(method, "/events", {}).status_code == 405


@pytest.mark.parametrize("query", ["limit=1000000000", "limit=-1", "limit=x", "cursor=%00", "cursor=9" + "9" * 400])
def test_lists_are_never_endless(newsroom: Newsroom, query: str) -> None:
    desk = newsroom.program("desk_editor")
    for path in ("/articles", "/events?publication=north", "/assignments", "/terms?publication=north"):
        joint = "&" if "?" in path else "?"
        assert desk.ask("GET", f"{path}{joint}{query}").status_code in {200, 400, 422}
