"""A store for each test of the services, on SQLite and on PostgreSQL, with a desk of people in it."""

import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from translate_flow.database import Database
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


@dataclass(frozen=True)
class Desk:
    """A store with a publication and people."""

    database: Database

    def actor(self, who: str) -> Actor:
        with self.database.read() as session:
            user = accounts.find_user(session, f"{who}@example.org")
            return accounts.actor_by_id(session, user.id, via="test")

    def bitext(self, text: str | None = None, source: str = SOURCE) -> BitextView:
        with self.database.write() as session:
            article = take_in.create_article(
                session, self.actor("desk"), publication="north", source_language="ro", text=source
            )
            return take_in.create_version(session, self.actor("desk"), article.id, language="en", text=text)

    def units(self, bitext: BitextView) -> tuple[UnitView, ...]:
        with self.database.read() as session:
            return units.list_units(session, self.actor("desk"), bitext.id, limit=500).items


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


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty store with its schema."""
    if request.param == "sqlite":
        found = Database(f"sqlite:///{tmp_path / 'store.sqlite'}")
        with found.write() as session:
            upgrade(session.connection())
    else:
        found = Database(request.getfixturevalue("postgres_url"))
        with found.write() as session:
            upgrade(session.connection())
            names = ", ".join(f'"{table}"' for table in METADATA.tables)
            session.connection().exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY CASCADE")
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
