from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.services.conftest import Desk
from translate_flow.database import Database
from translate_flow.formats.record import Pair as FilePair
from translate_flow.memory.postings import CHUNK, read
from translate_flow.migrations.upgrade import downgrade, upgrade
from translate_flow.models.memory import MemoryEntry, MemoryPostings, MemoryWord
from translate_flow.services import memory_import, memory_index
from translate_flow.services.backup import backup, restore
from translate_flow.services.memory_index import Pair
from translate_flow.settings import Settings

HOME = Pair(1, "ro", "en")


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
    """How many entries a word says it has, and how many stand in each of its rows."""
    with desk.database.read() as session:
        row = session.scalars(select(MemoryWord).where(MemoryWord.word == word)).one()
        rows = select(MemoryPostings.records).where(MemoryPostings.word_id == row.id).order_by(MemoryPostings.number)
        return row.entries, [len(read(data)[0]) for data in session.scalars(rows)]


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
    assert stored(desk, "") == (2 * CHUNK + 9, [])
    with desk.database.read() as session:
        assert set(memory_index.likely(session, HOME, "podul 7", limit=1)) == {7}


def test_many_entries_at_once_are_written_piece_by_piece(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_index, "BATCH", 3)
    take_in(desk, *(f"Podul numărul {number} se deschide." for number in range(8)))
    assert stored(desk, "podul") == (8, [8])
    assert stored(desk, "")[0] == 8


def test_what_went_is_not_found_and_its_traces_go_once_they_are_the_most(desk: Desk) -> None:
    kept = take_in(desk, *(f"Școala numărul {number} se deschide." for number in range(3)))
    few = take_in(desk, "Podul vechi se închide.")
    desk.do("desk", memory_import.undo_import, few)
    assert "Podul vechi se închide." not in likely(desk, "Podul vechi se închide.")
    assert stored(desk, "podul")[0] == 1
    many = take_in(desk, *(f"Podul numărul {number} se închide." for number in range(5)))
    desk.do("desk", memory_import.undo_import, many)
    with desk.database.read() as session:
        words = set(session.scalars(select(MemoryWord.word)))
    assert "podul" not in words and stored(desk, "numărul") == (3, [3])
    desk.do("desk", memory_import.undo_import, kept)
    with desk.database.read() as session:
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
