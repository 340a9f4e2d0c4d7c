import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import Conflict, Forbidden, NotFound
from translate_flow.services import bulk, replace, review, units
from translate_flow.services.bulk import ManyDecided
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView


def in_capitals(desk: Desk, bitext: BitextView, who: str = "translator") -> ManyDecided:
    changes = [(unit.id, unit.version, unit.target_text.upper()) for unit in desk.units(bitext)]
    return desk.do(who, replace.replace_texts, bitext.id, changes=changes)  # type: ignore[no-any-return]


def test_a_replacement_is_taken_back_in_one_where_nobody_wrote_since(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    changes = [(unit.id, unit.version, unit.target_text.upper()) for unit in found]
    with desk.database.write() as session:
        done = replace.replace_texts(session, desk.actor("translator"), bitext.id, changes=changes)
    assert done.undo is not None
    save(desk, "second", desk.units(bitext)[-1], "meanwhile")
    with pytest.raises(NotFound), desk.database.write() as session:
        bulk.undo_bulk(session, desk.actor("second"), bitext.id, number=done.undo)
    with desk.database.write() as session:
        back = bulk.undo_bulk(session, desk.actor("translator"), bitext.id, number=done.undo)
    texts = [unit.target_text for unit in desk.units(bitext)]
    assert texts == [*(unit.target_text for unit in found[:-1]), "meanwhile"]
    assert [one.unit_id for one in back.refused] == [found[-1].id]


def test_an_act_is_taken_back_once_and_by_who_did_it(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before = [unit.target_text for unit in desk.units(bitext)]
    done = in_capitals(desk, bitext)
    with pytest.raises(Forbidden):
        desk.do("reader", bulk.undo_bulk, bitext.id, number=done.undo)
    for number in (0, (done.undo or 0) + 1):
        with pytest.raises(NotFound):
            desk.do("translator", bulk.undo_bulk, bitext.id, number=number)
    desk.do("translator", bulk.undo_bulk, bitext.id, number=done.undo)
    assert [unit.target_text for unit in desk.units(bitext)] == before
    with pytest.raises(Conflict) as refused:
        desk.do("translator", bulk.undo_bulk, bitext.id, number=done.undo)
    assert refused.value.code == "nothing_to_undo"
    with desk.database.read() as session:
        assert check_store(session) == ()


def test_a_unit_changed_twice_in_one_act_comes_back_whole(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = desk.units(bitext)[0]
    changes = [(unit.id, unit.version, "Once"), (unit.id, unit.version + 1, "Twice")]
    done = desk.do("translator", replace.replace_texts, bitext.id, changes=changes)
    assert [one.target_text for one in done.done] == ["Twice"]
    back = desk.do("translator", bulk.undo_bulk, bitext.id, number=done.undo)
    assert (back.refused, desk.units(bitext)[0].target_text) == ((), unit.target_text)


def test_what_was_approved_comes_back_as_submitted(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = save(desk, "translator", desk.units(bitext)[1], "The town hall said so.", confirm=True)
    given = {"decision": "approve", "version": unit.version}
    unit = desk.do("reviewer", review.decide_unit, unit.id, **given)
    done = desk.do(
        "reviewer", replace.replace_texts, bitext.id, changes=[(unit.id, unit.version, "The mayor said so.")]
    )
    desk.do("reviewer", bulk.undo_bulk, bitext.id, number=done.undo)
    back = desk.see("reader", units.get_unit, unit.id)
    assert (back.target_text, back.substate) == ("The town hall said so.", "submitted")


def test_many_confirmed_at_once_are_taken_back_too(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    seen = [(unit.id, unit.version) for unit in desk.units(bitext)]
    before = [unit.substate for unit in desk.units(bitext)]
    done = desk.do("translator", review.confirm_many, bitext.id, units=seen)
    assert {unit.substate for unit in desk.units(bitext)} == {"submitted"}
    desk.do("translator", bulk.undo_bulk, bitext.id, number=done.undo)
    assert [unit.substate for unit in desk.units(bitext)] == before
