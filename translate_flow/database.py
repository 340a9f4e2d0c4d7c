"""The door to the store: engine, sessions, and the one place where a transaction is committed.

Edges open a transaction with `Database.write()` or `Database.read()`; services work inside and never commit.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool

from translate_flow.errors import NO_SPACE, NOT_WRITABLE, BadInput, Conflict, Unavailable
from translate_flow.whole_file import private_folder

TURN_SECONDS, BUSY_SECONDS = 12, 16
"""How long a write on SQLite waits for its turn in this process, then for other processes.

Together less than the 30 s that the proxy in front usually waits.
"""

_IMMEDIATE = "sqlite_immediate"


class Database:
    """An engine and its sessions, for web, workers and commands alike."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._reading = sessionmaker(self.engine, expire_on_commit=False)
        writing = self.engine.execution_options(**{_IMMEDIATE: True}) if self.is_sqlite else self.engine
        self._writing = sessionmaker(writing, expire_on_commit=False)
        self._queue = Lock()

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is one file."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that may write: committed at the end, rolled back on any error.

        On SQLite it takes the write lock at once, so that what is read in it stays true until it is written.
        """
        with _plainly(), self._turn(), self._writing.begin() as session:
            yield session

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """The threads of a process write to SQLite one by one: a queue, where the store's own lock is slept on.

        Sleepers are woken in no order, and some of eight writers would wait for seconds.
        """
        if not self.is_sqlite:
            yield
            return
        if not self._queue.acquire(timeout=TURN_SECONDS):
            raise Unavailable(_BUSY)
        try:
            yield
        finally:
            self._queue.release()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One transaction that only reads; whatever it changed is thrown away."""
        with _plainly(), self._reading() as session:
            yield session

    def ping(self) -> None:
        """Raises Unavailable where the store does not answer."""
        with self.read() as session:
            session.execute(text("SELECT 1"))

    def copy_to(self, path: Path) -> None:
        """Writes the present state of a SQLite store to a new file, readable by its owner only."""
        path.touch(mode=0o600, exist_ok=False)
        with _plainly(), closing(self.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(path),)).close()

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()


@contextmanager
def _plainly() -> Iterator[None]:
    """Turns the store's own troubles into an error a person understands."""
    try:
        yield
    except OperationalError as error:
        raise Unavailable(_said(error)) from error
    except (DataError, UnicodeEncodeError, OverflowError) as error:
        # Edges check what is stored; what is only looked for (a name, a phrase, a number) is refused here.
        remedy = "Leave out control characters and numbers beyond all measure"
        raise BadInput("a value cannot be looked for or stored", remedy=remedy) from error
    except IntegrityError as error:
        if not _is_there_already(error.orig):
            raise
        said = "Somebody did the same at the same moment; nothing was changed. Load it again"
        raise Conflict(said, code="done_meanwhile") from error
    except DBAPIError as error:
        if error.connection_invalidated or _is_damaged(error.orig):
            raise Unavailable(_said(error)) from error
        raise
    except sqlite3.DatabaseError as error:
        # Raised while a connection is being prepared, before SQLAlchemy wraps what happens on it.
        raise Unavailable(_DAMAGED if _is_damaged(error) else f"The database cannot be opened: {error}") from error


_BUSY = "The database is busy with another program; nothing was changed. Try again in a moment"
_DAMAGED = "The database file is damaged and was left as it is; bring a backup back with `translate-flow restore`"


def _is_damaged(error: BaseException | None) -> bool:
    return "not a database" in str(error) or "malformed" in str(error)


def _is_there_already(error: BaseException | None) -> bool:
    """Whether a row was refused because another one like it was stored meanwhile."""
    return getattr(error, "sqlstate", None) == "23505" or "UNIQUE constraint" in str(error)


def _said(error: DBAPIError) -> str:
    if _is_damaged(error.orig):
        return _DAMAGED
    told = str(error.orig).lower()
    if "full" in told or "disk i/o" in told or "no space" in told:
        return NO_SPACE
    if "readonly" in told or "read-only" in told:
        return NOT_WRITABLE
    if "unable to open" in told:
        return "The database file cannot be opened: the data folder is missing or cannot be written to"
    if "locked" in told or "busy" in told:
        return _BUSY
    if "no such table" in told:
        return "The database has no tables yet; run `translate-flow db upgrade`"
    return "The database does not answer; nothing was changed. Try again in a moment"


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() != "sqlite":
            return create_engine(parsed, pool_pre_ping=True, pool_size=10, max_overflow=20, pool_timeout=20)
    except (ArgumentError, ImportError, ValueError) as error:
        remedy = "Write postgresql+psycopg://NAME:PASSWORD@HOST/DATABASE, or leave it out for SQLite"
        if isinstance(error, ImportError) and url.startswith("postgresql"):
            remedy = "Install translate-flow[postgres]"
        # Not the address itself: it may hold a password.
        fault = "it names no database this program can use"
        raise BadInput(fault, place="database_url", remedy=remedy) from error
    if parsed.database and parsed.database != ":memory:":
        _prepare_place(Path(parsed.database))
    engine = create_engine(
        parsed, poolclass=QueuePool, connect_args={"timeout": BUSY_SECONDS}, pool_size=10, max_overflow=30
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_place(path: Path) -> None:
    """Makes the store's folder and file for their owner only; what SQLite puts beside the file takes its mode."""
    private_folder(path.parent)
    with suppress(OSError):
        # Where the folder cannot be written to, opening the store says so in words of its own.
        path.touch(mode=0o600)


def _prepare_sqlite(connection: sqlite3.Connection, _: Any) -> None:
    # The driver's own transactions would begin late and lose read-then-write; we begin them ourselves.
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_SECONDS * 1000}"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(_IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
