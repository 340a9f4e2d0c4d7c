"""An editor makes the demo newsroom's corpus, in four clicks."""

import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from translate_flow.app import create_app
from translate_flow.database import Database
from translate_flow.jobs.worker import start_beside
from translate_flow.migrations.upgrade import upgrade
from translate_flow.services.demo import PASSWORD, fill_demo
from translate_flow.settings import Settings

pytestmark = pytest.mark.browser


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[str]:
    """The address of the demo newsroom, with a worker beside it."""
    settings = Settings(instance=tmp_path, log_level="error")
    database = Database(settings.url)
    with database.write() as session:
        upgrade(session.connection())
        fill_demo(session)
    engine, over = start_beside(database, settings)
    app = create_app(settings, jobs=engine)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    over.set()
    server.shutdown()
    thread.join()
    server.server_close()
    app.extensions["translate_flow"].database.close()
    database.close()


def test_the_demos_romanian_english_corpus_takes_four_clicks(demo: str, chromium: Browser, tmp_path: Path) -> None:
    page = chromium.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True).new_page()
    page.goto(demo + "login")
    page.fill("input[name=email]", "editor@demo.example")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login" not in url)
    page.get_by_role("link", name="Articles", exact=True).click()
    page.get_by_role("link", name="Datasets", exact=True).click()
    page.get_by_role("row", name="Romanian to English").get_by_role("button", name="Build").click()
    with page.expect_download(timeout=20_000) as fetched:
        page.get_by_role("link", name="Fetch the file").click(timeout=20_000)
    path = tmp_path / "corpus.zip"
    fetched.value.save_as(path)
    with zipfile.ZipFile(path) as archive:
        assert archive.read("train.jsonl").splitlines()
        assert "Romanian" not in archive.read("recipe.json").decode()
        assert "## Credits" in archive.read("README.md").decode()
