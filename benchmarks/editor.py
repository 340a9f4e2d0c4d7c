"""The editor in headless Chromium: a text of 10,000 units against one of 100 and against plain text fields.

    python benchmarks/editor.py [--units 10000] [--edits 1000]

One run on an instance made for it; prints the table of `benchmarks/README.md`. Times are those a person waits, in
milliseconds, with server and browser on the same machine.
"""

import argparse
import gzip
import html
import logging
import random
import re
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from werkzeug.serving import make_server

from translate_flow.app import create_app
from translate_flow.database import Database
from translate_flow.migrations.upgrade import upgrade
from translate_flow.services import accounts, memberships, publications, take_in
from translate_flow.settings import Settings

PASSWORD = "a lamp on the windowsill"
MAIL = "bench@example.org"
FLAGS = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--js-flags=--expose-gc"]
SENTENCES_IN_A_PARAGRAPH = 5
KEYS = 200
LOADS = 5
TURNS = 5
_FRAMES = """
() => {
  window.frames_ = [];
  document.addEventListener("keydown", () => {
    const at = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.frames_.push(performance.now() - at);
      channel.port2.postMessage(0);
    });
  }, true);
}
"""


def text_of(sentences: int) -> str:
    """An article of so many sentences, the same at every run."""
    rng = random.Random(7)
    words = "podul orașul primăria anunțat lucrări traseul vechi mâine oameni bani minister lege vot drum".split()
    made = [" ".join(rng.choices(words, k=rng.randint(6, 16))).capitalize() + "." for _ in range(sentences)]
    starts = range(0, sentences, SENTENCES_IN_A_PARAGRAPH)
    return "\n\n".join(" ".join(made[i : i + SENTENCES_IN_A_PARAGRAPH]) for i in starts) + "\n"


def newsroom(folder: Path, sizes: list[int]) -> tuple[Any, Database, dict[int, int]]:
    """An application with one untranslated article of each size; size → bitext id."""
    settings = Settings(instance=folder, limit_requests="1000000 per minute", log_level="error")
    database = Database(settings.url)
    bitexts = {}
    with database.write() as session:
        upgrade(session.connection())
    with database.write() as session:
        publications.create_publication(session, None, slug="north", name="North", languages=["ro", "en"])
        accounts.create_user(session, None, email=MAIL, name="Bench", password=PASSWORD)
        memberships.grant(session, None, email=MAIL, publication="north", role="desk_editor")
    for size in sizes:
        with database.write() as session:
            actor = accounts.actor_by_id(session, accounts.find_user(session, MAIL).id, via="bench")
            article = take_in.create_article(
                session, actor, publication="north", source_language="ro", text=text_of(size)
            )
            bitexts[size] = take_in.create_version(session, actor, article.id, language="en").id
    database.close()
    app = create_app(settings)
    return app, app.extensions["translate_flow"].database, bitexts


def signed_in(browser: Browser, address: str) -> Page:
    """A page of somebody signed in, in a context of its own."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True).new_page()
    page.set_default_timeout(180_000)
    page.goto(address + "login")
    page.fill("input[name=email]", MAIL)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login" not in url)
    return page


def load_editor(page: Page, address: str, bitext: int) -> float:
    """Milliseconds until one can type."""
    page.goto("about:blank")
    began = time.perf_counter()
    page.goto(f"{address}bitexts/{bitext}", wait_until="commit")
    page.wait_for_selector(".unit.in-hand textarea:focus")
    return (time.perf_counter() - began) * 1000


def first_visit(page: Page, address: str, bitext: int) -> float:
    """The same in a browser that has been signed in and nothing else: no script and no style is kept."""
    context = page.context.browser.new_context(  # type: ignore[union-attr]
        viewport={"width": 1440, "height": 900}, storage_state=page.context.storage_state()
    )
    taken = load_editor(context.new_page(), address, bitext)
    context.close()
    return taken


def load_plain(page: Page, address: str, bitext: int, units: int) -> float:
    """The same page with every row in it and a plain text field in each, no scripts, until it is drawn.

    On a page of its own: a browser whose answers are replaced keeps none of the others either.
    """
    body = page.request.get(f"{address}bitexts/{bitext}").text()
    body = re.sub(r"<script.*?</script>|<link rel=\"preload\"[^>]*>", "", body, flags=re.DOTALL)
    body = re.sub(r"<p class=\"loading\">.*?</p>", lambda _: plain_rows(units), body, flags=re.DOTALL)
    page.route("**/plain", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
    page.goto("about:blank")
    began = time.perf_counter()
    page.goto(address + "plain")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return (time.perf_counter() - began) * 1000


def plain_rows(units: int) -> str:
    """The rows of so many units as the editor draws them, the translation in a text field."""
    sentences = [s for s in text_of(units).replace("\n\n", " ").split(". ") if s]
    return "".join(
        f'<article class="unit"><div class="unit-gutter">{number}</div>'
        f'<p class="unit-text unit-source">{html.escape(s)}</p>'
        f'<div class="unit-side"><textarea>{html.escape(s)}</textarea></div>'
        f'<div class="unit-state"></div></article>'
        for number, s in enumerate(sentences, start=1)
    )


@dataclass(frozen=True)
class Keys:
    """What keys cost: the 95th percentile of milliseconds to the next frame, and processor time of the tab for each."""

    frame: float
    work: float


def key_to_frame(page: Page) -> Keys:
    """Types into the unit in hand, and leaves it as it was."""
    page.wait_for_timeout(1500)
    page.evaluate(_FRAMES)
    wire = page.context.new_cdp_session(page)
    wire.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _worked(wire)
    for _ in range(KEYS):
        page.keyboard.press("a")
        page.wait_for_timeout(15)
    work = (_worked(wire) - before) / KEYS
    wire.detach()
    frames = page.evaluate("window.frames_")
    page.keyboard.press("Alt+Delete")
    page.wait_for_function("/^(Saved|Everything is saved)/.test(document.querySelector('[data-saving]').textContent)")
    return Keys(statistics.quantiles(frames, n=20)[18], work)


def _worked(wire: CDPSession) -> float:
    """Milliseconds of processor time the page's own thread has spent on its tasks."""
    told = {metric["name"]: metric["value"] for metric in wire.send("Performance.getMetrics")["metrics"]}
    return float(told["TaskDuration"]) * 1000


def keys_in_turns(page: Page, address: str, bitexts: dict[int, int]) -> dict[int, Keys]:
    """The medians of several runs for each size, one after the other: a few late frames decide a single run."""
    runs: dict[int, list[Keys]] = {size: [] for size in bitexts}
    for _ in range(TURNS):
        for size, bitext in bitexts.items():
            load_editor(page, address, bitext)
            runs[size].append(key_to_frame(page))
    return {
        size: Keys(statistics.median(run.frame for run in told), statistics.median(run.work for run in told))
        for size, told in runs.items()
    }


def next_unit(page: Page) -> float:
    """The median of milliseconds from “submit and next” to the next unit open with its matches."""
    taken = []
    for number in range(20):
        page.keyboard.type(f"A sentence numbered {number} in English.")
        began = time.perf_counter()
        page.keyboard.press("Control+Enter")
        page.wait_for_function(
            "() => document.querySelector('.in-hand textarea:focus')?.value === ''"
            " && document.querySelector('[data-matches] h2')"
        )
        taken.append((time.perf_counter() - began) * 1000)
        page.wait_for_timeout(300)
    return statistics.median(taken)


def second_screen(first: Page, second: Page, address: str, bitext: int) -> float:
    """The longest of ten times from leaving a unit to its text on another person's screen, in milliseconds."""
    load_editor(second, address, bitext)
    taken = []
    for number in range(10):
        first.keyboard.type(f"Seen elsewhere {number}")
        began = time.perf_counter()
        first.keyboard.press("Alt+ArrowDown")
        second.wait_for_function("(text) => document.body.textContent.includes(text)", arg=f"Seen elsewhere {number}")
        taken.append((time.perf_counter() - began) * 1000)
    return max(taken)


def heap(page: Page) -> float:
    """Megabytes in use after collecting what is not."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.enable")
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    used: float = session.send("Runtime.getHeapUsage")["usedSize"]
    session.detach()
    return used / 1e6


def edits(page: Page, number: int) -> None:
    """So many edits, one unit after the other and back again."""
    for done in range(number):
        page.keyboard.type("x")
        page.keyboard.press("Alt+ArrowDown" if done % 100 < 50 else "Alt+ArrowUp")
        page.wait_for_timeout(20)
    page.wait_for_function("document.querySelector('[data-saving]').textContent.startsWith('Saved')")


def measure(browser: Browser, address: str, bitexts: dict[int, int], units: int, number: int) -> list[tuple[str, str]]:
    """All figures, as rows of the table."""
    page, second = signed_in(browser, address), signed_in(browser, address)
    first_answer = page.request.get(f"{address}bitexts/{bitexts[units]}").body()
    median: Callable[[Callable[[], float]], float] = lambda act: statistics.median(act() for _ in range(LOADS))  # noqa: E731
    plain = median(lambda: load_plain(second, address, bitexts[units], units))
    first = median(lambda: first_visit(page, address, bitexts[units]))
    loads = {size: median(lambda size=size: load_editor(page, address, bitexts[size])) for size in bitexts}  # type: ignore[misc]
    keys = keys_in_turns(page, address, bitexts)
    key, small = keys[units], keys[100]
    opened = next_unit(page)
    seen = second_screen(page, second, address, bitexts[units])
    second.context.close()
    edits(page, 100)
    before = heap(page)
    edits(page, number)
    after = heap(page)
    return [
        ("load until one can type", f"{loads[units]:.0f} ms (100 units: {loads[100]:.0f} ms)"),
        ("the same in a browser that kept nothing", f"{first:.0f} ms"),
        (
            "the same page with plain text fields, drawn",
            f"{plain:.0f} ms, {plain / loads[units]:.1f} and {plain / first:.1f} times as long",
        ),
        (
            f"key to frame, 95th percentile, median of {TURNS} runs in turns",
            f"{key.frame:.1f} ms (100 units: {small.frame:.1f} ms; {key.frame / small.frame:.2f} times)",
        ),
        (
            "processor time of the tab for a key",
            f"{key.work:.2f} ms (100 units: {small.work:.2f} ms; {key.work / small.work:.2f} times)",
        ),
        ("first answer, gzipped", f"{len(gzip.compress(first_answer)) / 1000:.1f} kB"),
        ("next unit open with matches, median of 20", f"{opened:.0f} ms"),
        ("an edit on a second screen, longest of 10", f"{seen:.0f} ms"),
        (f"memory of the tab after 100 and {number + 100:,} edits", f"{before:.1f} and {after:.1f} MB"),
    ]


def main() -> None:
    """Runs everything and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--units", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=1_000)
    asked = parser.parse_args()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    folder = Path(tempfile.mkdtemp(prefix="editor-bench-"))
    app, database, bitexts = newsroom(folder, [100, asked.units])
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        rows = measure(browser, f"http://127.0.0.1:{server.server_port}/", bitexts, asked.units, asked.edits)
        browser.close()
    server.shutdown()
    database.close()
    shutil.rmtree(folder)
    print(f"| {asked.units:,} units | |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    main()
