import re

from tests.web.newsroom import Browser, Newsroom


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


def test_sign_ins_are_listed_with_their_browsers_and_ended_one_by_one_or_all_but_this(newsroom: Newsroom) -> None:
    def firefox() -> Browser:
        browser = Browser(newsroom.app)
        browser.client.environ_base["HTTP_USER_AGENT"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"
        browser.sign_in("desk")
        return browser

    here, there, third = firefox(), firefox(), firefox()
    page = here.text("/account")
    assert page.count('<th scope="row">Firefox on Linux') == 3
    assert page.count("this one") == 1
    ends = re.findall(r"/account/sign-ins/\d+/end", page)
    assert len(ends) == 2
    assert here.post(ends[0]).status_code == 303
    assert sorted(browser.get("/").status_code for browser in (there, third)) == [200, 302]
    assert newsroom.browser("reader").post(ends[1]).status_code == 404
    assert here.post("/account/sign-ins/end-others").status_code == 303
    assert [browser.get("/").status_code for browser in (here, there, third)] == [200, 302, 302]
    assert "Sign out everywhere else" not in here.text("/account")
