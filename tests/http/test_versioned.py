from pathlib import Path

from tests.web.newsroom import Newsroom
from translate_flow.http.versioned import static_url_path


def test_any_change_below_the_folder_changes_the_address(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "base.css").write_text("a{}")
    first = static_url_path(tmp_path)
    (tmp_path / "css" / "base.css").write_text("b{}")
    second = static_url_path(tmp_path)
    (tmp_path / "css" / "base.css").rename(tmp_path / "css" / "plain.css")
    assert len({first, second, static_url_path(tmp_path)}) == 3
    assert first.startswith("/static/")


def test_another_way_of_joining_files_changes_the_address(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1;")
    made = [static_url_path(tmp_path), static_url_path(tmp_path, ["1;"]), static_url_path(tmp_path, ["(1);"])]
    assert len(set(made)) == 3


def test_scripts_are_kept_for_a_year_and_load_one_another_under_the_same_version(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    root = newsroom.app.static_url_path
    main = browser.get(f"{root}/main.js")
    assert main.status_code == 200
    assert main.mimetype == "text/javascript"
    assert "max-age=31536000" in main.headers["Cache-Control"]
    assert browser.get(f"{root}/behaviours/menu.js").status_code == 200


def test_an_older_version_is_gone(newsroom: Newsroom) -> None:
    answer = newsroom.browser().get("/static/000000000000/main.js")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"
