"""A real Chromium against a real server; a missing one is left out, or fails under CI."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from werkzeug.serving import make_server

from tests.web.newsroom import PASSWORD, Newsroom, open_newsroom

FLAGS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


expect.set_options(timeout=20_000)


@dataclass
class Served:
    """A newsroom behind an address."""

    room: Newsroom
    address: str
    chromium: Browser

    def page(self, who: str, *, width: int = 1440, scheme: str = "light") -> Page:
        context = self.chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.goto(self.address + "login")
        page.fill("input[name=email]", f"{who}@example.org")
        page.fill("input[name=password]", PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url(lambda url: "/login" not in url)
        return page


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Chromium, and CI requires it")
        pytest.skip("there is no Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def served(tmp_path: Path, chromium: Browser) -> Iterator[Served]:
    room = open_newsroom(tmp_path, limit_requests="100000 per minute")
    server = make_server("127.0.0.1", 0, room.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Served(room, f"http://127.0.0.1:{server.server_port}/", chromium)
    for context in chromium.contexts:
        context.close()
    server.shutdown()
    thread.join()
    server.server_close()
    room.database.close()
