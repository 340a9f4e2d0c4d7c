"""Files of pairs into the memory: read whole, then written in one transaction, undone as a whole."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound, TooLarge
from translate_flow.formats.marked import shown
from translate_flow.formats.record import Pair
from translate_flow.models.memory import MemoryEntry, MemoryImport
from translate_flow.services import events, memory_index
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.lookup import publication_named
from translate_flow.services.memory import source_hash
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import MemoryImportView
from translate_flow.text.characters import check_text
from translate_flow.workflow.roles import Operation

MAX_PAIRS = 2_000_000
BATCH = 5_000


def import_pairs(
    session: Session, actor: Actor, *, publication: str, pairs: Iterable[Pair], file_name: str, format: str
) -> MemoryImportView:
    """Takes the pairs that have both sides; an approval a file claims stays a claim, so they are not reviewed."""
    home = publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    row = MemoryImport(
        publication_id=home.id,
        file_name=file_name[:300],
        format=format,
        pairs=0,
        created_by_id=actor.user_id,
        created_at=now(),
    )
    session.add(row)
    session.flush()
    batch: list[dict[str, object]] = []
    languages: set[tuple[str, str]] = set()
    for number, pair in enumerate(pairs, start=1):
        if number > MAX_PAIRS:
            raise TooLarge(f"more than {MAX_PAIRS:,} pairs", place=file_name, remedy="Split the file")
        if pair.source.strip() and pair.target.strip():
            languages.add((pair.source_language, pair.target_language))
            batch.append(_entry(home.id, row.id, pair, f"{file_name}, pair {number}"))
        if len(batch) == BATCH:
            row.pairs += _write(session, batch)
    row.pairs += _write(session, batch)
    for memory in (memory_index.Pair(home.id, *both) for both in sorted(languages)):
        memory_index.add(session, memory, memory_index.entries_of(session, memory, row.id))
    if not row.pairs:
        raise BadInput("there is no pair with both sides in it", place=file_name, remedy="Choose another file")
    told = {"file": row.file_name, "pairs": row.pairs}
    events.record(session, actor, "memory.import", "memory_import", row.id, publication_id=home.id, after=told)
    return _views(session, [row])[0]


def undo_import(session: Session, actor: Actor, import_id: int) -> MemoryImportView:
    """Takes all pairs of a file out of the memory."""
    row = session.get(MemoryImport, import_id)
    if row is None:
        raise NotFound("There is no such import")
    require(actor, Operation.IMPORT_MEMORY, row.publication_id, what="import")
    if row.undone_at is not None:
        raise Conflict("This import was undone already", code="undone")
    mine = MemoryEntry.import_id == row.id
    languages = select(MemoryEntry.source_language, MemoryEntry.target_language).where(mine).distinct()
    memories = [memory_index.Pair(row.publication_id, *both) for both in session.execute(languages)]
    session.execute(delete(MemoryEntry).where(mine))
    for memory in memories:
        memory_index.clear_up(session, memory)
    row.undone_at = now()
    told = {"file": row.file_name, "pairs": row.pairs}
    events.record(
        session, actor, "memory.undo_import", "memory_import", row.id, publication_id=row.publication_id, before=told
    )
    return _views(session, [row])[0]


def list_imports(session: Session, actor: Actor, publication: str) -> tuple[MemoryImportView, ...]:
    """The files taken into a memory, newest first."""
    home = publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    query = select(MemoryImport).where(MemoryImport.publication_id == home.id).order_by(MemoryImport.id.desc())
    return tuple(_views(session, list(session.scalars(query.limit(200)))))


def _entry(publication_id: int, import_id: int, pair: Pair, place: str) -> dict[str, object]:
    return {
        "publication_id": publication_id,
        "source_language": pair.source_language,
        "target_language": pair.target_language,
        "source_text": check_text(pair.source, place=place),
        "target_text": check_text(pair.target, place=place),
        "source_hash": source_hash(pair.source),
        "changed_at": now(),
        "origin": "mt" if pair.origin == "mt" else "imported",
        "is_reviewed": False,
        "context_before": "",
        "context_after": "",
        "author": check_text(pair.translator[:200], place=f"{place}, translator"),
        "source_marks": shown(pair.source, pair.source_codes) if pair.source_codes else (),
        "target_marks": shown(pair.target, pair.target_codes) if pair.target_codes else (),
        "import_id": import_id,
    }


def _write(session: Session, batch: list[dict[str, object]]) -> int:
    size = len(batch)
    if batch:
        session.execute(insert(MemoryEntry), batch)
        batch.clear()
    return size


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
            row.undone_at is not None,
        )
        for row in rows
    ]
