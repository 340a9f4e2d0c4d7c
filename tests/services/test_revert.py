"""Taking back what one person wrote, and acts on many units with one undo."""

import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.services import bulk, revert, review, saved_filters, units
from translate_flow.services.check_store import check_store


def test_one_persons_edits_go_back_and_what_others_wrote_since_stays(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before = [unit.target_text for unit in desk.units(bitext)]
    vandal = desk.actor("second").user_id
    for place in (0, 1, 2):
        save(desk, "second", desk.units(bitext)[place], f"Nonsense {place}.")
    save(desk, "second", desk.units(bitext)[0], "More nonsense.")
    save(desk, "translator", desk.units(bitext)[2], "Mended by another.")
    with desk.database.write() as session:
        told = revert.preview_revert(session, desk.actor("desk"), bitext.id, user_id=vandal)
        assert [(r.text_after, bool(r.stays_because)) for r in told] == [
            (before[0], False),
            (before[1], False),
            ("Mended by another.", True),
        ]
        chosen = [(r.unit_id, r.version) for r in told]
        done = revert.revert_person(session, desk.actor("desk"), bitext.id, user_id=vandal, units=chosen)
        assert (len(done.done), [r.code for r in done.refused]) == (2, ["changed_since"])
        assert check_store(session) == ()
    assert [unit.target_text for unit in desk.units(bitext)][:3] == [before[0], before[1], "Mended by another."]
    save(desk, "translator", desk.units(bitext)[1], "Written after the reverting.")
    with desk.database.write() as session:
        back = bulk.undo_bulk(session, desk.actor("desk"), bitext.id, number=done.undo or 0)
        assert [unit.target_text for unit in back.done] == ["More nonsense."]
        assert [r.code for r in back.refused] == ["changed_since"]
        assert check_store(session) == ()
        with pytest.raises(Conflict, match="already"):
            bulk.undo_bulk(session, desk.actor("desk"), bitext.id, number=done.undo or 0)


def test_approving_many_is_taken_back_as_submitted(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    pairs = [(unit.id, unit.version) for unit in desk.units(bitext)]
    with desk.database.write() as session:
        review.confirm_many(session, desk.actor("translator"), bitext.id, units=pairs)
    pairs = [(unit.id, unit.version) for unit in desk.units(bitext)]
    with desk.database.write() as session:
        done = review.decide_many(session, desk.actor("reviewer"), bitext.id, decision="approve", units=pairs)
    with pytest.raises(NotFound), desk.database.write() as session:
        bulk.undo_bulk(session, desk.actor("translator"), bitext.id, number=done.undo or 0)
    with desk.database.write() as session:
        bulk.undo_bulk(session, desk.actor("reviewer"), bitext.id, number=done.undo or 0)
        assert check_store(session) == ()
    assert {unit.substate for unit in desk.units(bitext)} == {"submitted"}


def test_units_are_found_by_pattern_author_and_time_and_counted(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    save(desk, "second", desk.units(bitext)[1], "The bridge opens on 5 May.")
    person = desk.actor("second").user_id
    with desk.database.read() as session:
        actor = desk.actor("desk")
        found = units.list_units(session, actor, bitext.id, text=r"\b\d+ May", regex=True)
        assert [unit.position for unit in found.items] == [1]
        assert [u.position for u in units.list_units(session, actor, bitext.id, author=person).items] == [1]
        changed = found.items[0].updated_at
        assert changed
        later = units.list_units(session, actor, bitext.id, changed_after=changed)
        assert [unit.position for unit in later.items] == [1]
        counts = units.count_units(session, actor, bitext.id)
        assert counts.substates == {"draft": 5}
        assert sum(counts.block_types.values()) == 5
        assert ("Second", 1) in [(author.person.name, author.units) for author in counts.authors]


@pytest.mark.parametrize(("pattern", "says"), [("(", "not a pattern"), ("x" * 300, "too long")])
def test_a_pattern_that_is_none_is_refused_with_its_place(desk: Desk, pattern: str, says: str) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session, pytest.raises(BadInput, match=says):
        units.list_units(session, desk.actor("desk"), bitext.id, text=pattern, regex=True)


def test_a_pattern_that_runs_wild_is_stopped(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    save(desk, "second", desk.units(bitext)[1], "a" * 5000 + "!")
    with desk.database.read() as session, pytest.raises(BadInput, match="seconds"):
        units.list_units(session, desk.actor("desk"), bitext.id, text=r"(a|aa|a.)+(b|c)+$", regex=True)


def test_filters_are_kept_shared_and_deleted_by_their_owner_alone(desk: Desk) -> None:
    with desk.database.write() as session:
        mine, other = desk.actor("translator"), desk.actor("second")
        kept = saved_filters.save_filter(session, mine, "north", name="To mend", query={"substate": "returned"})
        assert saved_filters.list_filters(session, other, "north").items == ()
        again = saved_filters.save_filter(
            session, mine, "north", name="To mend", query={"finding": "any"}, is_shared=True
        )
        assert again.id == kept.id
        seen = saved_filters.list_filters(session, other, "north").items[0]
        assert (seen.query, seen.is_own, seen.owner.name) == ({"finding": "any"}, False, "Translator")
        with pytest.raises(NotFound):
            saved_filters.delete_filter(session, other, kept.id)
        with pytest.raises(NotFound):
            saved_filters.list_filters(session, desk.actor("stranger"), "north")
        with pytest.raises(BadInput):
            saved_filters.save_filter(session, mine, "north", name="Odd", query={"colour": "red"})
        saved_filters.delete_filter(session, mine, kept.id)
        assert saved_filters.list_filters(session, mine, "north").items == ()
