import errno
from typing import Any

import pytest
from flask import Flask

from tests.web.newsroom import Newsroom
from translate_flow.errors import Conflict, TooMany
from translate_flow.http.errors import register


def broken(error: Exception) -> Any:
    app = Flask("translate_flow", template_folder=None)
    register(app)

    def fail() -> str:
        raise error

    app.add_url_rule("/api/v1/fails", view_func=fail)
    return app.test_client().get("/api/v1/fails")


def test_a_missing_page_says_so_in_an_alert(newsroom: Newsroom) -> None:
    answer = newsroom.browser().get("/nowhere")
    assert answer.status_code == 404
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_somebody_signed_in_keeps_the_way_on_beside_an_error(newsroom: Newsroom) -> None:
    page = newsroom.browser("desk").get("/articles/999").get_data(as_text=True)
    assert "There is no such article" in page
    assert 'aria-label="Main"' in page
    assert 'aria-label="Main"' not in newsroom.browser().get("/nowhere").get_data(as_text=True)
    left = newsroom.browser("desk")
    with newsroom.database.write() as session:
        session.connection().exec_driver_sql("DELETE FROM sign_in")
    assert left.get("/nowhere").status_code == 404


def test_below_the_api_every_error_is_json(newsroom: Newsroom) -> None:
    answer = newsroom.browser().get("/api/v1/nowhere")
    assert answer.status_code == 404
    assert answer.json["error"]["code"] == "not_found"
    assert set(answer.json["error"]) == {"code", "message", "details"}


def test_whoever_prefers_json_gets_it_elsewhere_too(newsroom: Newsroom) -> None:
    answer = newsroom.browser().get("/nowhere", headers={"Accept": "application/json"})
    assert answer.json["error"]["code"] == "not_found"


def test_a_conflict_carries_its_details() -> None:
    answer = broken(Conflict("changed", details={"base": "a", "mine": "b", "theirs": "c", "version": 4}))
    assert answer.status_code == 409
    assert answer.json["error"]["details"]["theirs"] == "c"


def test_a_limit_says_when_to_come_back() -> None:
    answer = broken(TooMany("slowly", retry_after=7))
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "7"


def test_the_unforeseen_tells_nothing_of_the_inside(capsys: pytest.CaptureFixture[str]) -> None:
    answer = broken(ValueError("the password is hunter2"))
    told = answer.get_data(as_text=True)
    assert answer.status_code == 500
    assert "hunter2" not in told
    assert "Traceback" not in told
    logged = capsys.readouterr().err
    assert "ValueError" in logged
    assert "hunter2" not in logged


def test_a_wrong_method_names_the_right_ones(newsroom: Newsroom) -> None:
    answer = newsroom.browser().client.post("/healthz")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_a_stranger_is_led_to_sign_in_and_back(newsroom: Newsroom) -> None:
    answer = newsroom.browser().get("/articles?q=a%26b")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/login?next=%2Farticles%3Fq%3Da%2526b"


def test_too_large_a_body_is_refused(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    fields = {"csrf_token": browser.token(), "text": "x" * 65_000_000}
    assert browser.client.post("/articles/new", data=fields).status_code == 413


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "no space left"), (errno.EROFS, "cannot be written to")])
def test_a_disk_that_takes_nothing_is_told_as_such(number: int, said: str) -> None:
    answer = broken(OSError(number, "the system's words"))
    assert answer.status_code == 503
    assert said in answer.json["error"]["message"]
    assert int(answer.headers["Retry-After"]) > 0


def test_another_trouble_of_the_system_is_a_fault_of_ours() -> None:
    answer = broken(OSError(errno.EIO, "secret words"))
    assert answer.status_code == 500
    assert "secret" not in answer.text
