"""A store for each test of the services, on SQLite and on PostgreSQL, with a desk of people in it."""

import os
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from translate_flow.database import Database
from translate_flow.errors import FlowError
from translate_flow.migrations.upgrade import upgrade
from translate_flow.models.registry import METADATA
from translate_flow.services import accounts, memberships, publications, take_in, units
from translate_flow.services.access import Actor
from translate_flow.services.views import BitextView, UnitView

POSTGRES = os.environ.get("TRANSLATE_FLOW_TEST_POSTGRES", "postgresql://postgres@127.0.0.1/postgres")
PEOPLE = {
    "desk": "desk_editor",
    "translator": "translator",
    "second": "translator",
    "reviewer": "reviewer",
    "reader": "reader",
}

SOURCE = """Podul din Orhei se redeschide

Primăria a anunțat că podul va fi deschis luni. Lucrările au costat 12 milioane de lei.

„Am așteptat trei ani”, spune Ion Ceban. Autobuzele vor circula din nou pe traseul vechi.
"""
TARGET = """The bridge in Orhei reopens

The town hall said the bridge will open on Monday. The works cost 12 million lei.

“We waited three years,” says Ion Ceban. Buses will run on the old route again.

Translation by Maria Pop
"""


Act = Callable[[Session], Any]


@dataclass(frozen=True)
class Desk:
    """A store with a publication and people."""

    database: Database

    def actor(self, who: str) -> Actor:
        with self.database.read() as session:
            user = accounts.find_user(session, f"{who}@example.org")
            return accounts.actor_by_id(session, user.id, via="test")

    def do(self, who: str, act: Callable[..., Any], *args: Any, **given: Any) -> Any:
        """What a service answers to somebody, in a transaction of its own that is stored."""
        with self.database.write() as session:
            return act(session, self.actor(who), *args, **given)

    def see(self, who: str, act: Callable[..., Any], *args: Any, **given: Any) -> Any:
        """The same for a service that only reads."""
        with self.database.read() as session:
            return act(session, self.actor(who), *args, **given)

    def admin(self) -> str:
        """Makes the desk an administrator of the installation as well, and tells their name."""
        with self.database.write() as session:
            memberships.grant(session, None, email="desk@example.org", publication=None, role="admin")
        return "desk"

    def bitext(self, text: str | None = None, source: str = SOURCE) -> BitextView:
        with self.database.write() as session:
            article = take_in.create_article(
                session, self.actor("desk"), publication="north", source_language="ro", text=source
            )
            return take_in.create_version(session, self.actor("desk"), article.id, language="en", text=text)

    def units(self, bitext: BitextView) -> tuple[UnitView, ...]:
        with self.database.read() as session:
            return units.list_units(session, self.actor("desk"), bitext.id, limit=500).items


def at_once(desk: Desk, first: Act, second: Act) -> Any:
    """What `second` answers or raises when it comes while `first` has written but is not stored yet."""
    told: list[Any] = []

    def come() -> None:
        try:
            with desk.database.write() as session:
                told.append(second(session))
        except FlowError as error:
            told.append(error)

    other = threading.Thread(target=come)
    with desk.database.write() as session:
        first(session)
        session.flush()
        other.start()
        _wait_until_it_waits(desk, other)
    other.join()
    return told[0]


def _wait_until_it_waits(desk: Desk, other: threading.Thread) -> None:
    """SQLite lets the other one begin afterwards; PostgreSQL says who waits for a lock."""
    if desk.database.is_sqlite:
        return
    ends = time.monotonic() + 5
    here = "wait_event_type = 'Lock' AND datname = current_database()"
    waiting = text(f"SELECT count(*) FROM pg_stat_activity WHERE {here}")
    while other.is_alive() and time.monotonic() < ends:
        with desk.database.read() as session:
            if session.scalar(waiting):
                return
        time.sleep(0.01)


def is_postgres_there() -> bool:
    try:
        with psycopg.connect(POSTGRES, connect_timeout=3):
            return True
    except psycopg.Error:
        return False


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a fresh database; where no server answers, the test is left out, or fails under CI."""
    if not is_postgres_there():
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL does not answer, and CI requires it")
        pytest.skip("no PostgreSQL server answers")
    name = f"translate_flow_test_{uuid.uuid4().hex[:10]}"
    with psycopg.connect(POSTGRES, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    base = POSTGRES.rsplit("/", 1)[0].replace("postgresql://", "postgresql+psycopg://", 1)
    yield f"{base}/{name}"
    with psycopg.connect(POSTGRES, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def make_empty(connection: Connection) -> None:
    """Deletes every row and counts ids from one again; for tables with little in them faster than TRUNCATE."""
    tables = list(reversed(METADATA.sorted_tables))
    connection.exec_driver_sql(";".join(f'DELETE FROM "{table.name}"' for table in tables))
    counted = [
        f"setval(pg_get_serial_sequence('\"{table.name}\"', 'id'), 1, false)" for table in tables if "id" in table.c
    ]
    connection.exec_driver_sql(f"SELECT {', '.join(counted)}")


@cache
def _empty_file() -> bytes:
    """A SQLite store with its schema and nothing in it, made once: the migrations take longer than most tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        made = Database(f"sqlite:///{path}")
        with made.write() as session:
            upgrade(session.connection())
        with made.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        made.close()
        return path.read_bytes()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty store with its schema."""
    if request.param == "sqlite":
        path = tmp_path / "store.sqlite"
        path.write_bytes(_empty_file())
        found = Database(f"sqlite:///{path}")
    else:
        found = Database(request.getfixturevalue("postgres_url"))
        with found.write() as session:
            upgrade(session.connection())
            make_empty(session.connection())
    yield found
    found.close()


@pytest.fixture
def desk(database: Database) -> Desk:
    with database.write() as session:
        publications.create_publication(session, None, slug="north", name="North", languages=["ro", "en", "ru"])
        publications.create_publication(session, None, slug="south", name="South", languages=["ro", "en"])
        for who, role in PEOPLE.items():
            accounts.create_user(session, None, email=f"{who}@example.org", name=who.title(), password=None)
            memberships.grant(session, None, email=f"{who}@example.org", publication="north", role=role)
        accounts.create_user(session, None, email="stranger@example.org", name="Stranger", password=None)
        memberships.grant(session, None, email="stranger@example.org", publication="south", role="desk_editor")
    return Desk(database)
