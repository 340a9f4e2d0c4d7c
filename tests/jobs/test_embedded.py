import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import Desk, database, desk, postgres_url
from translate_flow.errors import Unavailable
from translate_flow.jobs import embedded
from translate_flow.jobs.embedded import EmbeddedEngine
from translate_flow.services import jobs
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]


@contextmanager
def working(engine: EmbeddedEngine) -> Iterator[threading.Thread]:
    """The engine at work in a thread, stopped at the end."""
    stop = threading.Event()
    thread = threading.Thread(target=engine.work, args=(stop,))
    thread.start()
    try:
        yield thread
    finally:
        stop.set()
        engine.wake(0)
        thread.join(timeout=30)
        assert not thread.is_alive()


def wait_for(desk: Desk, job_id: int, state: str) -> None:
    ends = time.monotonic() + 30
    while desk.see("translator", jobs.get_job, job_id).state != state:
        assert time.monotonic() < ends
        time.sleep(0.01)


def put_in(desk: Desk) -> int:
    return desk.do("translator", jobs.enqueue, "probe", {"steps": 1, "seconds": 0}).id  # type: ignore[no-any-return]


def test_what_waits_is_done_and_what_comes_is_begun_when_the_worker_is_woken(desk: Desk, tmp_path: Path) -> None:
    engine = EmbeddedEngine(desk.database, Settings(instance=tmp_path))
    first = put_in(desk)
    with working(engine):
        wait_for(desk, first, "done")
        second = put_in(desk)
        engine.wake(second)
        wait_for(desk, second, "done")


def test_a_store_that_does_not_answer_for_a_moment_is_asked_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "LOOK_SECONDS", 0.01)
    failures = [Unavailable("locked"), Unavailable("locked")]
    known = embedded.run_next

    def run_next(*given: Any, **more: Any) -> bool:
        if failures:
            raise failures.pop()
        return known(*given, **more)

    monkeypatch.setattr(embedded, "run_next", run_next)
    job_id = put_in(desk)
    with working(EmbeddedEngine(desk.database, Settings(instance=tmp_path))):
        wait_for(desk, job_id, "done")
    assert failures == []


def test_files_that_cannot_be_removed_do_not_stop_the_work(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(embedded, "sweep", fail)
    monkeypatch.setattr(embedded, "LOOK_SECONDS", 0.01)
    engine = EmbeddedEngine(desk.database, Settings(instance=tmp_path))
    with working(engine):
        for _ in range(2):
            job_id = put_in(desk)
            engine.wake(job_id)
            wait_for(desk, job_id, "done")
