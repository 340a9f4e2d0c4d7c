import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadCharacter, BadInput, Conflict, Forbidden, NotFound, TooLarge
from translate_flow.formats.record import Pair
from translate_flow.services import memory, memory_import
from translate_flow.services.views import MemoryImportView

RO_EN = {"source_language": "ro", "target_language": "en"}
BRIDGE = Pair("ro", "en", "Podul se redeschide.", "The bridge reopens.")


def take_in(desk: Desk, *pairs: Pair, who: str = "desk", publication: str = "north") -> MemoryImportView:
    given = {"publication": publication, "pairs": pairs, "file_name": "archive.tmx", "format": "tmx"}
    return desk.do(who, memory_import.import_pairs, **given)  # type: ignore[no-any-return]


def matches(desk: Desk) -> list[str]:
    found = desk.see("reader", memory.search_memory, text=BRIDGE.source, **RO_EN)
    return [match.target_text for match in found]


def test_pairs_come_in_and_go_as_a_whole_file(desk: Desk) -> None:
    made = take_in(desk, BRIDGE, Pair("ro", "en", "Fără traducere.", ""), Pair("ro", "en", " ", "Nothing."))
    assert (made.pairs, made.file_name, made.created_by.name, matches(desk)) == (
        1,
        "archive.tmx",
        "Desk",
        [BRIDGE.target],
    )
    undone = desk.do("desk", memory_import.undo_import, made.id)
    assert (undone.is_undone, matches(desk)) == (True, [])
    with pytest.raises(Conflict) as refused:
        desk.do("desk", memory_import.undo_import, made.id)
    assert refused.value.code == "undone"
    assert desk.see("desk", memory_import.list_imports, "north") == (undone,)


def test_an_import_that_was_undone_comes_back_as_it_was(desk: Desk) -> None:
    made = take_in(desk, BRIDGE)
    undone = desk.do("desk", memory_import.undo_import, made.id)
    assert undone.kept_until is not None and undone.kept_until > made.created_at
    assert desk.do("desk", memory_import.restore_import, made.id) == made
    assert desk.do("desk", memory_import.restore_import, made.id) == made
    assert matches(desk) == [BRIDGE.target]
    with pytest.raises(Forbidden):
        desk.do("reader", memory_import.restore_import, made.id)


def test_an_approval_a_file_claims_stays_a_claim(desk: Desk) -> None:
    take_in(desk, Pair("ro", "en", BRIDGE.source, BRIDGE.target, state="final", translator="Maria Pop"))
    (match,) = desk.see("reader", memory.search_memory, text=BRIDGE.source, **RO_EN)
    assert match.score < 101 and match.author == "Maria Pop" and dict(match.penalties)


def test_what_a_machine_made_is_told_apart(desk: Desk) -> None:
    take_in(desk, Pair("ro", "en", BRIDGE.source, BRIDGE.target, origin="mt"))
    (match,) = desk.see("reader", memory.search_memory, text=BRIDGE.source, **RO_EN)
    assert match.origin == "mt"


def test_one_pair_that_cannot_be_stored_leaves_nothing_of_the_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_import, "BATCH", 2)
    bad = Pair("ro", "en", "Rău.", "Bad\x00.")
    for wrong in (bad, Pair("ro", "en", "Rău.", "Bad.", translator="Ana\x07")):
        with pytest.raises(BadCharacter) as refused:
            take_in(desk, BRIDGE, BRIDGE, BRIDGE, wrong)
        assert refused.value.place is not None and "archive.tmx, pair 4" in refused.value.place
    assert (matches(desk), desk.see("desk", memory_import.list_imports, "north")) == ([], ())


def test_a_file_has_a_most_and_a_least(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput) as empty:
        take_in(desk, Pair("ro", "en", "Singur.", ""))
    monkeypatch.setattr(memory_import, "MAX_PAIRS", 2)
    with pytest.raises(TooLarge) as long:
        take_in(desk, BRIDGE, BRIDGE, BRIDGE)
    assert empty.value.place == long.value.place == "archive.tmx"
    assert desk.see("desk", memory_import.list_imports, "north") == ()


def test_only_who_may_import_does_and_nobody_elsewhere(desk: Desk) -> None:
    made = take_in(desk, BRIDGE)
    for who in ("translator", "reviewer", "reader"):
        with pytest.raises(Forbidden):
            take_in(desk, BRIDGE, who=who)
        with pytest.raises(Forbidden):
            desk.do(who, memory_import.undo_import, made.id)
        with pytest.raises(Forbidden):
            desk.see(who, memory_import.list_imports, "north")
    for thing in (made.id, 4711):
        with pytest.raises(NotFound):
            desk.do("stranger", memory_import.undo_import, thing)
    with pytest.raises(NotFound):
        take_in(desk, BRIDGE, who="stranger")
    assert matches(desk) == [BRIDGE.target]
