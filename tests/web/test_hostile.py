"""Every harmful file through every way in: said in plain words, the store as it was, nothing fetched or written."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.api.conftest import program
from tests.web.newsroom import SLUG, TRANSLATION, Newsroom, open_newsroom
from translate_flow.cli.main import main
from translate_flow.models.registry import METADATA

VOLATILE = frozenset({"sign_in", "presence", "idempotency_key"})
SECRET = "TF-CANARY"
PAIR_FILES = frozenset({"tmx", "xliff", "csv", "json", "jsonl", "gz", "parquet"})
"""Kinds that a memory takes, so that the outcome word is meant for it."""


def counted(room: Newsroom) -> tuple[int, ...]:
    """How many rows each table has."""
    tables = [name for name in METADATA.tables if name not in VOLATILE]
    query = ", ".join(f'(SELECT count(*) FROM "{name}")' for name in tables)
    with room.database.read() as session:
        return tuple(session.execute(text(f"SELECT {query}")).one())


def hostile(shared: Path) -> list[tuple[dict[str, str], bytes]]:
    folder = shared / "hostile"
    entries = json.loads((folder / "manifest.json").read_text())
    return [(entry, (folder / entry["file"]).read_bytes()) for entry in entries if entry["file"].startswith("files/")]


@pytest.fixture
def canary() -> Any:
    """The file that forged entities name."""
    path = Path("/tmp/tf-canary/secret.txt")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{SECRET}\n")
    return path


def test_through_the_page_of_the_memory(newsroom: Newsroom, shared: Path, canary: Path) -> None:
    desk = newsroom.browser("desk")
    address = f"/publications/{SLUG}/memory/imports"
    token = desk.token()
    before = counted(newsroom)
    for entry, data in hostile(shared):
        fields = {
            "csrf_token": token,
            "source": "ro",
            "target": "en",
            "file": (io.BytesIO(data), Path(entry["file"]).name),
        }
        answer = desk.client.post(address, data=fields, content_type="multipart/form-data")
        body = answer.get_data(as_text=True)
        assert answer.status_code in {303, 413, 422}, entry
        assert SECRET not in body
        if answer.status_code != 303:
            assert 'role="alert"' in body, entry
            assert counted(newsroom) == before, entry
        else:
            before = counted(newsroom)
        if entry["expect"] == "REJECT":
            assert answer.status_code != 303, entry
        elif entry["expect"] in {"EXACT", "SAFE"} and entry["kind"] in PAIR_FILES:
            assert answer.status_code == 303, (entry, body)
    assert SECRET not in desk.text(f"/publications/{SLUG}/memory?phrase=a&source=ro&target=en")


@pytest.mark.parametrize("path", ["imports", "terms/file", "bitexts/1/work-file"])
def test_through_the_interface(newsroom: Newsroom, shared: Path, canary: Path, path: str) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    client = program(newsroom, "desk")
    before = counted(newsroom)
    for entry, data in hostile(shared):
        form = {"publication": SLUG, "source_language": "ro", "target_language": "en"}
        form |= {"file": (io.BytesIO(data), Path(entry["file"]).name)}  # type: ignore[dict-item]
        headers = {"Authorization": f"Bearer {client.secret}"}
        answer = client.client.post(f"/api/v1/{path}", data=form, headers=headers)
        assert answer.status_code in {200, 201, 202, 413, 422}, (entry, answer.text)
        assert SECRET not in answer.text
        if answer.status_code >= 400:
            assert counted(newsroom) == before, entry
            assert answer.get_json()["error"]["message"]
        else:
            before = counted(newsroom)
        if entry["expect"] == "REJECT":
            assert answer.status_code >= 400, entry


def test_through_the_command(
    tmp_path: Path,
    shared: Path,
    canary: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "instance"))
    room = open_newsroom(tmp_path / "instance")
    languages = ["--source-lang", "ro", "--target-lang", "en"]
    before = counted(room)
    for entry, _ in hostile(shared):
        path = shared / "hostile" / entry["file"]
        code = main(["import", "--publication", SLUG, *languages, str(path)])
        said = capsys.readouterr()
        assert code in {0, 1}, entry
        if code == 1:
            assert said.err.count("\n") == 1, (entry, said.err)
            assert counted(room) == before, entry
        else:
            before = counted(room)
        if entry["expect"] == "REJECT":
            assert code == 1, entry
        elif entry["expect"] in {"EXACT", "SAFE"} and entry["kind"] in PAIR_FILES | {"txt", "html"}:
            assert code == 0, (entry, said.err)
    room.database.close()
    assert not Path("/tmp/tf-canary/written.txt").exists()
