import os
from datetime import timedelta
from pathlib import Path

from tests.services.conftest import Desk
from translate_flow.models.job import Job, JobState
from translate_flow.services import jobs
from translate_flow.services.clock import now
from translate_flow.services.sweep import sweep

LONG_AGO = 40


def _file(folder: Path, name: str, *, days: int = LONG_AGO) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    moment = (now() - timedelta(days=days)).timestamp()
    os.utime(path, (moment, moment))
    return path


def _job(desk: Desk, state: JobState, days: int = LONG_AGO, *, file: str = "", result: str = "") -> int:
    with desk.database.write() as session:
        job_id = jobs.enqueue(session, desk.actor("desk"), "export", {"file": file} if file else {}).id
        row = session.get_one(Job, job_id)
        row.state, row.result = state, {"file": result} if result else {}
        row.finished_at = None if state is JobState.QUEUED else now() - timedelta(days=days)
        return job_id


def _sweep(desk: Desk, folder: Path, days: int = 30) -> int:
    with desk.database.write() as session:
        return sweep(session, folder, days=days)


def test_old_results_go_and_their_jobs_say_so(desk: Desk, tmp_path: Path) -> None:
    old, new = _file(tmp_path, "exports/old"), _file(tmp_path, "exports/new")
    old_id = _job(desk, JobState.DONE, result="exports/old")
    new_id = _job(desk, JobState.DONE, 2, result="exports/new")
    assert _sweep(desk, tmp_path) == 1
    assert not old.exists() and new.exists()
    with desk.database.read() as session:
        assert "removed" in session.get_one(Job, old_id).result
        assert "removed" not in session.get_one(Job, new_id).result
    assert _sweep(desk, tmp_path) == 0


def test_uploads_go_unless_a_job_waits_for_them(desk: Desk, tmp_path: Path) -> None:
    wanted, failed, stray = (_file(tmp_path, f"uploads/{name}") for name in ("wanted", "failed", "stray"))
    fresh = _file(tmp_path, "uploads/fresh", days=1)
    _job(desk, JobState.QUEUED, file="uploads/wanted")
    _job(desk, JobState.FAILED, file="uploads/failed")
    assert _sweep(desk, tmp_path) == 2
    assert wanted.exists() and fresh.exists() and not failed.exists() and not stray.exists()


def test_no_days_keep_all_and_nothing_outside_is_touched(desk: Desk, tmp_path: Path) -> None:
    outside = _file(tmp_path, "secret_key")
    _file(tmp_path, "files/uploads/stray")
    _job(desk, JobState.DONE, result="../secret_key")
    assert _sweep(desk, tmp_path / "files", days=0) == 0
    assert _sweep(desk, tmp_path / "files") == 1
    assert outside.exists()
