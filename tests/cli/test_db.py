import sqlite3
from pathlib import Path

from tests.cli.conftest import Command


def test_a_store_is_made_and_proved_whole(command: Command) -> None:
    early = command("db", "check")
    assert early.code == 1 and "db upgrade" in early.err
    assert "revision" in command("db", "upgrade").out
    assert command("db", "check").out == "the database is whole\n"


def test_what_is_wrong_is_told_line_by_line(desk: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un titlu\n\nPodul se redeschide luni, a spus primăria.\n")
    (tmp_path / "b.txt").write_text("A headline\n\nThe bridge reopens on Monday, the town hall said.\n")
    files = ("--translation", str(tmp_path / "b.txt"), str(tmp_path / "a.txt"))
    desk("import", "--publication", "north", "--source-lang", "ro", "--target-lang", "en", *files)
    (store,) = (tmp_path / "room").glob("*.sqlite")
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE unit SET target_text = 'x'")
    connection.close()
    done = desk("db", "check")
    assert done.code == 1 and len(done.err.splitlines()) >= 2 and "not that of its segments" in done.err


def test_a_newer_store_is_refused_with_both_revisions(command: Command, tmp_path: Path) -> None:
    command("db", "upgrade")
    (store,) = (tmp_path / "room").glob("*.sqlite")
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    done = command("db", "check")
    assert done.code == 1 and "9999" in done.err and "newer program" in done.err
