"""Takes the README's screenshots of a running demo: `python docs/make_screenshots.py http://127.0.0.1:8080`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PAGES = {"editor": "/bitexts/7", "alignment": "/bitexts/7/alignment", "board": "/"}
PASSWORD = "try everything here"
FLAGS = ["--no-sandbox", "--headless", "--disable-gpu"]


def main(address: str) -> None:
    """Signs in as the demo's editor and writes one picture a page beside this file."""
    folder = Path(__file__).parent / "screenshots"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{address}/login")
        page.fill("input[name=email]", "editor@demo.example")
        page.fill("input[name=password]", PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_load_state()
        for name, path in PAGES.items():
            page.goto(address + path)
            page.wait_for_timeout(1500)
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8080")
