"""The contract both engines keep: a job survives the death of its worker and goes on where it was."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.services.conftest import PEOPLE, TARGET, Desk, make_empty, postgres_url  # noqa: F401 -- a fixture
from translate_flow.database import Database
from translate_flow.jobs.port import engine
from translate_flow.migrations.upgrade import upgrade
from translate_flow.models.export_recipe import ExportRecipe
from translate_flow.models.memory import MemoryEntry
from translate_flow.services import accounts, export_recipes, jobs, memberships, memory, publications
from translate_flow.services.clock import now
from translate_flow.services.views import JobView
from translate_flow.settings import Settings

PATIENCE = 90.0


@pytest.fixture(params=["embedded", pytest.param("procrastinate", marks=pytest.mark.postgres)])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Desk, Settings]]:
    url = "" if request.param == "embedded" else request.getfixturevalue("postgres_url")
    settings = Settings(instance=tmp_path, database_url=url, job_engine=request.param)
    database = Database(settings.url)
    with database.write() as session:
        upgrade(session.connection())
        if url:
            make_empty(session.connection())
        publications.create_publication(session, None, slug="north", name="North", languages=["ro", "en"])
        for who, role in PEOPLE.items():
            accounts.create_user(session, None, email=f"{who}@example.org", name=who, password=None)
            memberships.grant(session, None, email=f"{who}@example.org", publication="north", role=role)
    yield Desk(database), settings
    database.close()


def put_in(room: tuple[Desk, Settings], **payload: object) -> int:
    desk, settings = room
    with desk.database.write() as session:
        job = jobs.enqueue(session, desk.actor("desk"), "probe", payload)
    engine(desk.database, settings).wake(job.id)
    return job.id


def worker(settings: Settings) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "TRANSLATE_FLOW_INSTANCE": str(settings.instance),
        "TRANSLATE_FLOW_DATABASE_URL": settings.database_url,
        "TRANSLATE_FLOW_JOB_ENGINE": settings.job_engine,
        "TRANSLATE_FLOW_JOB_LEASE_SECONDS": "3",
    }
    command = [sys.executable, "-m", "translate_flow", "worker"]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, start_new_session=True)


def seen(room: tuple[Desk, Settings], job_id: int) -> JobView:
    desk, _ = room
    with desk.database.read() as session:
        return jobs.get_job(session, desk.actor("desk"), job_id)


def wait(room: tuple[Desk, Settings], job_id: int, *, until: object) -> JobView:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        job = seen(room, job_id)
        if until(job):  # type: ignore[operator]
            return job
        time.sleep(0.1)
    raise AssertionError(f"the job did not get there: {seen(room, job_id)}")


def test_a_job_survives_the_death_of_its_worker_and_resumes(room: tuple[Desk, Settings]) -> None:
    job_id = put_in(room, steps=12, seconds=0.25)
    first = worker(room[1])
    wait(room, job_id, until=lambda job: job.progress >= 3)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    second = worker(room[1])
    try:
        done = wait(room, job_id, until=lambda job: job.state == "done")
    finally:
        second.send_signal(signal.SIGTERM)
        assert second.wait(timeout=30) == 0
    assert (done.progress, done.attempts) == (12, 2)
    assert done.result["begun_at"] >= 3


def put_in_pairs(room: tuple[Desk, Settings], count: int) -> int:
    """A job that takes a file of pairs into the memory."""
    desk, settings = room
    path = settings.files / "uploads" / "pairs"
    path.parent.mkdir(parents=True)
    path.write_text("".join(f"Podul numărul {n} se redeschide.\tBridge {n} reopens.\n" for n in range(count)))
    file = {"file": "uploads/pairs", "name": "archive.tsv", "source_language": "ro", "target_language": "en"}
    with desk.database.write() as session:
        job = jobs.enqueue(session, desk.actor("desk"), "import_memory", {"publication": "north", **file})
    engine(desk.database, settings).wake(job.id)
    return job.id


def entries(room: tuple[Desk, Settings]) -> tuple[int, int]:
    """How many entries of the memory there are, and how many of a sentence's matches are seen."""
    asked = {"text": "Podul numărul 77 se redeschide.", "source_language": "ro", "target_language": "en"}
    with room[0].database.read() as session:
        stored = session.scalar(select(func.count()).select_from(MemoryEntry)) or 0
        return stored, len(memory.search_memory(session, room[0].actor("desk"), **asked))  # type: ignore[arg-type]


def test_an_import_whose_worker_died_is_seen_when_another_has_done_it_whole(room: tuple[Desk, Settings]) -> None:
    job_id = put_in_pairs(room, 60_000)
    first = worker(room[1])
    wait(room, job_id, until=lambda job: job.progress >= 10_000)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    stored, found = entries(room)
    assert stored >= 10_000 and found == 0
    second = worker(room[1])
    try:
        wait(room, job_id, until=lambda job: job.state == "done")
    finally:
        second.send_signal(signal.SIGTERM)
        second.wait(timeout=30)
    assert entries(room) == (60_000, 5)


def test_a_stopped_import_leaves_nothing(room: tuple[Desk, Settings]) -> None:
    desk, settings = room
    job_id = put_in_pairs(room, 100_000)
    process = worker(settings)
    try:
        wait(room, job_id, until=lambda job: job.progress >= 10_000)
        with desk.database.write() as session:
            jobs.cancel_job(session, desk.actor("desk"), job_id)
        wait(room, job_id, until=lambda job: job.state == "cancelled")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
    assert entries(room) == (0, 0)


def test_a_running_job_is_stopped_on_request(room: tuple[Desk, Settings]) -> None:
    desk, settings = room
    job_id = put_in(room, steps=400, seconds=0.1)
    process = worker(settings)
    try:
        wait(room, job_id, until=lambda job: job.progress >= 1)
        with desk.database.write() as session:
            jobs.cancel_job(session, desk.actor("desk"), job_id)
        wait(room, job_id, until=lambda job: job.state == "cancelled")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def test_a_job_in_the_name_of_somebody_disabled_fails(room: tuple[Desk, Settings]) -> None:
    desk, settings = room
    job_id = put_in(room, steps=1)
    with desk.database.write() as session:
        accounts.disable_user(session, None, desk.actor("desk").user_id)
        memberships.grant(session, None, email="second@example.org", publication="north", role="admin")
        memberships.grant(session, None, email="second@example.org", publication=None, role="admin")
    process = worker(settings)
    try:
        ends = time.monotonic() + PATIENCE
        state = ""
        while state != "failed" and time.monotonic() < ends:
            with desk.database.read() as session:
                state = jobs.get_job(session, desk.actor("second"), job_id).state
            time.sleep(0.1)
        assert state == "failed"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def test_a_worker_begins_what_is_due_and_removes_old_files(room: tuple[Desk, Settings]) -> None:
    desk, settings = room
    desk.bitext(TARGET)
    old = settings.files / "uploads" / "stray"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"x")
    long_ago = (now() - timedelta(days=400)).timestamp()
    os.utime(old, (long_ago, long_ago))
    with desk.database.write() as session:
        chosen = {"name": "Nightly", "format": "tsv", "selection": {"states": ["initial"]}, "every": "day", "hour": 3}
        recipe = export_recipes.save_recipe(session, desk.actor("desk"), "north", **chosen)
        session.get_one(ExportRecipe, recipe.id).next_at = now() - timedelta(minutes=1)
    process = worker(settings)
    try:
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            with desk.database.read() as session:
                (found,) = export_recipes.list_recipes(session, desk.actor("desk"), "north")
            if found.last_state == "done" and not old.exists():
                break
            time.sleep(0.2)
        assert (found.last_state, old.exists()) == ("done", False)
        assert found.next_at is not None and found.next_at > now()
    finally:
        process.kill()
        process.wait()
