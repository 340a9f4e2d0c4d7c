import pytest

from tests.web.newsroom import Newsroom


def test_a_stranger_may_choose_dark_colours(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    answer = browser.post("/look", {"theme": "dark", "next": "/login"})
    assert answer.headers["Location"] == "/login"
    assert 'data-theme="dark"' in browser.text("/login")


@pytest.mark.parametrize("value", ["", "pink", '"><script>'])
def test_a_look_we_do_not_know_is_not_kept(newsroom: Newsroom, value: str) -> None:
    browser = newsroom.browser()
    browser.post("/look", {"theme": value})
    assert 'data-theme="auto"' in browser.text("/login")
    browser.client.set_cookie("theme", value)
    assert 'data-theme="auto"' in browser.text("/login")
