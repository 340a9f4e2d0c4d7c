import re

import pytest

from tests.web.newsroom import Newsroom
from translate_flow import paths
from translate_flow.app import create_app
from translate_flow.http.edge import EXTENSION
from translate_flow.web.assets import STYLES


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


@pytest.mark.parametrize("name", ["scripts/nothing.js", "styles/nothing.css"])
def test_what_no_page_has_is_not_found(newsroom: Newsroom, name: str) -> None:
    answer = newsroom.browser("desk").get(f"{newsroom.app.static_url_path}/{name}")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_the_address_names_the_files_as_they_are_joined(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate_flow.web.assets.answers", lambda static: ("joined in another way",))
    other = create_app(newsroom.app.extensions[EXTENSION].settings)
    assert other.static_url_path != newsroom.app.static_url_path


def test_every_style_sheet_reaches_a_page() -> None:
    here = {path.relative_to(paths.static()).with_suffix("").as_posix() for path in paths.static().rglob("*.css")}
    assert here == {name for sheet in STYLES.values() for name in sheet}


def test_the_editor_asks_at_its_head_for_what_it_shows_first(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk))
    (address,) = re.findall(r'rel="preload" as="fetch" crossorigin href="([^"]+)"', desk.text(f"/bitexts/{bitext}"))
    assert desk.get(address).get_json()["items"]
