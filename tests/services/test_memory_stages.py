from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from tests.services.conftest import Desk
from translate_flow.errors import BadCharacter, BadInput, FlowError
from translate_flow.formats.record import Pair
from translate_flow.models.job import Job, JobState
from translate_flow.models.memory import MemoryEntry, MemoryImport, MemoryPostings, MemoryShard, MemoryWord
from translate_flow.services import jobs, memory, memory_import, memory_index, memory_stages
from translate_flow.services.clock import now

RO_EN = {"source_language": "ro", "target_language": "en"}
FILE: dict[str, Any] = {"publication": "north", "file_name": "archive.tsv", "format": "tsv"}
TABLES = (MemoryImport, MemoryEntry, MemoryShard, MemoryWord, MemoryPostings)


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_index, "SMALL", 3)
    monkeypatch.setattr(memory_import, "BATCH", 4)
    monkeypatch.setattr(memory_stages, "WORDS", 3)
    monkeypatch.setattr(memory_stages, "REMOVED", 3)
    monkeypatch.setattr(memory_stages, "_TOLD_EVERY", 1)


def pairs(count: int) -> Iterator[Pair]:
    return (Pair("ro", "en", f"Podul numărul {number} se deschide.", f"Bridge {number}.") for number in range(count))


def matches(desk: Desk, text: str = "Podul numărul 7 se deschide.") -> list[str]:
    """The best match, if there is any."""
    found = desk.see("desk", memory.search_memory, text=text, limit=1, **RO_EN)
    return [match.target_text for match in found]


def rows(desk: Desk) -> list[int]:
    """How many rows the memory has in each of its tables."""
    with desk.database.read() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES]


def test_pairs_are_seen_when_all_are_there_and_others_write_meanwhile(desk: Desk) -> None:
    told: list[tuple[int, list[str]]] = []

    def tell(count: int) -> None:
        desk.do("desk", memory_import.import_pairs, pairs=[Pair("ro", "en", f"Al {count}-lea.", "One.")], **FILE)
        told.append((count, matches(desk)))

    done = memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=pairs(11), tell=tell, **FILE)
    assert told == [(4, []), (8, []), (11, []), (11, [])]
    assert (done.pairs, matches(desk)) == (11, ["Bridge 7."])
    found = desk.see("desk", memory.search_concordance, phrase="numărul", **RO_EN)
    assert len(found) == 11


def test_what_is_not_done_is_nowhere_seen(desk: Desk) -> None:
    def tell(_: int) -> None:
        assert desk.see("desk", memory.search_concordance, phrase="Podul", **RO_EN) == ()
        assert desk.see("desk", memory_import.list_imports, "north") == ()
        with desk.database.read() as session:
            assert memory.pairs_for_teaching(session, 1, "ro", "en", 100) == []
            assert session.scalar(select(func.count()).select_from(MemoryEntry))

    memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=pairs(11), tell=tell, **FILE)


@pytest.mark.parametrize("count", [3, 13])
def test_a_refused_file_leaves_nothing(desk: Desk, count: int) -> None:
    desk.do("desk", memory_import.import_pairs, pairs=list(pairs(2)), **FILE)
    before = rows(desk)
    wrong = [*pairs(count), Pair("ro", "en", "Rău.", "Bad\x00.")]
    with pytest.raises(BadCharacter) as refused:
        memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=wrong, **FILE)
    assert f"pair {count + 1}" in (refused.value.place or "")
    with pytest.raises(BadInput):
        memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=[Pair("ro", "en", "a", "")], **FILE)
    assert rows(desk) == before


def test_one_that_is_stopped_leaves_nothing(desk: Desk) -> None:
    def tell(count: int) -> None:
        if count >= 8:
            raise FlowError("stopped")

    with pytest.raises(FlowError):
        memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=pairs(40), tell=tell, **FILE)
    assert rows(desk) == [0] * len(TABLES)


def test_several_shards_of_one_import_go_and_come_back_with_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_index, "SHARD", 8)
    done = memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=pairs(21), **FILE)
    with desk.database.read() as session:
        assert session.scalars(select(MemoryShard.entries).order_by(MemoryShard.id)).all() == [8, 8, 5]
    desk.do("desk", memory_import.undo_import, done.id)
    assert matches(desk) == []
    desk.do("desk", memory_import.restore_import, done.id)
    assert matches(desk) == ["Bridge 7."]


def test_the_sweep_removes_what_was_undone_long_ago_for_good(desk: Desk) -> None:
    done = memory_stages.import_in_stages(desk.database, desk.actor("desk"), pairs=pairs(11), **FILE)
    desk.do("desk", memory_import.undo_import, done.id)
    memory_stages.sweep(desk.database)
    assert rows(desk)[1] == 11
    with desk.database.write() as session:
        session.execute(update(MemoryImport).values(undone_at=now() - timedelta(days=memory_import.KEPT_DAYS + 1)))
    memory_stages.sweep(desk.database)
    memory_stages.sweep(desk.database)
    assert rows(desk) == [1, 0, 0, 0, 0]
    with pytest.raises(FlowError) as gone:
        desk.do("desk", memory_import.restore_import, done.id)
    assert gone.value.code == "removed"


def test_the_sweep_removes_what_died_and_leaves_what_is_in_work(desk: Desk) -> None:
    def begun(job_id: int | None) -> int:
        row = desk.do("desk", memory_import.begin, job_id=job_id, **FILE)
        taking = memory_import.Taking(1, row.id, "archive.tsv")
        with desk.database.write() as session:
            for batch in taking.checked(pairs(5)):
                taking.write(session, batch)
        return int(row.id)

    job = desk.do("desk", jobs.enqueue, "import_memory", {})
    dead, by_command, running = begun(job.id), begun(None), begun(None)
    with desk.database.write() as session:
        session.get_one(Job, job.id).state = JobState.FAILED
        session.get_one(MemoryImport, by_command).created_at = now() - timedelta(days=2)
    memory_stages.sweep(desk.database)
    with desk.database.read() as session:
        assert session.scalars(select(MemoryImport.id)).all() == [running]
        assert set(session.scalars(select(MemoryEntry.import_id))) == {running}
    assert dead not in (by_command, running)
