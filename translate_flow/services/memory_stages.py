"""A large file into the memory without holding anybody up: stored piece by piece, and seen when all of it is there.

What dies on the way is never seen, and removed: by whoever carries the job on, or by the hourly sweep.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from itertools import islice

from sqlalchemy import Delete, Select, delete, exists, or_, select
from sqlalchemy.orm import Session

from translate_flow.database import Database
from translate_flow.formats.record import Pair
from translate_flow.memory.postings import Gathered
from translate_flow.models.memory import MemoryEntry, MemoryImport, MemoryShard
from translate_flow.services import memory_import, memory_index
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.memory_import import KEPT_DAYS, Taking
from translate_flow.services.sweep import is_left
from translate_flow.services.turns import turn
from translate_flow.services.views import MemoryImportView

WORDS = 5_000
"""Words of the index written in one go."""
REMOVED = 5_000
"""Entries, and words, removed in one go."""
_TOLD_EVERY = 10_000


def import_in_stages(
    database: Database,
    actor: Actor,
    *,
    publication: str,
    pairs: Iterable[Pair],
    file_name: str,
    format: str,
    job_id: int | None = None,
    tell: Callable[[int], None] = lambda _: None,
    keep: Callable[[Session, MemoryImportView], None] = lambda *_: None,
) -> MemoryImportView:
    """Takes the pairs of a file in; on any error, or where `tell` raises, nothing of them stays.

    `tell` hears how many are stored, `keep` may write in the transaction that lets them be seen.
    """
    with turn(database) as session:
        row = memory_import.begin(
            session, actor, publication=publication, file_name=file_name, format=format, job_id=job_id
        )
        import_id, taking = row.id, Taking(row.publication_id, row.id, file_name)
    try:
        _write(database, taking, import_id, pairs, tell)
        with turn(database) as session:
            done = memory_import.finish(session, actor, import_id, taking.count)
            keep(session, done)
    except BaseException:
        remove(database, import_id)
        raise
    return done


def _write(
    database: Database, taking: Taking, import_id: int, pairs: Iterable[Pair], tell: Callable[[int], None]
) -> None:
    told = 0
    for rows in taking.checked(pairs):
        with turn(database) as session:
            taking.write(session, rows)
        if taking.count - told >= _TOLD_EVERY:
            told = taking.count
            tell(told)
        for memory, gathered in taking.gathered.items():
            if gathered.entries >= memory_index.SHARD:
                _write_shard(database, memory, import_id, gathered)
                taking.gathered[memory] = Gathered()
    tell(taking.count)
    for memory, gathered in taking.gathered.items():
        _write_shard(database, memory, import_id, gathered)


def _write_shard(database: Database, memory: memory_index.Pair, import_id: int, gathered: Gathered) -> None:
    """Small ones come into the shard that grows: what of them is seen too early names entries nobody sees yet."""
    if gathered.entries <= memory_index.SMALL:
        with turn(database) as session:
            memory_index.add_gathered(session, memory, import_id, gathered)
        return
    with turn(database) as session:
        shard_id = memory_index.new_shard(session, memory, import_id, gathered.entries).id
    words = gathered.words()
    while part := list(islice(words, WORDS)):
        with turn(database) as session:
            memory_index.write_words(session, shard_id, part)


def remove(database: Database, import_id: int) -> None:
    """Removes the entries of an import nobody sees any more, and the import where nobody ever saw it."""
    with turn(database) as session:
        row = session.get(MemoryImport, import_id, with_for_update=True)
        if row is None or (row.done_at is not None and row.undone_at is None):
            return
        row.removed_at = row.removed_at or now()
        shards = session.scalars(select(MemoryShard.id).where(MemoryShard.import_id == import_id)).all()
        mine = MemoryEntry.import_id == import_id
        homes = select(MemoryEntry.publication_id, MemoryEntry.source_language, MemoryEntry.target_language)
        memories = [memory_index.Pair(*home) for home in session.execute(homes.where(mine).distinct())]
    for shard_id in shards:
        _until_none(database, partial(memory_index.drop_words, shard_id=shard_id, at_most=REMOVED))
    some = select(MemoryEntry.id).where(mine).limit(REMOVED)
    _until_none(database, lambda session: _deleted(session, delete(MemoryEntry).where(MemoryEntry.id.in_(some))))
    for memory in memories:
        with turn(database) as session:
            memory_index.clear_up(session, memory)
    with turn(database) as session:
        session.execute(delete(MemoryImport).where(MemoryImport.id == import_id, MemoryImport.done_at.is_(None)))


def remove_of_job(database: Database, job_id: int) -> None:
    """Removes what an earlier attempt of a job left unfinished."""
    with database.read() as session:
        query = select(MemoryImport.id).where(MemoryImport.job_id == job_id, MemoryImport.done_at.is_(None))
        left = session.scalars(query).all()
    for import_id in left:
        remove(database, import_id)


def sweep(database: Database) -> None:
    """Removes imports that died on their way, and those undone so long ago that they do not come back."""
    with database.read() as session:
        left = session.scalars(_dead()).all()
    for import_id in left:
        remove(database, import_id)


def _dead() -> Select[int]:
    is_dead = MemoryImport.done_at.is_(None) & is_left(MemoryImport.job_id, MemoryImport.created_at)
    is_old = (MemoryImport.undone_at < now() - timedelta(days=KEPT_DAYS)) & MemoryImport.removed_at.is_(None)
    has_some = MemoryImport.removed_at.is_not(None) & exists().where(MemoryEntry.import_id == MemoryImport.id)
    return select(MemoryImport.id).where(or_(is_dead, is_old, has_some))


def _until_none(database: Database, remove_some: Callable[[Session], bool]) -> None:
    is_more = True
    while is_more:
        with turn(database) as session:
            is_more = remove_some(session)


def _deleted(session: Session, statement: Delete) -> bool:
    return bool(session.execute(statement).rowcount)  # type: ignore[attr-defined]
