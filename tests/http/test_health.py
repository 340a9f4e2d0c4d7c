import shutil
from pathlib import Path

import pytest

from tests.web.newsroom import Newsroom, open_newsroom
from translate_flow.database import Database
from translate_flow.errors import Unavailable


def test_alive_and_ready(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    assert browser.get("/healthz").json == {"status": "ok"}
    assert browser.get("/readyz").json == {"status": "ok"}


def test_without_the_store_it_is_alive_but_not_ready(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_: Database) -> None:
        raise Unavailable("away")

    monkeypatch.setattr(Database, "ping", away)
    browser = newsroom.browser()
    assert browser.get("/healthz").status_code == 200
    answer = browser.get("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"status": "unavailable"}


def test_a_full_disk_is_told(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000))
    assert newsroom.browser().get("/readyz").status_code == 503


def test_figures_are_for_this_machine_only(newsroom: Newsroom) -> None:
    client = newsroom.browser().client
    client.get("/healthz")
    figures = client.get("/metrics").get_data(as_text=True)
    assert 'translate_flow_requests_total{endpoint="health.alive",method="GET",status="200"} 1.0' in figures
    assert client.get("/metrics", environ_base={"REMOTE_ADDR": "203.0.113.9"}).status_code == 404
    assert client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.9"}).status_code == 404


def test_a_token_opens_the_figures_from_anywhere(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path, metrics_token="figures-please")
    client = room.browser().client
    far = {"REMOTE_ADDR": "203.0.113.9"}
    assert client.get("/metrics", environ_base=far).status_code == 404
    assert client.get("/metrics").status_code == 404
    headers = {"Authorization": "Bearer figures-please"}
    assert client.get("/metrics", environ_base=far, headers=headers).status_code == 200
    room.database.close()
