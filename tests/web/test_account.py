import re

from tests.web.newsroom import Newsroom


def test_a_name_changes_everywhere(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    assert browser.post("/account/name", {"name": "Ana  Țurcanu"}).status_code == 303
    assert "Ana Țurcanu" in browser.text("/")


def test_a_password_needs_the_present_one_and_ends_the_other_sign_ins(newsroom: Newsroom) -> None:
    here, there = newsroom.browser("desk"), newsroom.browser("desk")
    wrong = {"present": "not it at all", "password": "another long sentence"}
    assert here.post("/account/password", wrong).status_code == 422
    right = {"present": "a lamp on the windowsill", "password": "another long sentence"}
    assert here.post("/account/password", right).status_code == 303
    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 302


def test_looks_are_kept_with_the_account(newsroom: Newsroom) -> None:
    newsroom.browser("desk").post("/account/preferences", {"theme": "dark", "article_face": "sans"})
    page = newsroom.browser("desk").text("/")
    assert 'data-theme="dark"' in page
    assert 'data-article-face="sans"' in page


def test_a_key_is_told_once_and_can_be_revoked(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    page = browser.post("/account/tokens", {"name": "nightly", "days": "30"}).get_data(as_text=True)
    secret = re.search(r"data-copy>([^<]+)<", page)
    assert secret
    assert secret[1] not in browser.text("/account")
    assert "nightly" in browser.text("/account")
    assert browser.post("/account/tokens/1/revoke").status_code == 303
    assert "revoked" in browser.text("/account")


def test_somebody_elses_key_is_not_there_to_revoke(newsroom: Newsroom) -> None:
    newsroom.browser("desk").post("/account/tokens", {"name": "nightly"})
    assert newsroom.browser("reader").post("/account/tokens/1/revoke").status_code == 404
