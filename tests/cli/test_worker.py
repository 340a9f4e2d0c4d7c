import threading

import pytest

from tests.cli.conftest import Command
from translate_flow.cli import worker


def test_a_worker_brings_the_store_up_to_date_and_works_until_told_to_end(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    known = worker.run_worker

    def ended_at_once(database: object, settings: object) -> None:
        over = threading.Event()
        over.set()
        seen.append(True)
        known(database, settings, stop=over)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "run_worker", ended_at_once)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    done = command("worker")
    assert (done.code, seen) == (0, [True]) and "waits for work" in done.err
    assert command("db", "check").code == 0
