import sys
from pathlib import Path

import pytest

from tests.web.newsroom import Newsroom, open_newsroom
from translate_flow.errors import BadInput
from translate_flow.http import limits


def test_guessing_passwords_is_stopped_and_the_answer_says_until_when(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    statuses = [browser.sign_in("desk", f"guess number {n}").status_code for n in range(12)]
    assert statuses[:10] == [401] * 10
    assert statuses[10:] == [429, 429]
    answer = browser.sign_in("desk")
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 61


def test_signing_in_with_the_right_password_is_not_counted(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    assert {browser.sign_in("desk").status_code for _ in range(12)} == {303}


def test_one_who_asks_too_often_does_not_slow_the_others(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path, limit_requests="15 per minute")
    eager, calm = room.browser("desk"), room.browser("reader")
    assert {eager.get("/help").status_code for _ in range(20)} == {200, 429}
    assert calm.get("/help").status_code == 200
    room.database.close()


def test_health_is_never_counted(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path, limit_requests="2 per minute")
    assert {room.browser().get("/healthz").status_code for _ in range(6)} == {200}
    room.database.close()


def test_a_made_up_key_is_counted_with_the_address_it_comes_from(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path, limit_requests="15 per minute")
    client, calm = room.app.test_client(), room.browser("reader")
    asked = [{"Authorization": f"Bearer tf_{number}"} for number in range(20)]
    statuses = [client.get("/api/v1/publications", headers=headers).status_code for headers in asked]
    assert set(statuses[:15]) == {401}
    assert set(statuses[15:]) == {429}
    assert calm.get("/help").status_code == 200
    room.database.close()


def test_an_answer_that_was_given_does_not_say_when_to_come_back(newsroom: Newsroom) -> None:
    assert "Retry-After" not in newsroom.browser("desk").get("/help").headers


def test_counting_goes_on_here_while_its_storage_is_away(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path, limit_requests="15 per minute", limit_storage="redis://127.0.0.1:1/0")
    assert {room.browser("desk").get("/help").status_code for _ in range(3)} == {200}
    room.database.close()


def test_a_storage_whose_client_is_not_installed_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    monkeypatch.setattr(limits, "find_spec", lambda name: None)
    with pytest.raises(BadInput, match=r"translate-flow\[redis\]"):
        open_newsroom(tmp_path, limit_storage="redis://127.0.0.1:6379/0")
