"""Many programs at one unit over HTTP: no save is lost and no text changed by storing it."""

import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine

from tests.services.conftest import Desk, database, desk, postgres_url
from translate_flow.app import create_app
from translate_flow.services import tokens
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]
CLIENTS, APPENDS = 8, 50


@pytest.fixture
def app(desk: Desk, tmp_path: Path) -> Flask:
    engine: Engine = desk.database.engine
    url = engine.url.render_as_string(hide_password=False)
    return create_app(
        Settings(instance=tmp_path, database_url=url, log_level="error", limit_requests="1000000 per minute")
    )


def ask(app: Flask, secret: str, method: str, path: str, body: Any = None) -> Any:
    headers = {"Authorization": f"Bearer {secret}"}
    return app.test_client().open(f"/api/v1{path}", method=method, json=body, headers=headers)


def key(desk: Desk, who: str) -> str:
    with desk.database.write() as session:
        return tokens.create_token(session, desk.actor(who), name="together")[1]


def test_eight_clients_append_fifty_times_and_nothing_is_lost(desk: Desk, app: Flask) -> None:
    unit = desk.units(desk.bitext())[0].id
    secrets = [key(desk, who) for who in ("translator", "second")]
    errors: list[str] = []

    def work(client: int) -> None:
        secret = secrets[client % 2]
        for number in range(APPENDS):
            while True:
                seen = ask(app, secret, "GET", f"/units/{unit}").get_json()
                target = f"{seen['target_text']}[{client}.{number}]"
                told = ask(app, secret, "PUT", f"/units/{unit}", {"target": target, "version": seen["version"]})
                if told.status_code == 200:
                    break
                if told.status_code not in {409, 503}:
                    errors.append(told.text)
                    return
                time.sleep(random.random() * 0.2)

    threads = [threading.Thread(target=work, args=(client,)) for client in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    marks = {f"[{client}.{number}]" for client in range(CLIENTS) for number in range(APPENDS)}
    text = ask(app, secrets[0], "GET", f"/units/{unit}").get_json()["target_text"]
    assert {mark: text.count(mark) for mark in marks} == dict.fromkeys(marks, 1)
    history = ask(app, secrets[0], "GET", f"/units/{unit}/history").get_json()["items"]
    assert len(history) == CLIENTS * APPENDS + 1


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "ab " * 3_333,
        "Слово и дело. " * 7_000,
        "șț şţ 👩‍👩‍👧 a\u2028b\u00a0c",
        "  around  ",
        "\tTab",
    ],
)
def test_a_text_is_read_back_code_point_for_code_point(desk: Desk, app: Flask, text: str) -> None:
    unit, secret = desk.units(desk.bitext())[0].id, key(desk, "translator")
    told = ask(app, secret, "PUT", f"/units/{unit}", {"target": text, "version": 1})
    assert told.status_code == 200, told.text[:300]
    assert ask(app, secret, "GET", f"/units/{unit}").get_json()["target_text"] == text
