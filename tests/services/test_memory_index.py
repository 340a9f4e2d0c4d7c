from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from tests.services.conftest import Desk
from translate_flow.database import Database
from translate_flow.formats.record import Pair as FilePair
from translate_flow.memory.postings import CHUNK, read
from translate_flow.memory.words import words
from translate_flow.migrations.upgrade import downgrade, upgrade
from translate_flow.models.memory import MemoryEntry, MemoryPostings, MemoryShard, MemoryWord
from translate_flow.services import memory, memory_import, memory_index
from translate_flow.services.backup import backup, restore
from translate_flow.services.memory_index import Pair
from translate_flow.settings import Settings

HOME = Pair(1, "ro", "en")
RO_EN = {"source_language": "ro", "target_language": "en"}


def take_in(desk: Desk, *sources: str, publication: str = "north", who: str = "desk") -> int:
    """Pairs from a file; the id of the import."""
    pairs = [FilePair("ro", "en", source, f"English of {number}") for number, source in enumerate(sources)]
    given = {"publication": publication, "pairs": pairs, "file_name": "archive.tsv", "format": "tsv"}
    return desk.do(who, memory_import.import_pairs, **given).id  # type: ignore[no-any-return]


def likely(desk: Desk, text: str, pair: Pair = HOME) -> list[str]:
    """The sources of the likely entries that are still there."""
    with desk.database.read() as session:
        ids = memory_index.likely(session, pair, text)
        rows = dict(session.execute(select(MemoryEntry.id, MemoryEntry.source_text)).all())
        return [rows[entry_id] for entry_id in ids if entry_id in rows]


def stored(desk: Desk, word: str) -> tuple[int, list[int]]:
    """How many entries a word says it has in the shard that grows, and how many stand in each of its rows."""
    (number,) = words(f"{word} {word} {word} {word}")
    with desk.database.read() as session:
        row = session.scalars(select(MemoryWord).join(MemoryShard).where(MemoryWord.word == number)).one()
        rows = select(MemoryPostings.records).where(MemoryPostings.word_id == row.id).order_by(MemoryPostings.number)
        return row.entries, [len(read(data)[0]) for data in (*session.scalars(rows), row.last)]


def shards(desk: Desk) -> list[tuple[int, int | None]]:
    """The entries and the import of each shard."""
    with desk.database.read() as session:
        rows = select(MemoryShard.entries, MemoryShard.import_id).order_by(MemoryShard.id)
        return [(entries, import_id) for entries, import_id in session.execute(rows)]


def test_entries_are_found_from_the_moment_they_are_there(desk: Desk) -> None:
    take_in(desk, "Podul din Orhei se închide luni.", "Vremea se schimbă.")
    assert likely(desk, "Podul din Orhei se deschide marți.")[0] == "Podul din Orhei se închide luni."
    take_in(desk, "Podul din Orhei se deschide joi.")
    assert likely(desk, "Podul din Orhei se deschide marți.")[0] == "Podul din Orhei se deschide joi."


def test_each_publication_and_pair_has_an_index_of_its_own(desk: Desk) -> None:
    take_in(desk, "Podul se închide.")
    take_in(desk, "Podul se deschide.", publication="south", who="stranger")
    assert likely(desk, "Podul se va") == ["Podul se închide."]
    assert likely(desk, "Podul se va", Pair(2, "ro", "en")) == ["Podul se deschide."]
    assert likely(desk, "Podul se va", Pair(1, "ro", "ru")) == []
    with desk.database.read() as session:
        assert sorted(memory_index.publications_with(session, "ro", "en")) == [1, 2]
        assert memory_index.publications_with(session, "ro", "ru") == []


def test_a_row_is_filled_before_the_next_begins(desk: Desk) -> None:
    with desk.database.write() as session:
        for start, end in ((1, 3), (3, 4), (4, CHUNK - 1), (CHUNK - 1, CHUNK + 1), (CHUNK + 1, 2 * CHUNK + 10)):
            memory_index.add(session, HOME, [(number, f"podul {number}") for number in range(start, end)])
    assert stored(desk, "podul") == (2 * CHUNK + 9, [CHUNK, CHUNK, 9])
    assert shards(desk) == [(2 * CHUNK + 9, None)]
    with desk.database.read() as session:
        assert set(memory_index.likely(session, HOME, "podul 7", limit=1)) == {7}


def test_a_large_import_has_a_shard_of_its_own(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_index, "SMALL", 3)
    take_in(desk, "Podul vechi se închide.")
    large = take_in(desk, *(f"Podul numărul {number} se deschide." for number in range(8)))
    take_in(desk, "Podul nou se închide.")
    assert shards(desk) == [(2, None), (8, large)]
    for text in ("Podul vechi se închide.", "Podul numărul 3 se deschide.", "Podul nou se închide."):
        assert likely(desk, text)[0] == text


def test_a_common_word_is_read_from_the_newest_shards(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_index, "SMALL", 3)
    for _ in range(3):
        take_in(desk, *["Podul se închide azi la amiază."] * 5)
    monkeypatch.setattr(memory_index, "BUDGET", 7)
    with desk.database.read() as session:
        newest = session.scalars(select(MemoryEntry.id).order_by(MemoryEntry.id.desc()).limit(10)).all()
        assert set(memory_index.likely(session, HOME, "Podul se închide azi la amiază.")) == set(newest)


def test_what_is_undone_is_not_found_and_comes_back_with_the_import(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_index, "SMALL", 3)
    imports = [take_in(desk, *["Podul se închide."] * number) for number in (2, 5)]
    for import_id in imports:
        desk.do("desk", memory_import.undo_import, import_id)
    assert desk.see("desk", memory.search_memory, text="Podul se închide.", **RO_EN) == ()
    for import_id in imports:
        desk.do("desk", memory_import.restore_import, import_id)
    assert len(likely(desk, "Podul se închide.")) == 7


def test_the_growing_shard_is_made_anew_once_most_of_it_has_gone(desk: Desk) -> None:
    take_in(desk, *(f"Școala numărul {number} se deschide." for number in range(3)))
    take_in(desk, *(f"Podul numărul {number} se închide." for number in range(5)))
    with desk.database.write() as session:
        session.execute(delete(MemoryEntry).where(MemoryEntry.source_text.startswith("Podul numărul 1")))
        memory_index.clear_up(session, HOME)
    assert shards(desk) == [(8, None)]
    with desk.database.write() as session:
        session.execute(delete(MemoryEntry).where(MemoryEntry.source_text.startswith("Podul")))
        memory_index.clear_up(session, HOME)
    assert shards(desk) == [(3, None)] and stored(desk, "numărul") == (3, [3])
    with desk.database.write() as session:
        session.execute(delete(MemoryEntry))
        memory_index.clear_up(session, HOME)
        assert session.scalar(select(func.count()).select_from(MemoryWord)) == 0
        assert session.scalar(select(func.count()).select_from(MemoryPostings)) == 0
    take_in(desk, "Podul nou.")
    assert likely(desk, "Podul nou.") == ["Podul nou."]


def test_a_memory_brought_back_from_a_backup_is_searched_as_before(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, "Podul din Orhei se închide luni.", "Vremea se schimbă.")
    backup(desk.database, Settings(instance=tmp_path / "here"), tmp_path / "all.zip")
    there = Settings(instance=tmp_path / "there")
    restore(tmp_path / "all.zip", there)
    found = Database(there.url)
    assert likely(Desk(found), "Podul din Orhei se închide.") == ["Podul din Orhei se închide luni."]
    found.close()


def test_a_memory_of_an_older_version_is_indexed_by_the_upgrade(desk: Desk) -> None:
    take_in(desk, "Podul din Orhei se închide luni.", "Vremea se schimbă.")
    with desk.database.write() as session:
        downgrade(session.connection(), "0014")
    with desk.database.write() as session:
        upgrade(session.connection())
    assert likely(desk, "Podul din Orhei se închide.") == ["Podul din Orhei se închide luni."]
    take_in(desk, "Podul din Orhei se deschide joi.")
    assert stored(desk, "podul") == (2, [2])
