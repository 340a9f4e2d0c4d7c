import pytest

from tests.web.newsroom import Newsroom


def test_the_right_password_leads_to_where_one_wanted_to_go(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    fields = {"email": "desk@example.org", "password": "a lamp on the windowsill", "next": "/articles"}
    answer = browser.post("/login", fields)
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/articles"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    pages = []
    for email in ("desk@example.org", "nobody@example.org"):
        answer = browser.post("/login", {"email": email, "password": "wrong password"})
        assert answer.status_code == 401
        page = answer.get_data(as_text=True)
        assert 'role="alert"' in page
        pages.append(page[page.index('role="alert"') : page.index("</div>", page.index('role="alert"'))])
    assert pages[0] == pages[1]


@pytest.mark.parametrize("asked", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_signing_in_never_leads_elsewhere(newsroom: Newsroom, asked: str) -> None:
    fields = {"email": "desk@example.org", "password": "a lamp on the windowsill", "next": asked}
    assert newsroom.browser().post("/login", fields).headers["Location"] == "/"


def test_signing_out_leads_back_to_the_door(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    assert browser.post("/logout").headers["Location"] == "/login"
    assert browser.get("/").status_code == 302
