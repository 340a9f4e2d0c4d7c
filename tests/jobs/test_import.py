"""A file of pairs sent to the interface is in the memory when its job is done."""

import io
import threading
from pathlib import Path

from tests.api.conftest import program
from tests.web.newsroom import SLUG, open_newsroom
from translate_flow.jobs.runner import run_next
from translate_flow.settings import Settings

TSV = "Podul este închis.\tThe bridge is closed.\n"


def test_the_job_of_an_import_ends_with_its_pairs_in_the_memory(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path)
    client = program(room, "desk")
    form = {"publication": SLUG, "source_language": "ro", "target_language": "en"}
    answer = client.client.post(
        "/api/v1/imports",
        data={**form, "file": (io.BytesIO(TSV.encode()), "archive.tsv")},
        headers={"Authorization": f"Bearer {client.secret}"},
    )
    assert answer.status_code == 202
    assert run_next(room.database, Settings(instance=tmp_path), "worker", threading.Event(), lease=30)
    job = client.ask("GET", f"/jobs/{answer.get_json()['id']}").get_json()
    assert (job["state"], job["error"]) == ("done", "")
    asked = f"publication={SLUG}&text=Podul%20este%20închis.&source_language=ro&target_language=en"
    found = client.ask("GET", f"/memory/matches?{asked}").get_json()["items"]
    assert [match["target_text"] for match in found] == ["The bridge is closed."]
    assert not list((tmp_path / "files" / "uploads").iterdir())
    room.database.close()
