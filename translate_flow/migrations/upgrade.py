"""Brings a database's schema up to the newest revision, or tells how they differ."""

from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from translate_flow import paths
from translate_flow.models.registry import METADATA

_UPGRADING = 0x7466_0001
"""What the lock is known by in a PostgreSQL database."""


def upgrade(connection: Connection, to: str = "head") -> None:
    """Runs the missing revisions inside the caller's transaction."""
    command.upgrade(_config(connection), to)


def downgrade(connection: Connection, to: str = "base") -> None:
    """Takes revisions back, down to and without `to`'s successors."""
    command.downgrade(_config(connection), to)


def wait_for_others(connection: Connection) -> None:
    """Holds back whoever upgrades the same store until the transaction ends; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_UPGRADING)))


def current(connection: Connection) -> str | None:
    """The revision a database stands at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    """The newest revision this program knows."""
    return ScriptDirectory.from_config(_config(None)).get_current_head()


def knows(revision: str) -> bool:
    """Whether this program has a way from a revision to its newest."""
    return any(script.revision == revision for script in ScriptDirectory.from_config(_config(None)).walk_revisions())


def differences(connection: Connection) -> list[Any]:
    """What Alembic would still change to make the schema that of the models; empty when they agree."""
    opts = {"compare_type": True, "include_name": _is_ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=opts), METADATA))


def _is_ours(name: str | None, kind: str, _: Any) -> bool:
    """The queue of workers keeps tables of its own beside ours."""
    return kind != "table" or not (name or "").startswith("procrastinate_")


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    config.attributes["connection"] = connection
    return config
