import sqlite3
import threading
from pathlib import Path

import psycopg
import pytest

from tests.services.conftest import postgres_url
from translate_flow.cli import installation
from translate_flow.database import Database
from translate_flow.errors import BadInput, Unavailable
from translate_flow.migrations import upgrade

__all__ = ["postgres_url"]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "room"))
    return tmp_path / "room"


def test_the_data_folder_is_made_for_its_owner_only(room: Path) -> None:
    assert installation.settings().instance == room
    assert room.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "file" / "room"))
    with pytest.raises(BadInput) as refused:
        installation.settings()
    assert "room" in refused.value.place


@pytest.mark.postgres
def test_processes_that_start_together_upgrade_once(postgres_url: str) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    together, told = threading.Barrier(3), []

    def start() -> None:
        database = Database(postgres_url)
        together.wait()
        told.append(installation.bring_up_to_date(database))
        database.close()

    starting = [threading.Thread(target=start) for _ in range(3)]
    for thread in starting:
        thread.start()
    for thread in starting:
        thread.join(120)
    assert told == [upgrade.head()] * 3


def test_a_store_is_brought_up_to_date_and_kept_as_it_was_before(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(BadInput, match="empty"), installation.store(is_new_allowed=False):
        pass
    with installation.store() as (_, database):
        assert installation.bring_up_to_date(database) == upgrade.head()
    (path,) = room.glob("*.sqlite")
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE export_recipe")
        connection.execute("UPDATE alembic_version SET version_num = '0012'")
    connection.close()
    with pytest.raises(Unavailable, match="nothing was changed"), installation.store():
        pass
    assert any("0012-before" in found.name for found in room.iterdir())
    assert "kept in" in capsys.readouterr().err
