from pathlib import Path

from tests.web.newsroom import SLUG, Newsroom
from translate_flow.services import jobs


def queued(newsroom: Newsroom) -> None:
    answer = newsroom.browser("desk").post(f"/publications/{SLUG}/exports", {"format": "tmx"})
    assert answer.status_code == 303


def finished(newsroom: Newsroom, name: str) -> None:
    queued(newsroom)
    with newsroom.database.write() as session:
        claimed = jobs.claim(session, "w", lease_seconds=60)
        assert claimed is not None
        jobs.finish(session, claimed.id, "w", result={"file": name, "pairs": 3})


def files(newsroom: Newsroom) -> Path:
    folder: Path = newsroom.app.extensions["translate_flow"].settings.files
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_jobs_are_listed_and_can_be_stopped(newsroom: Newsroom) -> None:
    queued(newsroom)
    desk = newsroom.browser("desk")
    assert "Export 1" in desk.text("/jobs")
    assert "data-going" in desk.text("/jobs/1")
    assert desk.post("/jobs/1/cancel").status_code == 303
    assert "cancelled" in desk.text("/jobs/1")


def test_a_finished_job_gives_its_file_to_keep(newsroom: Newsroom) -> None:
    finished(newsroom, "pairs.tmx")
    (files(newsroom) / "pairs.tmx").write_bytes(b"<tmx/>")
    answer = newsroom.browser("desk").get("/jobs/1/file")
    assert answer.get_data() == b"<tmx/>"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_finished_job_tells_pairs_and_size_and_no_names_of_the_store(newsroom: Newsroom) -> None:
    queued(newsroom)
    with newsroom.database.write() as session:
        claimed = jobs.claim(session, "w", lease_seconds=60)
        assert claimed is not None
        told = {"file": "exports/export-1.tmx", "pairs": 1200, "bytes": 30_514, "sha256": "ab" * 32}
        jobs.finish(session, claimed.id, "w", result=told)
    page = newsroom.browser("desk").text("/jobs/1")
    assert "1\u202f200" in page
    assert "31 kB" in page
    assert "exports/export-1.tmx" not in page
    assert "<progress" not in page


def test_no_job_gives_a_file_from_elsewhere(newsroom: Newsroom) -> None:
    finished(newsroom, "../secret_key")
    files(newsroom)
    assert newsroom.browser("desk").get("/jobs/1/file").status_code == 404


def test_the_jobs_of_others_are_not_there(newsroom: Newsroom) -> None:
    finished(newsroom, "pairs.tmx")
    reader = newsroom.browser("reader")
    assert reader.get("/jobs/1").status_code == 404
    assert reader.get("/jobs/1/file").status_code == 404
    assert reader.post("/jobs/1/cancel").status_code == 404
    assert "Export 1" not in reader.text("/jobs")
