"""Long writing in short transactions, between which everybody else's come: on SQLite one writes at a time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from translate_flow.database import Database

LONGEST_PAUSE = 0.2


@contextmanager
def turn(database: Database) -> Iterator[Session]:
    """A transaction, and after it on SQLite a pause as long as it was.

    Writers of other processes sleep on the store's lock and look every tenth of a second at least: so they find it
    free every other time.
    """
    with database.write() as session:
        began = time.monotonic()
        yield session
    if database.is_sqlite:
        time.sleep(min(LONGEST_PAUSE, time.monotonic() - began))
