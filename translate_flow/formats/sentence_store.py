"""Sentences of two documents by id, kept on disk beyond some megabytes, gone with the reading."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice

from translate_flow.errors import BadInput

_BATCH = 1000
_CACHE_KILOBYTES = 16_000
_SOME = ",".join("?" * _BATCH)
_WANTED = f"SELECT id, text FROM sentence WHERE side = ? AND rowid <= ? AND id IN ({_SOME})"  # noqa: S608
_ALL = 1 << 62


class SentenceStore:
    """Texts by side (0 or 1) and id."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def fill(self, side: int, sentences: Iterable[tuple[str, str]], place: str) -> None:
        """Replaces a side by these ids and texts; BadInput names an id that comes twice."""
        self._connection.execute("DELETE FROM sentence WHERE side = ?", (side,))
        rest = iter(sentences)
        while batch := [(side, *sentence) for sentence in islice(rest, _BATCH)]:
            last: int = self._connection.execute("SELECT coalesce(max(rowid), 0) FROM sentence").fetchone()[0]
            stored = self._connection.executemany("INSERT OR IGNORE INTO sentence VALUES (?, ?, ?)", batch)
            if stored.rowcount < len(batch):
                fault = f"two sentences “{self._twice(side, [row[1] for row in batch], last)[:40]}”"
                raise BadInput(fault, place=place, remedy="Give each sentence its own id")

    def _twice(self, side: int, ids: list[str], last: int) -> str:
        seen = set(self._found(side, ids, last))
        for id_ in ids:
            if id_ in seen:
                return id_
            seen.add(id_)
        raise AssertionError("no id comes twice")

    def texts(self, side: int, ids: Iterable[str]) -> dict[str, str]:
        """The texts of those ids that there are."""
        found: dict[str, str] = {}
        rest = iter(ids)
        while some := list(islice(rest, _BATCH)):
            found.update(self._found(side, some, _ALL))
        return found

    def _found(self, side: int, ids: Sequence[str], last: int) -> dict[str, str]:
        return dict(self._connection.execute(_WANTED, (side, last, *ids, *[""] * (_BATCH - len(ids)))).fetchall())


@contextmanager
def sentence_store() -> Iterator[SentenceStore]:
    """A store of its own."""
    # A data base without a name lies in memory until its cache is full, then in a file that nobody else sees.
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("CREATE TABLE sentence (side INTEGER, id TEXT, text TEXT, PRIMARY KEY (side, id))")
        connection.execute("BEGIN")
        yield SentenceStore(connection)
