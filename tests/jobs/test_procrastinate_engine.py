import threading
from pathlib import Path

import pytest

from tests.jobs.test_embedded import put_in, wait_for
from tests.services.conftest import Desk, database, desk, postgres_url
from translate_flow.jobs import procrastinate_engine
from translate_flow.jobs.procrastinate_engine import ProcrastinateEngine
from translate_flow.migrations.upgrade import differences
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]
pytestmark = pytest.mark.postgres


def engine_on(desk: Desk, folder: Path) -> ProcrastinateEngine:
    url = desk.database.engine.url.render_as_string(hide_password=False)
    return ProcrastinateEngine(desk.database, Settings(instance=folder, database_url=url, job_engine="procrastinate"))


def without_tables(desk: Desk) -> None:
    """Makes the database one in which procrastinate was never used."""
    with desk.database.engine.begin() as connection:
        names = connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE tablename LIKE 'procrastinate%%'")
        for (name,) in names.fetchall():
            connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{name}" CASCADE')
        kinds = connection.exec_driver_sql(
            "SELECT typname FROM pg_type WHERE typname LIKE 'procrastinate%%' AND typtype IN ('e', 'c')"
        )
        for (name,) in kinds.fetchall():
            connection.exec_driver_sql(f'DROP TYPE IF EXISTS "{name}" CASCADE')
        calls = connection.exec_driver_sql(
            "SELECT oid::regprocedure::text FROM pg_proc WHERE proname LIKE 'procrastinate%%'"
        )
        for (name,) in calls.fetchall():
            connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {name} CASCADE")


@pytest.mark.parametrize("database", ["postgres"], indirect=True)
def test_processes_that_start_together_make_the_tables_once(desk: Desk, tmp_path: Path) -> None:
    without_tables(desk)
    engines = [engine_on(desk, tmp_path) for _ in range(4)]
    together, told = threading.Barrier(len(engines)), []

    def prepare(engine: ProcrastinateEngine) -> None:
        together.wait()
        engine.prepare()
        told.append("done")

    starting = [threading.Thread(target=prepare, args=(engine,)) for engine in engines]
    for thread in starting:
        thread.start()
    for thread in starting:
        thread.join(30)
    assert told == ["done"] * len(engines)


@pytest.mark.parametrize("database", ["postgres"], indirect=True)
def test_the_tables_of_the_queue_are_no_fault_of_the_store(desk: Desk, tmp_path: Path) -> None:
    engine_on(desk, tmp_path).prepare()
    with desk.database.read() as session:
        assert differences(session.connection()) == []


@pytest.mark.parametrize("database", ["postgres"], indirect=True)
def test_a_worker_that_starts_first_of_all_hears_of_the_first_job(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_tables(desk)
    heard, is_heard, stop = [], threading.Event(), threading.Event()

    def wake(_: object, job_id: int) -> None:
        heard.append(job_id)
        is_heard.set()

    monkeypatch.setattr(procrastinate_engine.EmbeddedEngine, "wake", wake)
    monkeypatch.setattr(procrastinate_engine.EmbeddedEngine, "work", lambda self, over: over.wait())
    thread = threading.Thread(target=engine_on(desk, tmp_path).work, args=(stop,))
    thread.start()
    try:
        engine_on(desk, tmp_path).wake(4711)
        assert is_heard.wait(30)
    finally:
        stop.set()
        thread.join(30)
    assert heard == [4711]


@pytest.mark.parametrize("database", ["postgres"], indirect=True)
def test_a_job_is_put_in_even_if_nobody_can_be_woken(desk: Desk, tmp_path: Path) -> None:
    engine = engine_on(desk, tmp_path)
    engine._conninfo = "postgresql://127.0.0.1:1/nowhere"
    engine.wake(1)


@pytest.mark.parametrize("database", ["postgres"], indirect=True)
def test_a_woken_worker_of_another_process_begins_at_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = desk.database.engine.url.render_as_string(hide_password=False)
    settings = Settings(instance=tmp_path, database_url=url, job_engine="procrastinate")
    putting, working = (ProcrastinateEngine(desk.database, settings) for _ in range(2))
    putting.prepare()
    putting.prepare()
    monkeypatch.setattr(procrastinate_engine.EmbeddedEngine, "_tend", lambda self: None)
    stop = threading.Event()
    thread = threading.Thread(target=working.work, args=(stop,))
    thread.start()
    try:
        for _ in range(2):
            job_id = put_in(desk)
            putting.wake(job_id)
            wait_for(desk, job_id, "done")
    finally:
        stop.set()
        thread.join(timeout=30)
    assert not thread.is_alive()
