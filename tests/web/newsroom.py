"""A small newsroom for tests of the edges: an application, people in their roles, browsers signed in."""

import atexit
import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from shutil import copy, rmtree
from tempfile import mkdtemp
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from translate_flow.app import create_app
from translate_flow.database import Database
from translate_flow.migrations.upgrade import upgrade
from translate_flow.services import accounts, memberships, publications
from translate_flow.settings import Settings

PASSWORD = "a lamp on the windowsill"
SLUG = "north"
STORE = "translate_flow.sqlite"

ARTICLE = """Podul din Orhei se redeschide

Primăria a anunțat că podul va fi deschis luni. Lucrările au costat 12 milioane de lei.

„Am așteptat trei ani”, spune Ion Ceban. Autobuzele vor circula din nou pe traseul vechi.

Text: Ana Rusu
"""

TRANSLATION = """The bridge in Orhei reopens

The town hall said the bridge will open on Monday. The works cost 12 million lei.

“We waited three years,” says Ion Ceban. Buses will run on the old route again.

Translation by Maria Pop
"""

PEOPLE = {
    "admin": "admin",
    "desk": "desk_editor",
    "translator": "translator",
    "reviewer": "reviewer",
    "reader": "reader",
}


class Browser:
    """A browser: follows the form token as people's browsers do."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()

    def get(self, address: str, **given: Any) -> Any:
        return self.client.get(address, **given)

    def token(self, address: str = "/login") -> str:
        page = self.client.get(address, follow_redirects=True).get_data(as_text=True)
        found = re.search(r'name="csrf-token" content="([^"]+)"', page)
        assert found, page[:400]
        return unescape(found[1])

    def post(self, address: str, data: dict[str, Any] | None = None, **given: Any) -> Any:
        fields = {"csrf_token": self.token(), **(data or {})}
        return self.client.post(address, data=fields, **given)

    def sign_in(self, who: str, password: str = PASSWORD) -> Any:
        return self.post("/login", {"email": f"{who}@example.org", "password": password})

    def text(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, (answer.status_code, answer.get_data(as_text=True)[:300])
        return unescape(answer.get_data(as_text=True))


@dataclass(frozen=True)
class Newsroom:
    """The application and its door to the store."""

    app: Flask
    database: Database

    def browser(self, who: str | None = None) -> Browser:
        browser = Browser(self.app)
        if who is not None:
            answer = browser.sign_in(who)
            assert answer.status_code == 303, answer.get_data(as_text=True)
        return browser

    def take_in(self, browser: Browser, text: str = ARTICLE, **more: str) -> int:
        """Takes an article in by the page's two steps and returns its id."""
        fields = {"publication": SLUG, "language": "ro", "text": text, **more}
        seen = browser.post("/articles/new", {**fields, "act": "look"}).get_data(as_text=True)
        mark = re.search(r'name="seen" value="(\w+)"', seen)
        assert mark, seen
        answer = browser.post("/articles/new", {**fields, "act": "store", "seen": mark[1]})
        assert answer.status_code == 303, unescape(answer.get_data(as_text=True))
        return int(answer.headers["Location"].rsplit("/", 1)[1])

    def translate(self, browser: Browser, article_id: int, text: str = "", language: str = "en") -> int:
        """Adds a translation by the page and returns the bitext's id."""
        address = f"/articles/{article_id}/translations/new"
        fields = {"language": language, "text": text}
        if text:
            seen = browser.post(address, {**fields, "act": "look"}).get_data(as_text=True)
            mark = re.search(r'name="seen" value="(\w+)"', seen)
            assert mark, seen
            fields["seen"] = mark[1]
        answer = browser.post(address, {**fields, "act": "store"})
        assert answer.status_code == 303, unescape(answer.get_data(as_text=True))
        return int(answer.headers["Location"].rsplit("/", 1)[1])


def open_newsroom(folder: Path, **settings: Any) -> Newsroom:
    """An application on a fresh instance with one person for each of the usual roles."""
    folder.mkdir(parents=True, exist_ok=True)
    copy(_seeded() / STORE, folder / STORE)
    app = create_app(Settings(instance=folder, **{"log_level": "error", **settings}))
    return Newsroom(app, app.extensions["translate_flow"].database)


@cache
def _seeded() -> Path:
    """An instance made once, to be copied: hashing passwords and migrating take longer than most tests."""
    folder = Path(mkdtemp(prefix="newsroom-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    database = Database(Settings(instance=folder).url)
    with database.write() as session:
        upgrade(session.connection())
        publications.create_publication(session, None, slug=SLUG, name="Observatorul de Nord", languages=["ro", "en"])
        for who, role in PEOPLE.items():
            accounts.create_user(session, None, email=f"{who}@example.org", name=who.title(), password=PASSWORD)
            scope = None if role == "admin" else SLUG
            memberships.grant(session, None, email=f"{who}@example.org", publication=scope, role=role)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return folder
