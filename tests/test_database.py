import sqlite3
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from translate_flow.database import Database
from translate_flow.errors import BadInput, Conflict, Unavailable


@pytest.fixture
def database(tmp_path: Path) -> Database:
    found = Database(f"sqlite:///{tmp_path / 'store.sqlite'}")
    with found.write() as session:
        session.execute(text("CREATE TABLE kept (word TEXT)"))
    return found


def words(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(text("SELECT word FROM kept")))


def test_a_write_is_kept_and_a_failed_one_is_not(database: Database) -> None:
    with database.write() as session:
        session.execute(text("INSERT INTO kept VALUES ('one')"))
    with pytest.raises(ZeroDivisionError), database.write() as session:
        session.execute(text("INSERT INTO kept VALUES ('two')"))
        raise ZeroDivisionError
    assert words(database) == ["one"]


def test_what_only_reads_changes_nothing(database: Database) -> None:
    with database.read() as session:
        session.execute(text("INSERT INTO kept VALUES ('one')"))
    assert words(database) == []


def test_writers_wait_for_one_another(database: Database) -> None:
    def add() -> None:
        for _ in range(10):
            with database.write() as session:
                count = session.scalar(text("SELECT count(*) FROM kept"))
                session.execute(text("INSERT INTO kept VALUES (:word)"), {"word": str(count)})

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(words(database), key=int) == [str(n) for n in range(40)]


def test_a_writer_whose_turn_does_not_come_is_told_so(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate_flow.database.TURN_SECONDS", 0.1)
    begun, over = threading.Event(), threading.Event()

    def write_long() -> None:
        with database.write() as session:
            session.execute(text("INSERT INTO kept VALUES ('first')"))
            begun.set()
            over.wait(10)

    other = threading.Thread(target=write_long)
    other.start()
    assert begun.wait(10)
    with pytest.raises(Unavailable, match="busy"), database.write():
        pytest.fail("two write at once")
    over.set()
    other.join()
    with database.write() as session:
        session.execute(text("INSERT INTO kept VALUES ('second')"))
    assert words(database) == ["first", "second"]


def test_a_short_lock_of_another_program_is_waited_for(database: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    threading.Timer(0.5, lambda: other.execute("COMMIT")).start()
    begun = time.monotonic()
    with database.write() as session:
        session.execute(text("INSERT INTO kept VALUES ('late')"))
    assert time.monotonic() - begun > 0.3 and words(database) == ["late"]
    other.close()


def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path) -> None:
    noise = bytes(range(256)) * 16
    (tmp_path / "store.sqlite").write_bytes(noise)
    with pytest.raises(Unavailable, match="restore"):
        Database(f"sqlite:///{tmp_path / 'store.sqlite'}").ping()
    assert (tmp_path / "store.sqlite").read_bytes() == noise


def test_a_row_that_is_there_already_is_a_conflict_and_any_other_rule_a_fault_of_ours(database: Database) -> None:
    with database.write() as session:
        session.execute(text("CREATE TABLE once (word TEXT UNIQUE, number INTEGER CHECK (number > 0))"))
        session.execute(text("INSERT INTO once VALUES ('one', 1)"))
    with pytest.raises(Conflict) as refused, database.write() as session:
        session.execute(text("INSERT INTO once VALUES ('one', 2)"))
    assert refused.value.code == "done_meanwhile"
    with pytest.raises(IntegrityError), database.write() as session:
        session.execute(text("INSERT INTO once VALUES ('two', -1)"))


def test_what_no_store_could_hold_is_bad_input(database: Database) -> None:
    for value in ("\ud800", 2**70):
        with pytest.raises(BadInput), database.read() as session:
            session.execute(text("SELECT word FROM kept WHERE word = :value"), {"value": value})


def test_a_driver_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(BadInput, match=r"translate-flow\[postgres\]"):
        Database("postgresql+psycopg://nobody@127.0.0.1:1/nowhere")
