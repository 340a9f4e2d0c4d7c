import time

import pytest
from itsdangerous import TimestampSigner

from tests.web.newsroom import PASSWORD, Newsroom
from translate_flow.services import accounts, tokens


def cookie(browser: object) -> str:
    found = browser.client.get_cookie("translate_flow")  # type: ignore[attr-defined]
    assert found is not None
    return str(found.value)


def test_signing_in_gives_a_new_cookie_that_scripts_cannot_read(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    browser.token()
    before = cookie(browser)
    answer = browser.sign_in("desk")
    assert cookie(browser) != before
    header = next(h for h in answer.headers.getlist("Set-Cookie") if h.startswith("translate_flow="))
    assert "HttpOnly" in header
    assert "SameSite=Lax" in header
    assert "Domain" not in header
    assert PASSWORD not in header


def test_a_copied_cookie_is_worth_nothing_after_signing_out(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    copied = cookie(browser)
    browser.post("/logout")
    thief = newsroom.browser()
    thief.client.set_cookie("translate_flow", copied)
    assert thief.get("/").status_code == 302


def test_signing_in_again_ends_the_earlier_sign_in(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    copied = cookie(browser)
    browser.sign_in("desk")
    thief = newsroom.browser()
    thief.client.set_cookie("translate_flow", copied)
    assert thief.get("/").status_code == 302


def test_a_locked_account_is_out_at_the_next_request(newsroom: Newsroom) -> None:
    browser = newsroom.browser("reader")
    with newsroom.database.write() as session:
        accounts.disable_user(session, None, accounts.find_user(session, "reader@example.org").id)
    assert browser.get("/").status_code == 302


def test_a_bearer_token_is_asked_before_the_cookie(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    assert browser.get("/", headers={"Authorization": "Bearer unknown"}).status_code == 302


def test_a_program_signs_in_by_its_token_until_it_is_revoked(newsroom: Newsroom) -> None:
    with newsroom.database.write() as session:
        actor = accounts.actor_by_id(session, 2, via="web")
        view, secret = tokens.create_token(session, actor, name="script")
    headers = {"Authorization": f"Bearer {secret}"}
    assert newsroom.browser().get("/account", headers=headers).status_code == 200
    with newsroom.database.write() as session:
        tokens.revoke_token(session, actor, view.id)
    assert newsroom.browser().get("/account", headers=headers).status_code == 302


@pytest.mark.parametrize("jump", [-3_600, 86_400])
def test_a_clock_that_jumps_ends_no_sign_in(newsroom: Newsroom, jump: int, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = newsroom.browser("desk")
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: int(time.time()) + jump)
    assert browser.get("/").status_code == 200
    assert browser.post("/look", data={"look": "dark"}).status_code == 303
