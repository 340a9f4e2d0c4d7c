import re
from pathlib import Path

import pytest

from tests.web.newsroom import Newsroom, open_newsroom


@pytest.mark.parametrize("address", ["/login", "/healthz", "/nowhere", "/api/v1/nothing", "/articles"])
def test_every_answer_carries_the_second_line_of_defence(newsroom: Newsroom, address: str) -> None:
    answer = newsroom.browser().get(address)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "object-src 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]
    assert "charset" in answer.headers["Content-Type"] or answer.mimetype == "application/json"


def test_https_is_remembered_only_where_it_is_used(newsroom: Newsroom, tmp_path: Path) -> None:
    assert "Strict-Transport-Security" not in newsroom.browser().get("/login").headers
    secure = open_newsroom(tmp_path / "secure", secure_cookies=True)
    answer = secure.browser().get("/login")
    assert "max-age=" in answer.headers["Strict-Transport-Security"]
    secure.database.close()


def test_no_page_has_a_script_or_style_inside(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    for address in ("/", "/articles", "/articles/new", "/account", "/help"):
        page = browser.text(address)
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page
        assert "<script>" not in page


def test_scripts_and_styles_are_kept_for_good_by_signed_in_browsers_too(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    page = browser.text("/articles")
    addresses = re.findall(r'(?:src|href)="(/static/[^"]+)"', page)
    assert any(address.endswith(".css") for address in addresses)
    assert any(address.endswith(".js") for address in addresses)
    for address in addresses:
        answer = browser.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Vary" not in answer.headers, "what varies with the cookie is asked for anew each time"
        assert "Set-Cookie" not in answer.headers
        tag = answer.headers["ETag"]
        assert browser.client.get(address, headers={"If-None-Match": tag}).status_code == 304
