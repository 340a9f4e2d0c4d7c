"""Files of pairs into the memory, whole or not at all; undone as a whole, and brought back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound, TooLarge
from translate_flow.formats.marked import shown
from translate_flow.formats.record import Pair
from translate_flow.memory.postings import Gathered
from translate_flow.models.memory import MemoryEntry, MemoryImport
from translate_flow.services import events, memory_index
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.lookup import publication_named
from translate_flow.services.many_rows import insert_many
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import MemoryImportView
from translate_flow.text.characters import check_text, fold
from translate_flow.workflow.roles import Operation

MAX_PAIRS = 2_000_000
BATCH = 2_000
"""Pairs written in one go: some hundredths of a second, in which no one else writes on SQLite."""
KEPT_DAYS = 30
"""So long an import that was undone can be brought back."""

_COLUMNS = (
    "publication_id",
    "source_language",
    "target_language",
    "source_text",
    "target_text",
    "changed_at",
    "origin",
    "is_reviewed",
    "context_before",
    "context_after",
    "author",
    "source_marks",
    "target_marks",
    "import_id",
)


def import_pairs(
    session: Session, actor: Actor, *, publication: str, pairs: Iterable[Pair], file_name: str, format: str
) -> MemoryImportView:
    """Takes the pairs that have both sides, in the caller's transaction."""
    row = begin(session, actor, publication=publication, file_name=file_name, format=format)
    taking = Taking(row.publication_id, row.id, file_name)
    for checked in taking.checked(pairs):
        taking.write(session, checked)
    for memory, gathered in taking.gathered.items():
        memory_index.add_gathered(session, memory, row.id, gathered)
    return finish(session, actor, row.id, taking.count)


def begin(
    session: Session, actor: Actor, *, publication: str, file_name: str, format: str, job_id: int | None = None
) -> MemoryImport:
    """An import nothing is seen of until it is finished."""
    home = publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    row = MemoryImport(
        publication_id=home.id,
        file_name=file_name[:300],
        format=format,
        pairs=0,
        created_by_id=actor.user_id,
        created_at=now(),
        job_id=job_id,
    )
    session.add(row)
    session.flush()
    return row


def finish(session: Session, actor: Actor, import_id: int, count: int) -> MemoryImportView:
    """Lets the pairs of an import be seen."""
    row = session.get_one(MemoryImport, import_id)
    if not count:
        raise BadInput("there is no pair with both sides in it", place=row.file_name, remedy="Choose another file")
    row.pairs, row.done_at = count, now()
    _record(session, actor, "memory.import", row)
    return _views(session, [row])[0]


class Taking:
    """The pairs of an import on their way into the store, batch by batch, and their words for the index.

    An approval a file claims stays a claim, so they are not reviewed.
    """

    def __init__(self, publication_id: int, import_id: int, file_name: str) -> None:
        self._publication_id, self._import_id, self._file_name = publication_id, import_id, file_name
        self._changed_at = now()
        self._last_id = 0
        self.count = 0
        self.gathered: dict[memory_index.Pair, Gathered] = defaultdict(Gathered)

    def checked(self, pairs: Iterable[Pair]) -> Iterator[list[list[Any]]]:
        """The rows of the pairs that have both sides, a batch at a time; raises BadInput for what cannot be stored."""
        numbered = enumerate(pairs, start=1)
        while batch := list(islice(numbered, BATCH)):
            if batch[-1][0] > MAX_PAIRS:
                raise TooLarge(f"more than {MAX_PAIRS:,} pairs", place=self._file_name, remedy="Split the file")
            yield [self._row(pair, number) for number, pair in batch if pair.source.strip() and pair.target.strip()]

    def write(self, session: Session, rows: list[list[Any]]) -> None:
        """Stores the rows of a batch, and gathers their words."""
        keys = [(memory_index.Pair(*row[:3]), fold(row[3])) for row in rows]
        insert_many(session, MemoryEntry, _COLUMNS, rows)
        query = select(MemoryEntry.id).where(MemoryEntry.import_id == self._import_id, MemoryEntry.id > self._last_id)
        ids = session.scalars(query.order_by(MemoryEntry.id)).all()
        found: dict[memory_index.Pair, list[tuple[int, str]]] = defaultdict(list)
        for entry_id, (memory, key) in zip(ids, keys, strict=True):
            found[memory].append((entry_id, key))
        for memory, mine in found.items():
            self.gathered[memory].add([entry_id for entry_id, _ in mine], [key for _, key in mine])
        self._last_id = max(ids, default=self._last_id)
        self.count += len(ids)

    def _row(self, pair: Pair, number: int) -> list[Any]:
        place = f"{self._file_name}, pair {number}"
        return [
            self._publication_id,
            pair.source_language,
            pair.target_language,
            check_text(pair.source, place=place),
            check_text(pair.target, place=place),
            self._changed_at,
            "mt" if pair.origin == "mt" else "imported",
            False,
            "",
            "",
            check_text(pair.translator[:200], place=f"{place}, translator"),
            shown(pair.source, pair.source_codes) if pair.source_codes else (),
            shown(pair.target, pair.target_codes) if pair.target_codes else (),
            self._import_id,
        ]


def undo_import(session: Session, actor: Actor, import_id: int) -> MemoryImportView:
    """Takes all pairs of a file out of the memory; for some weeks they can come back."""
    row = _import(session, actor, import_id)
    if row.undone_at is not None:
        raise Conflict("This import was undone already", code="undone")
    row.undone_at = now()
    _record(session, actor, "memory.undo_import", row)
    return _views(session, [row])[0]


def restore_import(session: Session, actor: Actor, import_id: int) -> MemoryImportView:
    """Brings the pairs of an import that was undone back, as they were."""
    row = _import(session, actor, import_id)
    if row.removed_at is not None:
        raise Conflict("Its pairs are gone for good; take the file in again", code="removed")
    if row.undone_at is not None:
        row.undone_at = None
        _record(session, actor, "memory.restore_import", row)
    return _views(session, [row])[0]


def list_imports(session: Session, actor: Actor, publication: str) -> tuple[MemoryImportView, ...]:
    """The files taken into a memory, newest first."""
    home = publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    query = select(MemoryImport).where(MemoryImport.publication_id == home.id, MemoryImport.done_at.is_not(None))
    return tuple(_views(session, list(session.scalars(query.order_by(MemoryImport.id.desc()).limit(200)))))


def _import(session: Session, actor: Actor, import_id: int) -> MemoryImport:
    row = session.get(MemoryImport, import_id, with_for_update=True)
    if row is None or row.done_at is None:
        raise NotFound("There is no such import")
    require(actor, Operation.IMPORT_MEMORY, row.publication_id, what="import")
    return row


def _record(session: Session, actor: Actor, what: str, row: MemoryImport) -> None:
    told = {"file": row.file_name, "pairs": row.pairs}
    is_gone = row.undone_at is not None
    before, after = (told, None) if is_gone else (None, told)
    events.record(
        session, actor, what, "memory_import", row.id, publication_id=row.publication_id, before=before, after=after
    )


def _views(session: Session, rows: Sequence[MemoryImport]) -> list[MemoryImportView]:
    people = person_views(session, {row.created_by_id for row in rows})
    return [
        MemoryImportView(
            row.id,
            row.file_name,
            row.format,
            row.pairs,
            people[row.created_by_id],
            row.created_at,
            is_undone=row.undone_at is not None,
            kept_until=None if row.undone_at is None or row.removed_at else row.undone_at + timedelta(days=KEPT_DAYS),
        )
        for row in rows
    ]
