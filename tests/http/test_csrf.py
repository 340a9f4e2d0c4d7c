import pytest

from tests.web.newsroom import Newsroom
from translate_flow.services import accounts, tokens


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_a_form_without_its_token_changes_nothing(newsroom: Newsroom, token: str | None) -> None:
    browser = newsroom.browser("desk")
    fields = {"name": "Somebody else"} | ({} if token is None else {"csrf_token": token})
    assert browser.client.post("/account/name", data=fields).status_code == 400
    assert "Somebody else" not in browser.text("/account")


def test_the_token_of_another_browser_is_no_good(newsroom: Newsroom) -> None:
    mine, other = newsroom.browser("desk"), newsroom.browser("reader")
    fields = {"name": "Somebody else", "csrf_token": other.token("/account")}
    assert mine.client.post("/account/name", data=fields).status_code == 400


def test_signing_in_from_another_site_is_refused(newsroom: Newsroom) -> None:
    fields = {"email": "desk@example.org", "password": "x"}
    assert newsroom.browser().client.post("/login", data=fields).status_code == 400


def test_a_token_from_before_signing_in_is_no_good_afterwards(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    before = browser.token()
    browser.sign_in("desk")
    fields = {"name": "Somebody else", "csrf_token": before}
    assert browser.client.post("/account/name", data=fields).status_code == 400


def test_a_cookie_alone_writes_nothing_by_the_api(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    answer = browser.client.post("/api/v1/articles", json={"publication": "north"})
    assert answer.status_code == 400
    assert answer.json["error"]["code"] == "csrf"


def test_a_stranger_at_the_api_is_told_to_sign_in_rather(newsroom: Newsroom) -> None:
    assert newsroom.browser().client.post("/api/v1/articles", json={}).status_code in {401, 422}


def test_a_bearer_token_needs_no_form_token(newsroom: Newsroom) -> None:
    with newsroom.database.write() as session:
        actor = accounts.actor_by_id(session, 2, via="web")
        _, secret = tokens.create_token(session, actor, name="script")
    headers = {"Authorization": f"Bearer {secret}"}
    answer = newsroom.browser().client.post("/account/name", data={"name": "Renamed"}, headers=headers)
    assert answer.status_code == 303
