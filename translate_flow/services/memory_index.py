"""The memory's index in the store: which entries hold which word, in shards.

Single entries and small files come into a shard that grows. A large import writes shards of its own, which are seen
and hidden with the import, so that nothing of the others is rewritten for it. An entry that goes leaves its traces
behind; whoever loads the candidates named here does not find it.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from translate_flow.memory.index import BUDGET, COMPARED, Asked, likeliest, to_read
from translate_flow.memory.postings import CHUNK, SIZE, Gathered
from translate_flow.memory.words import words
from translate_flow.models.memory import MemoryEntry, MemoryImport, MemoryPostings, MemoryShard, MemoryWord
from translate_flow.services.many_rows import insert_many
from translate_flow.text.characters import fold

SMALL = 5_000
"""So many entries of an import at most come into the shard that grows, so that shards stay few."""
SHARD = 250_000
"""Entries of a shard written at once, as they are gathered in main memory."""
_READ = 2_000
_MANY = 400
_REBUILT = 200_000
"""An index of no more entries is made anew where more have gone than are left: it holds up other writers."""
_ROW = CHUNK * SIZE


@dataclass(frozen=True, slots=True)
class Pair:
    """A publication's memory in one pair of languages."""

    publication_id: int
    source_language: str
    target_language: str


def is_seen(import_id: ColumnElement[int | None] | Any) -> ColumnElement[bool]:
    """Whether what an import brought counts: it is done, and nobody has undone it; what came by itself counts."""
    hidden = select(MemoryImport.id).where(or_(MemoryImport.done_at.is_(None), MemoryImport.undone_at.is_not(None)))
    return or_(import_id.is_(None), import_id.not_in(hidden))


def entries_in(pair: Pair) -> tuple[ColumnElement[bool], ...]:
    """What holds for the entries of a memory that count."""
    return (*_of(MemoryEntry, pair), is_seen(MemoryEntry.import_id))


def add(session: Session, pair: Pair, entries: Iterable[tuple[int, str]]) -> None:
    """Puts entries, as id and source text, into the shard that grows."""
    gathered = Gathered()
    if rows := [(entry_id, fold(source)) for entry_id, source in entries]:
        gathered.add(*zip(*rows, strict=True))
    add_gathered(session, pair, None, gathered)


def add_gathered(session: Session, pair: Pair, import_id: int | None, gathered: Gathered) -> None:
    """Puts the words of entries into the index, a large import's into a shard of its own."""
    if not gathered.entries:
        return
    is_own = import_id is not None and gathered.entries > SMALL
    shard = None if is_own else _growing(session, pair)
    if shard is None:
        shard = new_shard(session, pair, import_id if is_own else None, 0)
        write_words(session, shard.id, list(gathered.words()))
    else:
        _append(session, shard.id, dict(gathered.words()))
    shard.entries += gathered.entries
    session.flush()


def _growing(session: Session, pair: Pair) -> MemoryShard | None:
    _take_turn(session, pair)
    query = select(MemoryShard).where(*_of(MemoryShard, pair), MemoryShard.import_id.is_(None))
    return session.scalars(query.order_by(MemoryShard.id.desc()).limit(1)).first()


def new_shard(session: Session, pair: Pair, import_id: int | None, entries: int) -> MemoryShard:
    """An empty shard; `write_words` fills it."""
    shard = MemoryShard(
        publication_id=pair.publication_id,
        source_language=pair.source_language,
        target_language=pair.target_language,
        entries=entries,
        import_id=import_id,
    )
    session.add(shard)
    session.flush()
    return shard


def write_words(session: Session, shard_id: int, found: Sequence[tuple[int, bytes]]) -> None:
    """Writes words that a shard does not hold yet, with the bytes of their entries."""
    cut = {word: len(records) // _ROW * _ROW for word, records in found}
    rows: list[list[Any]] = [[shard_id, word, len(records) // SIZE, records[cut[word] :]] for word, records in found]
    insert_many(session, MemoryWord, ("shard_id", "word", "entries", "last"), rows)
    full = {word: records[: cut[word]] for word, records in found if cut[word]}
    known = _words_in(session, shard_id, list(full))
    insert_many(
        session,
        MemoryPostings,
        ("word_id", "number", "records"),
        [
            [known[word].word_id, number, records[start : start + _ROW]]
            for word, records in full.items()
            for number, start in enumerate(range(0, len(records), _ROW))
        ],
    )


def clear_up(session: Session, pair: Pair) -> None:
    """Makes the growing shard of a memory anew where more of its entries have gone than are left."""
    _take_turn(session, pair)
    mine = (*_of(MemoryShard, pair), MemoryShard.import_id.is_(None))
    came = session.scalar(select(func.sum(MemoryShard.entries)).where(*mine)) or 0
    own = select(MemoryShard.import_id).where(MemoryShard.import_id.is_not(None))
    left = (*_of(MemoryEntry, pair), or_(MemoryEntry.import_id.is_(None), MemoryEntry.import_id.not_in(own)))
    stay = session.scalar(select(func.count()).select_from(MemoryEntry).where(*left)) or 0
    if came <= 2 * stay or stay > _REBUILT:
        return
    for shard_id in session.scalars(select(MemoryShard.id).where(*mine)).all():
        while drop_words(session, shard_id, 50_000):
            pass
    query = select(MemoryEntry.id, MemoryEntry.source_text).where(*left).order_by(MemoryEntry.id)
    add(session, pair, session.execute(query).all())


def drop_words(session: Session, shard_id: int, at_most: int) -> bool:
    """Takes words out of a shard, the shard with the last of them; False once it is gone."""
    ids = session.scalars(select(MemoryWord.id).where(MemoryWord.shard_id == shard_id).limit(at_most)).all()
    if not ids:
        session.execute(delete(MemoryShard).where(MemoryShard.id == shard_id))
        return False
    mine = MemoryWord.id.between(min(ids), max(ids)), MemoryWord.shard_id == shard_id
    session.execute(delete(MemoryPostings).where(MemoryPostings.word_id.in_(select(MemoryWord.id).where(*mine))))
    session.execute(delete(MemoryWord).where(*mine))
    return True


def add_missing(session: Session) -> None:
    """Makes the index of a store that has none: a backup holds the entries only."""
    home = (MemoryEntry.publication_id, MemoryEntry.source_language, MemoryEntry.target_language)
    for publication_id, source, target, import_id in session.execute(
        select(*home, MemoryEntry.import_id).distinct()
    ).all():
        pair = Pair(publication_id, source, target)
        is_mine = MemoryEntry.import_id.is_(None) if import_id is None else MemoryEntry.import_id == import_id
        query = select(MemoryEntry.id, MemoryEntry.source_text).where(*_of(MemoryEntry, pair), is_mine)
        gathered, after = Gathered(), 0
        while rows := session.execute(query.where(MemoryEntry.id > after).order_by(MemoryEntry.id).limit(_READ)).all():
            gathered.add([entry_id for entry_id, _ in rows], [fold(source) for _, source in rows])
            after = rows[-1][0]
            if gathered.entries >= SHARD:
                add_gathered(session, pair, import_id, gathered)
                gathered = Gathered()
        add_gathered(session, pair, import_id, gathered)


def likely(session: Session, pair: Pair, text: str, *, limit: int = COMPARED) -> list[int]:
    """The entries most likely to be like a text, the likeliest first; some of them may be gone."""
    key = fold(text)
    shards = session.scalars(_SHARDS, asdict(pair)).all()
    parts: dict[int, list[_Part]] = defaultdict(list)
    letters = words(key)
    asked_for = list(letters)
    for start in range(0, len(asked_for), _MANY):
        given = {"shards": shards, "words": asked_for[start : start + _MANY]}
        for word, word_id, entries, last in session.execute(_PARTS, given):
            parts[word].append(_Part(word_id, entries, last))
    counts = {word: sum(part.entries for part in mine) for word, mine in parts.items()}
    chosen = to_read(counts, letters)
    return likeliest(_rows(session, parts, chosen), len(key), limit=limit)


def publications_with(session: Session, source_language: str, target_language: str) -> list[int]:
    """The publications that have a memory in a pair of languages."""
    query = select(MemoryShard.publication_id).where(
        MemoryShard.source_language == source_language, MemoryShard.target_language == target_language
    )
    return list(session.scalars(query.distinct()))


@dataclass(frozen=True, slots=True)
class _Part:
    """A word in one shard: how many entries hold it, and the last of them."""

    word_id: int
    entries: int
    last: bytes


# Asked by every look-up, and making such a statement costs more than running it.
_SHARDS = select(MemoryShard.id).where(
    MemoryShard.source_language == bindparam("source_language"),
    MemoryShard.target_language == bindparam("target_language"),
    MemoryShard.publication_id == bindparam("publication_id"),
    is_seen(MemoryShard.import_id),
)
_PARTS = (
    select(MemoryWord.word, MemoryWord.id, MemoryWord.entries, MemoryWord.last)
    .where(
        MemoryWord.shard_id.in_(bindparam("shards", expanding=True)),
        MemoryWord.word.in_(bindparam("words", expanding=True)),
    )
    .order_by(MemoryWord.id.desc())
)
_NEWEST = select(MemoryPostings.records).where(
    MemoryPostings.word_id == bindparam("word"), MemoryPostings.number >= bindparam("first")
)
_KNOWN = select(MemoryWord.word, MemoryWord.id, MemoryWord.entries, MemoryWord.last).where(
    MemoryWord.shard_id == bindparam("shard"), MemoryWord.word.in_(bindparam("words", expanding=True))
)
_CHANGE = (
    update(MemoryWord).where(MemoryWord.id == bindparam("of")).values(entries=bindparam("sum"), last=bindparam("part"))
)


def _rows(
    session: Session, parts: Mapping[int, Sequence[_Part]], chosen: Sequence[Asked]
) -> Iterator[tuple[bytes, float]]:
    """The stored bytes of the chosen words, of each the newest entries within the budget, with how long it is."""
    for asked in chosen:
        left = BUDGET
        for part in parts[asked.word]:
            yield part.last, asked.letters
            left -= part.entries % CHUNK
            rows = part.entries // CHUNK
            if rows and left > 0:
                given = {"word": part.word_id, "first": max(0, rows - -(-left // CHUNK))}
                yield from ((data, asked.letters) for data in session.scalars(_NEWEST, given))
                left -= rows * CHUNK
            if left <= 0:
                break


def _append(session: Session, shard_id: int, gathered: Mapping[int, bytes]) -> None:
    """Adds entries to a shard's words: the last row of a word is filled up, then comes a new one."""
    known = _words_in(session, shard_id, list(gathered))
    changed: list[dict[str, Any]] = []
    full: list[list[Any]] = []
    for word, part in known.items():
        whole = part.last + gathered[word]
        cut = len(whole) // _ROW * _ROW
        begun = part.entries // CHUNK
        full += [[part.word_id, begun + at // _ROW, whole[at : at + _ROW]] for at in range(0, cut, _ROW)]
        came = part.entries + len(gathered[word]) // SIZE
        changed.append({"of": part.word_id, "sum": came, "part": whole[cut:]})
    if changed:
        session.connection().execute(_CHANGE, changed)
    insert_many(session, MemoryPostings, ("word_id", "number", "records"), full)
    write_words(session, shard_id, [(word, records) for word, records in gathered.items() if word not in known])


def _words_in(session: Session, shard_id: int, asked_for: Sequence[int]) -> dict[int, _Part]:
    found: dict[int, _Part] = {}
    for start in range(0, len(asked_for), _MANY):
        given = {"shard": shard_id, "words": asked_for[start : start + _MANY]}
        for word, word_id, entries, last in session.execute(_KNOWN, given):
            found[word] = _Part(word_id, entries, last)
    return found


def _of(model: type[MemoryEntry | MemoryShard], pair: Pair) -> tuple[ColumnElement[bool], ...]:
    return (
        model.publication_id == pair.publication_id,
        model.source_language == pair.source_language,
        model.target_language == pair.target_language,
    )


def _take_turn(session: Session, pair: Pair) -> None:
    """Holds the index of a memory until the transaction ends; SQLite lets one writer in at a time anyway."""
    if session.get_bind().dialect.name != "sqlite":
        told = f"memory {pair.publication_id} {pair.source_language} {pair.target_language}".encode()
        number = int.from_bytes(hashlib.sha256(told).digest()[:8], signed=True)
        session.execute(select(func.pg_advisory_xact_lock(number)))
