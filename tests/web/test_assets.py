import re

from tests.web.newsroom import Newsroom


def test_a_page_asks_for_one_script_that_has_what_it_needs(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk))
    for page, needed in (
        ("/", 'modules["behaviours/keys.js"]'),
        (f"/bitexts/{bitext}", 'modules["editor/hand.js"]'),
        (f"/bitexts/{bitext}/alignment", 'modules["workbench/map.js"]'),
    ):
        (address,) = re.findall(r'<script[^>]* src="([^"]+)"', desk.text(page))
        answer = desk.get(address)
        assert needed in answer.get_data(as_text=True)
        assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
        assert "immutable" in answer.headers["Cache-Control"]


def test_a_script_no_page_has_is_not_found(newsroom: Newsroom) -> None:
    answer = newsroom.browser("desk").get(f"{newsroom.app.static_url_path}/scripts/nothing.js")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_the_editor_asks_at_its_head_for_what_it_shows_first(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk))
    (address,) = re.findall(r'rel="preload" as="fetch" crossorigin href="([^"]+)"', desk.text(f"/bitexts/{bitext}"))
    assert desk.get(address).get_json()["items"]
