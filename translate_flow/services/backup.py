"""Everything of an instance in one file, and back: all rows as JSON Lines with checksums, and the files kept.

The rows are read in one transaction, so a backup taken while people work is one moment's truth; the same file restores
into SQLite and PostgreSQL.
"""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, DateTime, MetaData, Table, TypeDecorator, func, insert, select, text
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from translate_flow.database import Database
from translate_flow.errors import BadInput, Conflict
from translate_flow.migrations import upgrade
from translate_flow.models.registry import METADATA
from translate_flow.services import memory_index
from translate_flow.settings import Settings
from translate_flow.whole_file import OWNER_ONLY, private_folder, whole_file

VERSION = 1
MANIFEST = "manifest.json"
BATCH = 2_000
TRANSIENT = frozenset({"presence", "sign_in", "memory_shard", "memory_word", "memory_postings"})
"""Tables whose rows mean nothing a moment later, should not outlive a move, or follow from those of others."""


def backup(database: Database, settings: Settings, out: Path) -> int:
    """Writes the backup and returns the number of rows; the file appears whole or not at all."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with (
        whole_file(out, mode=OWNER_ONLY) as part,
        database.read() as session,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        return _write(session, settings, archive)


def restore(archive_path: Path, settings: Settings) -> int:
    """Brings a backup into an instance without any account; returns the number of rows.

    A backup of an older version is read into that version's tables and brought up to date like any old store.
    Raises BadInput for a damaged or strange file and Conflict for an instance in use, before anything is touched.
    """
    tables, revision = _checked(archive_path)
    database = Database(settings.url)
    try:
        with database.write() as session:
            schema = _empty_at(session.connection(), revision, archive_path)
            if unknown := tables.keys() - schema.tables.keys():
                fault = f"the table “{min(unknown)}” is none of this program's"
                raise BadInput(fault, place=str(archive_path), remedy="Use another backup")
            rows = _read(session, archive_path, tables, schema)
            upgrade.upgrade(session.connection())
            memory_index.add_missing(session)
            if not database.is_sqlite:
                _count_on(session)
        _files_back(archive_path, settings)
        return rows
    finally:
        database.close()


def _empty_at(connection: Connection, revision: str, path: Path) -> MetaData:
    """The tables of an older or this version, standing empty in the store."""
    if not upgrade.knows(revision):
        fault = f"a newer program wrote it, at revision {revision}"
        raise BadInput(fault, place=str(path), remedy="Restore it with that version of the program")
    if upgrade.current(connection) is not None:
        if connection.scalar(select(func.count()).select_from(METADATA.tables["user_account"])):
            raise Conflict("The instance is in use; restore into an empty folder with --instance", code="not_empty")
        upgrade.downgrade(connection)
    upgrade.upgrade(connection, revision)
    if revision == upgrade.head():
        return METADATA
    found = MetaData()
    found.reflect(connection)
    return found


def _write(session: Session, settings: Settings, archive: zipfile.ZipFile) -> int:
    total = 0
    digests: dict[str, dict[str, Any]] = {}
    for table in _tables():
        digest, count = hashlib.sha256(), 0
        with archive.open(f"rows/{table.name}.jsonl", "w", force_zip64=True) as stream:
            for line in _lines(session, table):
                stream.write(line)
                digest.update(line)
                count += 1
        digests[table.name] = {"rows": count, "sha256": digest.hexdigest()}
        total += count
    for path in sorted(settings.files.rglob("*")) if settings.files.is_dir() else ():
        if path.is_file() and not path.name.startswith("."):
            archive.write(path, f"files/{path.relative_to(settings.files).as_posix()}")
    revision = upgrade.current(session.connection())
    archive.writestr(MANIFEST, json.dumps({"version": VERSION, "revision": revision, "tables": digests}, indent=1))
    return total


def _tables() -> list[Table]:
    """All tables, those others point at first."""
    return [table for table in METADATA.sorted_tables if table.name not in TRANSIENT]


def _lines(session: Session, table: Table) -> Iterator[bytes]:
    order = list(table.primary_key.columns)
    for row in session.execute(select(table).order_by(*order)).mappings().yield_per(BATCH):
        yield json.dumps({key: _plain(value) for key, value in row.items()}, ensure_ascii=False).encode() + b"\n"


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return getattr(value, "value", value)


def _checked(path: Path) -> tuple[dict[str, Any], str]:
    """The manifest's tables and revision, after every checksum was compared."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest.get("version") != VERSION:
                raise BadInput("not a backup of this program", place=str(path), remedy="Name another file")
            for name, told in manifest["tables"].items():
                digest = hashlib.sha256()
                with archive.open(f"rows/{name}.jsonl") as stream:
                    for line in stream:
                        digest.update(line)
                if digest.hexdigest() != told["sha256"]:
                    raise BadInput(f"the table “{name}” is damaged", place=str(path), remedy="Use another backup")
            if archive.testzip() is not None:
                raise BadInput("a file in it is damaged", place=str(path), remedy="Use another backup")
            return dict(manifest["tables"]), str(manifest["revision"])
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, EOFError, RuntimeError) as error:
        raise BadInput(
            "damaged, or not a backup", place=str(path), remedy="Use another backup; nothing was changed"
        ) from error


def _read(session: Session, path: Path, tables: dict[str, Any], schema: MetaData) -> int:
    total = 0
    later: list[tuple[Table, list[dict[str, Any]]]] = []
    with zipfile.ZipFile(path) as archive:
        for table in schema.sorted_tables:
            if table.name not in tables:
                continue
            moments = [column.name for column in table.columns if _is_moment(column.type)]
            batch: list[dict[str, Any]] = []
            with archive.open(f"rows/{table.name}.jsonl") as stream:
                for line in stream:
                    batch.append(_typed(json.loads(line), moments))
                    total += 1
                    if len(batch) == BATCH:
                        _insert(session, table, batch, later)
                        batch = []
            _insert(session, table, batch, later)
    for table, rows in later:
        for row in rows:
            session.execute(table.update().where(table.c.id == row["id"]).values(merged_into_id=row["merged_into_id"]))
    return total


def _insert(
    session: Session, table: Table, batch: list[dict[str, Any]], later: list[tuple[Table, list[dict[str, Any]]]]
) -> None:
    """Writes rows; a unit's heir may come after it, so that column is filled in at the end."""
    if not batch:
        return
    if table.name == "unit":
        heirs = [{"id": row["id"], "merged_into_id": row["merged_into_id"]} for row in batch if row["merged_into_id"]]
        later.append((table, heirs))
        batch = [{**row, "merged_into_id": None} for row in batch]
    session.execute(insert(table), batch)


def _is_moment(type_: TypeEngine[Any]) -> bool:
    return isinstance(type_.impl_instance if isinstance(type_, TypeDecorator) else type_, DateTime)


def _typed(row: dict[str, Any], moments: list[str]) -> dict[str, Any]:
    for name in moments:
        if row.get(name) is not None:
            row[name] = datetime.fromisoformat(row[name]).astimezone(UTC)
    return row


def _count_on(session: Session) -> None:
    """Lets PostgreSQL's sequences go on after the highest number brought back."""
    for table in _tables():
        if "id" in table.columns:
            name = session.scalar(text("SELECT pg_get_serial_sequence(:table, 'id')"), {"table": table.name})
            if name:
                highest = session.scalar(select(func.max(table.c.id))) or 0
                session.execute(text("SELECT setval(:name, :value, :called)"), _sequence(name, highest))


def _sequence(name: str, highest: int) -> dict[str, Any]:
    return {"name": name, "value": max(1, highest), "called": highest > 0}


def _files_back(path: Path, settings: Settings) -> None:
    root = settings.files.resolve()
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.filename.startswith("files/") or info.is_dir():
                continue
            target = (root / info.filename.removeprefix("files/")).resolve()
            if root not in target.parents:
                raise BadInput("a file name in it leads outside", place=str(path), remedy="Use another backup")
            private_folder(target.parent)
            with whole_file(target, mode=OWNER_ONLY) as stream, archive.open(info) as kept:
                shutil.copyfileobj(kept, stream)
