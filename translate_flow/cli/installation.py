"""What desk commands share: the settings and the store of the instance, brought up to date when asked."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from translate_flow import paths
from translate_flow.database import Database
from translate_flow.errors import BadInput
from translate_flow.migrations import upgrade
from translate_flow.settings import Settings, load
from translate_flow.whole_file import private_folder


def settings() -> Settings:
    """The settings of the instance named; its folder is made, for its owner only."""
    folder = paths.instance()
    try:
        private_folder(folder)
    except OSError as error:
        raise BadInput(f"the data folder cannot be made: {error.strerror}", place=str(folder)) from error
    return load(folder)


@contextmanager
def store(*, is_new_allowed: bool = True) -> Iterator[tuple[Settings, Database]]:
    """The instance's store, its schema up to date; refuses one that is newer than this program."""
    found = settings()
    database = Database(found.url)
    try:
        bring_up_to_date(database, is_new_allowed=is_new_allowed)
        yield found, database
    finally:
        database.close()


def bring_up_to_date(database: Database, *, is_new_allowed: bool = True) -> str:
    """Runs the missing migrations; returns the revision reached."""
    head = upgrade.head() or ""
    _keep_old(database, head)
    with database.write() as session:
        connection = session.connection()
        present = upgrade.current(connection)
        if present is None and not is_new_allowed:
            raise BadInput("the database is empty", place="database", remedy="Run `translate-flow db upgrade`")
        if present is not None and present > head:
            fault = f"it is at revision {present}, this program knows {head}"
            raise BadInput(fault, place="database", remedy="Use the newer program, or restore a backup")
        if present != head:
            # Web processes and workers of a new version start together; the first upgrades, the others find it done.
            upgrade.wait_for_others(connection)
            upgrade.upgrade(connection)
    return head


def _keep_old(database: Database, head: str) -> None:
    """Copies a SQLite store beside itself before an upgrade changes it; PostgreSQL has its own ways."""
    with database.read() as session:
        present = upgrade.current(session.connection())
    store = database.engine.url.database
    if present is None or present >= head or not database.is_sqlite or not store or store == ":memory:":
        return
    old = Path(store)
    kept = old.with_name(f"{old.stem}-{present}-before-{head}{old.suffix}")
    if not kept.exists():
        database.copy_to(kept)
        print(f"The database as it was before the upgrade is kept in {kept}", file=sys.stderr)
