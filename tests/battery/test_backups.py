"""Backups, restoring and upgrades: one moment's truth, nothing touched by a refusal, no secrets in them."""

import json
import shutil
import sqlite3
import stat
import threading
import time
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from tests.battery.server import Newsroom, Server
from tests.battery.test_crashes import STORE, save_without_pause, whole
from tests.web.newsroom import PASSWORD
from translate_flow.database import Database
from translate_flow.migrations.upgrade import downgrade, head
from translate_flow.settings import Settings

OLD = "0007"


def backed_up(server: Server) -> Path:
    file = server.instance.parent / "all.zip"
    server.done("backup", str(file))
    return file


def restored(room: Newsroom, file: Path) -> Newsroom:
    """The same people at a new server that has just read a backup."""
    server = Server(room.server.instance.parent / "restored")
    server.done("restore", str(file))
    return replace(room, server=server)


def exported(room: Newsroom, format_: str) -> str:
    out = room.server.instance.parent / f"{room.server.instance.name}.{format_}"
    states = ("--state", "initial", "--state", "translated")
    room.server.done("export", "--publication", "north", "--format", format_, *states, "--out", str(out))
    return out.read_text()


def taken_back(server: Server, revision: str) -> None:
    """Makes a store what an older version of the program left."""
    database = Database(Settings(instance=server.instance).url)
    with database.write() as session:
        downgrade(session.connection(), revision)
    database.close()


def written_by_an_older_version(backup: Path, store: Path, out: Path) -> None:
    """A backup with the tables and columns of an older store only."""
    database = Database(f"sqlite:///{store}")
    known = MetaData()
    known.reflect(database.engine)
    database.close()
    with zipfile.ZipFile(backup) as new, zipfile.ZipFile(out, "w") as old:
        manifest = json.loads(new.read("manifest.json"))
        tables = {}
        for name, table in known.tables.items():
            if name not in manifest["tables"]:
                continue
            rows = [json.loads(line) for line in new.read(f"rows/{name}.jsonl").splitlines()]
            names = [column.name for column in table.columns]
            kept = [{column: row[column] for column in names if column in row} for row in rows]
            data = b"".join(json.dumps(row).encode() + b"\n" for row in kept)
            old.writestr(f"rows/{name}.jsonl", data)
            tables[name] = {"rows": len(rows), "sha256": sha256(data).hexdigest()}
        old.writestr("manifest.json", json.dumps({**manifest, "revision": OLD, "tables": tables}))


def test_a_backup_while_people_save_holds_what_was_acknowledged_before(fresh: Newsroom) -> None:
    fresh.server.start()
    units = [unit["id"] for unit in fresh.units(fresh.bitext()["id"])][:4]
    acknowledged: dict[int, str] = {}
    over = threading.Event()
    writers = [threading.Thread(target=save_without_pause, args=(fresh, i, acknowledged, over)) for i in units]
    for writer in writers:
        writer.start()
    while len(acknowledged) < len(units):
        over.wait(0.01)
    before = dict(acknowledged)
    file = backed_up(fresh.server)
    over.set()
    for writer in writers:
        writer.join()
    there = restored(fresh, file)
    whole(there.server)
    there.server.start()
    try:
        for unit_id, text in before.items():
            history = there.program("translator").get_json(f"/units/{unit_id}/history?limit=500")["items"]
            assert text in [row["target_text"] for row in history]
    finally:
        there.server.kill()


@pytest.mark.parametrize("format_", ["tsv", "jsonl", "xliff"])
def test_what_is_restored_exports_as_the_original_does(fresh: Newsroom, format_: str) -> None:
    fresh.server.start()
    fresh.bitext()
    fresh.server.stop()
    there = restored(fresh, backed_up(fresh.server))
    first = exported(fresh, format_)
    assert first
    assert exported(there, format_) == first


def test_a_cut_backup_is_refused_before_anything_is_touched(fresh: Newsroom) -> None:
    file = backed_up(fresh.server)
    file.write_bytes(file.read_bytes()[: file.stat().st_size * 9 // 10])
    empty = Server(fresh.server.instance.parent / "empty")
    ended = empty.command("restore", str(file))
    assert ended.returncode == 1
    assert "backup" in ended.stderr
    assert not (empty.instance / STORE).exists()


def test_an_instance_in_use_is_not_restored_over(fresh: Newsroom) -> None:
    file = backed_up(fresh.server)
    before = fresh.server.done("user", "list")
    ended = fresh.server.command("restore", str(file))
    assert ended.returncode == 1
    assert "in use" in ended.stderr
    assert fresh.server.done("user", "list") == before


def test_a_backup_holds_no_secret_and_only_its_owner_reads_it(fresh: Newsroom) -> None:
    file = backed_up(fresh.server)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with zipfile.ZipFile(file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert not [name for name in archive.namelist() if "secret" in name or "sign_in" in name]
    for secret in (PASSWORD, fresh.admin, *fresh.keys.values()):
        assert secret.encode() not in everything


def test_only_the_owner_reads_the_data(fresh: Newsroom) -> None:
    shutil.rmtree(fresh.server.instance)
    fresh.server.done("db", "upgrade")
    fresh.server.start()
    found = [fresh.server.instance, *fresh.server.instance.rglob("*")]
    assert any(path.name == STORE for path in found)
    for path in found:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_an_older_store_is_upgraded_and_kept_as_it_was(fresh: Newsroom) -> None:
    fresh.server.start()
    unit = fresh.units(fresh.bitext()["id"])[0]
    fresh.server.stop()
    taken_back(fresh.server, OLD)
    kept = fresh.server.instance / f"translate_flow-{OLD}-before-{head()}.sqlite"
    fresh.server.start()
    assert fresh.program("translator").get_json(f"/units/{unit['id']}")["target_text"] == unit["target_text"]
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    with sqlite3.connect(kept) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (OLD,)
        assert old.execute("SELECT count(*) FROM unit").fetchone() != (0,)
    fresh.server.stop()
    whole(fresh.server)


def test_a_backup_of_an_older_version_is_restored(fresh: Newsroom) -> None:
    fresh.server.start()
    unit = fresh.units(fresh.bitext()["id"])[0]
    fresh.server.stop()
    file, older = backed_up(fresh.server), fresh.server.instance.parent / "older.zip"
    taken_back(fresh.server, OLD)
    written_by_an_older_version(file, fresh.server.instance / STORE, older)
    there = restored(fresh, older)
    there.server.start()
    try:
        found = there.program("translator").get_json(f"/units/{unit['id']}")
        assert (found["target_text"], found["updated_at"]) == (unit["target_text"], unit["updated_at"])
    finally:
        there.server.stop()
    whole(there.server)


def test_an_upgrade_killed_halfway_is_done_at_the_next_start(fresh: Newsroom) -> None:
    for wait in (0.2, 0.5, 0.8):
        taken_back(fresh.server, OLD)
        process = fresh.server.begin("db", "upgrade")
        time.sleep(wait)
        process.kill()
        process.wait()
        fresh.server.done("db", "upgrade")
        whole(fresh.server)


def test_a_newer_store_is_refused_by_its_number(fresh: Newsroom) -> None:
    with sqlite3.connect(fresh.server.instance / STORE) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
    ended = fresh.server.command("serve", "--port", "0")
    assert ended.returncode == 1
    assert "9999" in ended.stderr
    assert str(head()) in ended.stderr
