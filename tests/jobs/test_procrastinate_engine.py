import threading
from pathlib import Path

import pytest

from tests.jobs.test_embedded import put_in, wait_for
from tests.services.conftest import Desk, database, desk, postgres_url
from translate_flow.jobs import procrastinate_engine
from translate_flow.jobs.procrastinate_engine import ProcrastinateEngine
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]
pytestmark = pytest.mark.postgres


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
