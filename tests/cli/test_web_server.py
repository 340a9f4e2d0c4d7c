import signal
import threading
import time
import urllib.request

import pytest
from flask import Flask

from translate_flow.cli.web_server import WebServer
from translate_flow.errors import BadInput


def test_whoever_is_being_answered_when_the_end_is_told_gets_the_whole_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    app, begun, ending = Flask(__name__), threading.Event(), threading.Event()

    @app.get("/")
    def slow() -> str:
        begun.set()
        time.sleep(0.4)
        return "whole" * 50_000

    monkeypatch.setattr(signal, "signal", lambda *_: None)
    server = WebServer(app, "127.0.0.1", 0, threads=2)
    told: list[bytes] = []
    asking = threading.Thread(
        target=lambda: told.append(urllib.request.urlopen(server.address, timeout=30).read()), daemon=True
    )
    serving = threading.Thread(target=server.run, args=(ending,), daemon=True)
    serving.start()
    asking.start()
    assert begun.wait(20)
    ending.set()
    asking.join(timeout=30)
    serving.join(timeout=30)
    assert told == [b"whole" * 50_000] and not serving.is_alive()


def test_a_port_that_is_taken_or_none_is_refused_with_a_remedy() -> None:
    first = WebServer(Flask(__name__), "127.0.0.1", 0, threads=1)
    port = int(first.address.rstrip("/").rsplit(":", 1)[1])
    for wrong in (port, 99_999):
        with pytest.raises(BadInput) as refused:
            WebServer(Flask(__name__), "127.0.0.1", wrong, threads=1)
        assert str(wrong) in refused.value.place and refused.value.remedy
    first._server.close()
