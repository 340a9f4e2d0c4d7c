"""Machine translation from a small server of the LibreTranslate kind that the test runs itself."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from translate_flow.errors import BadInput, NotFound, Unavailable
from translate_flow.services.machine import Question, engine_name, propose, translator_of
from translate_flow.settings import Settings

QUESTION = Question("Bună ziua.", "ro", "en-GB")


class Engine(BaseHTTPRequestHandler):
    """Answers as told: `status`, `body`; keeps what it was asked."""

    status = 200
    body: ClassVar[bytes] = b'{"translatedText": "Good day."}'
    asked: ClassVar[list[Any]] = []

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        type(self).asked.append((self.path, json.loads(self.rfile.read(length))))
        self.send_response(type(self).status)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()
        self.wfile.write(type(self).body)

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


@contextmanager
def answering(kind: type[Engine] = Engine) -> Iterator[str]:
    """The address of such a server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def engine() -> Iterator[tuple[str, type[Engine]]]:
    kind = type("OneEngine", (Engine,), {"asked": []})
    with answering(kind) as url:
        yield url, kind


def test_the_engine_is_asked_with_plain_languages_and_its_key(tmp_path: Path, engine: Any) -> None:
    url, kind = engine
    told = propose(translator_of(Settings(instance=tmp_path, mt_url=url, mt_key="secret")), QUESTION)
    assert (told.text, told.engine) == ("Good day.", "LibreTranslate")
    body = {"q": "Bună ziua.", "source": "ro", "target": "en", "format": "text", "api_key": "secret"}
    assert kind.asked == [("/translate", body)]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, b"{}"),
        (302, b'{"translatedText": "x"}'),
        (200, b"not json"),
        (200, b'{"translatedText": 4}'),
        (200, b'{"translatedText": "a\\u0000b"}'),
        (200, b"[]"),
    ],
)
def test_an_engine_that_fails_is_said_to_be_unavailable(tmp_path: Path, engine: Any, status: int, body: bytes) -> None:
    url, kind = engine
    kind.status, kind.body = status, body
    with pytest.raises(Unavailable):
        propose(translator_of(Settings(instance=tmp_path, mt_url=url)), QUESTION)
    assert len(kind.asked) == 1


def test_no_engine_is_asked_unless_one_is_set_up(tmp_path: Path) -> None:
    assert engine_name(Settings(instance=tmp_path)) == ""
    with pytest.raises(NotFound):
        translator_of(Settings(instance=tmp_path))
    for url in ("file:///etc/passwd", "ftp://host/", "nonsense"):
        with pytest.raises(BadInput):
            translator_of(Settings(instance=tmp_path, mt_url=url))
