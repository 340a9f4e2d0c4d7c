"""The memory's index in the store: which entries hold which word, written in the transaction of the entries.

An entry that goes leaves its traces behind; whoever loads the candidates named here does not find it. The index is
made anew where more has gone than is left.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select, tuple_, update
from sqlalchemy.orm import Session

from translate_flow.memory.index import COMPARED, Asked, likeliest, to_read, words
from translate_flow.memory.postings import CHUNK, RECORD, record
from translate_flow.models.memory import MemoryEntry, MemoryPostings, MemoryWord
from translate_flow.text.characters import fold

ALL = ""
"""The word every entry counts as holding: so many entries there are."""
BATCH = 100_000
"""Entries gathered before their words are written: some 20 MB."""
_MANY = 400
_ROW_BYTES = CHUNK * RECORD.size


@dataclass(frozen=True, slots=True)
class Pair:
    """A publication's memory in one pair of languages."""

    publication_id: int
    source_language: str
    target_language: str


def add(session: Session, pair: Pair, entries: Iterable[tuple[int, str]]) -> None:
    """Puts entries, as id and source text, into the index."""
    _take_turn(session, pair)
    gathered: dict[str, bytearray] = defaultdict(bytearray)
    count = 0
    for count, (entry_id, source) in enumerate(entries, start=1):
        key = fold(source)
        mine = record(entry_id, len(key))
        for word in words(key):
            gathered[word] += mine
        if count % BATCH == 0:
            _write(session, pair, gathered, BATCH)
            gathered.clear()
    if gathered:
        _write(session, pair, gathered, count % BATCH)


def clear_up(session: Session, pair: Pair) -> None:
    """Makes the index of a memory anew where more entries have gone than are left."""
    _take_turn(session, pair)
    came = _known(session, pair, [ALL]).get(ALL, (0, 0))[1]
    left = session.scalar(select(func.count()).select_from(MemoryEntry).where(*entries_in(pair))) or 0
    if came <= 2 * left:
        return
    mine = select(MemoryWord.id).where(*_in(pair))
    session.execute(delete(MemoryPostings).where(MemoryPostings.word_id.in_(mine)))
    session.execute(delete(MemoryWord).where(*_in(pair)))
    add(session, pair, entries_of(session, pair))


def add_missing(session: Session) -> None:
    """Makes the index of every memory that has none: a backup holds the entries only."""
    homes = select(MemoryEntry.publication_id, MemoryEntry.source_language, MemoryEntry.target_language).distinct()
    for pair in [Pair(*home) for home in session.execute(homes)]:
        if ALL not in _known(session, pair, [ALL]):
            add(session, pair, entries_of(session, pair))


def entries_of(session: Session, pair: Pair, import_id: int | None = None) -> Iterable[tuple[int, str]]:
    """The entries of a memory, or those an import brought, a piece at a time."""
    query = select(MemoryEntry.id, MemoryEntry.source_text).where(*entries_in(pair))
    if import_id is not None:
        query = query.where(MemoryEntry.import_id == import_id)
    rows = session.execute(query.order_by(MemoryEntry.id).execution_options(yield_per=5_000))
    return ((entry_id, source) for entry_id, source in rows)


def entries_in(pair: Pair) -> tuple[ColumnElement[bool], ...]:
    """What holds for the entries of a memory."""
    return (
        MemoryEntry.publication_id == pair.publication_id,
        MemoryEntry.source_language == pair.source_language,
        MemoryEntry.target_language == pair.target_language,
    )


def likely(session: Session, pair: Pair, text: str, *, limit: int = COMPARED) -> list[int]:
    """The entries most likely to be like a text, the likeliest first; some of them may be gone."""
    key = fold(text)
    known = _known(session, pair, [ALL, *words(key)])
    total = known.pop(ALL, (0, 0))[1]
    asked = to_read({word: entries for word, (_, entries) in known.items()}, total)
    return likeliest(_rows(session, known, asked), len(key), limit=limit)


def publications_with(session: Session, source_language: str, target_language: str) -> list[int]:
    """The publications that have a memory in a pair of languages."""
    return list(
        session.scalars(
            select(MemoryWord.publication_id).where(
                MemoryWord.source_language == source_language,
                MemoryWord.target_language == target_language,
                MemoryWord.word == ALL,
            )
        )
    )


_WORDS = select(MemoryWord.word, MemoryWord.id, MemoryWord.entries).where(
    MemoryWord.source_language == bindparam("source"),
    MemoryWord.target_language == bindparam("target"),
    MemoryWord.word.in_(bindparam("words", expanding=True)),
    MemoryWord.publication_id == bindparam("publication"),
)
_ROWS = select(MemoryPostings.word_id, MemoryPostings.records).where(
    MemoryPostings.word_id.in_(bindparam("words", expanding=True))
)
_AT = select(MemoryPostings.word_id, MemoryPostings.records).where(
    tuple_(MemoryPostings.word_id, MemoryPostings.number).in_(bindparam("places", expanding=True))
)
_NEWEST = select(MemoryPostings.records).where(
    MemoryPostings.word_id == bindparam("word"), MemoryPostings.number >= bindparam("first")
)


def _known(session: Session, pair: Pair, asked: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Word → its id, and how many entries came with it."""
    given = {
        "source": pair.source_language,
        "target": pair.target_language,
        "publication": pair.publication_id,
    }
    found: dict[str, tuple[int, int]] = {}
    for start in range(0, len(asked), _MANY):
        for word, word_id, entries in session.execute(_WORDS, {**given, "words": asked[start : start + _MANY]}):
            found[word] = (word_id, entries)
    return found


def _rows(session: Session, known: Mapping[str, tuple[int, int]], asked: Sequence[Asked]) -> list[tuple[bytes, float]]:
    weights = {known[word.word][0]: word.weight for word in asked if not word.first_row}
    found = []
    ids = list(weights)
    for start in range(0, len(ids), _MANY):
        for word_id, data in session.execute(_ROWS, {"words": ids[start : start + _MANY]}):
            found.append((data, weights[word_id]))
    for word in asked:
        if word.first_row:
            given = {"word": known[word.word][0], "first": word.first_row}
            found += [(data, word.weight) for data in session.scalars(_NEWEST, given)]
    return found


def _write(session: Session, pair: Pair, gathered: Mapping[str, bytearray], entries: int) -> None:
    """Appends gathered records to the rows of their words: the last row is filled up, then come new ones."""
    known = _known(session, pair, [ALL, *gathered])
    known |= _new_words(session, pair, [word for word in (ALL, *gathered) if word not in known])
    started = [word_id for word, (word_id, before) in known.items() if word != ALL and before % CHUNK]
    last = _last_rows(session, started, {word_id: before // CHUNK for word_id, before in known.values()})
    counts = [{"of": known[ALL][0], "sum": known[ALL][1] + entries}]
    changed: list[dict[str, Any]] = []
    made: list[dict[str, Any]] = []
    for word, records in gathered.items():
        word_id, before = known[word]
        counts.append({"of": word_id, "sum": before + len(records) // RECORD.size})
        whole = last.get(word_id, b"") + bytes(records)
        for number, start in enumerate(range(0, len(whole), _ROW_BYTES), start=before // CHUNK):
            part = whole[start : start + _ROW_BYTES]
            if start == 0 and word_id in last:
                changed.append({"of": word_id, "row": number, "part": part})
            else:
                made.append({"word_id": word_id, "number": number, "records": part})
    # Plain statements: the session need not know rows that nobody else touches.
    connection = session.connection()
    for statement, rows in ((_CHANGE, changed), (insert(MemoryPostings), made), (_COUNT, counts)):
        if rows:
            connection.execute(statement, rows)


_CHANGE = (
    update(MemoryPostings)
    .where(MemoryPostings.word_id == bindparam("of"), MemoryPostings.number == bindparam("row"))
    .values(records=bindparam("part"))
)
_COUNT = update(MemoryWord).where(MemoryWord.id == bindparam("of")).values(entries=bindparam("sum"))


def _new_words(session: Session, pair: Pair, missing: Sequence[str]) -> dict[str, tuple[int, int]]:
    if not missing:
        return {}
    home = {
        "publication_id": pair.publication_id,
        "source_language": pair.source_language,
        "target_language": pair.target_language,
        "entries": 0,
    }
    made = insert(MemoryWord).returning(MemoryWord.word, MemoryWord.id)
    rows = session.execute(made, [{**home, "word": word} for word in missing])
    return {word: (word_id, 0) for word, word_id in rows}


def _last_rows(session: Session, word_ids: Sequence[int], numbers: Mapping[int, int]) -> dict[int, bytes]:
    """The row of each word that is not full yet."""
    found: dict[int, bytes] = {}
    for start in range(0, len(word_ids), _MANY):
        places = [(word_id, numbers[word_id]) for word_id in word_ids[start : start + _MANY]]
        found.update(session.execute(_AT, {"places": places}).all())
    return found


def _in(pair: Pair) -> tuple[Any, ...]:
    return (
        MemoryWord.publication_id == pair.publication_id,
        MemoryWord.source_language == pair.source_language,
        MemoryWord.target_language == pair.target_language,
    )


def _take_turn(session: Session, pair: Pair) -> None:
    """Holds the index of a memory until the transaction ends; SQLite lets one writer in at a time anyway."""
    if session.get_bind().dialect.name != "sqlite":
        told = f"memory {pair.publication_id} {pair.source_language} {pair.target_language}".encode()
        number = int.from_bytes(hashlib.sha256(told).digest()[:8], signed=True)
        session.execute(select(func.pg_advisory_xact_lock(number)))
