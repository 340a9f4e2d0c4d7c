import threading
from pathlib import Path

from tests.jobs.test_embedded import put_in, wait_for
from tests.services.conftest import Desk, database, desk, postgres_url
from translate_flow.jobs.worker import run_worker, start_beside
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]


def test_a_worker_beside_the_pages_does_what_is_put_in_until_it_is_stopped(desk: Desk, tmp_path: Path) -> None:
    engine, over = start_beside(desk.database, Settings(instance=tmp_path))
    job_id = put_in(desk)
    engine.wake(job_id)
    wait_for(desk, job_id, "done")
    over.set()
    engine.wake(0)
    for thread in threading.enumerate():
        if thread.name == "jobs":
            thread.join(timeout=30)
            assert not thread.is_alive()


def test_a_worker_told_to_end_ends(desk: Desk, tmp_path: Path) -> None:
    over = threading.Event()
    over.set()
    run_worker(desk.database, Settings(instance=tmp_path), stop=over)
