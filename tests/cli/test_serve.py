import signal
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from translate_flow.cli.serve import serve
from translate_flow.settings import Settings


def test_a_server_says_where_it_listens_and_answers_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    end: dict[int, Callable[..., None]] = {}
    monkeypatch.setattr(signal, "signal", end.setdefault)

    def ask(address: str) -> None:
        try:
            with urllib.request.urlopen(f"{address}healthz", timeout=30) as answer:
                asked.append(answer.status)
        finally:
            while signal.SIGTERM not in end:
                time.sleep(0.01)
            end[signal.SIGTERM](signal.SIGTERM, None)

    def ready(address: str) -> None:
        threading.Thread(target=ask, args=(address,), daemon=True).start()

    serve(Settings(instance=tmp_path, log_level="error"), "127.0.0.1", 0, ready=ready)
    assert asked == [200]


def test_a_port_that_is_none_is_told_in_one_line(command: Command) -> None:
    done = command("serve", "--port", "99999", "--no-worker")
    assert done.code == 1 and "port" in done.err
