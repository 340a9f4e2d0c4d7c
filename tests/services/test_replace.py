import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadCharacter, Conflict, Forbidden, NotFound, TooLarge
from translate_flow.services import history_views, replace
from translate_flow.services.check_store import check_store


def test_many_changes_go_through_together_or_not_at_all(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    save(desk, "second", found[-1], "meanwhile")
    changes = [(unit.id, unit.version, unit.target_text.upper()) for unit in found]
    with pytest.raises(Conflict), desk.database.write() as session:
        replace.replace_texts(session, desk.actor("translator"), bitext.id, changes=changes)
    assert desk.units(bitext)[0].target_text == found[0].target_text
    with desk.database.write() as session:
        done = replace.replace_texts(session, desk.actor("translator"), bitext.id, changes=changes[:-1])
    assert [unit.target_text for unit in done.done] == [text for _, _, text in changes[:-1]]


def test_one_wrong_text_among_many_stores_none(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    foreign = desk.units(desk.bitext(TARGET))[0]
    good = [(unit.id, unit.version, unit.target_text.upper()) for unit in found]
    for wrong, refusal in (
        ((found[-1].id, 1, "a\x00b"), BadCharacter),
        ((foreign.id, 1, "x"), NotFound),
        ((4711, 1, "x"), NotFound),
    ):
        with pytest.raises(refusal):
            desk.do("translator", replace.replace_texts, bitext.id, changes=[*good[:-1], wrong])
    with pytest.raises(TooLarge):
        desk.do("translator", replace.replace_texts, bitext.id, changes=good * 500)
    with pytest.raises(Forbidden):
        desk.do("reader", replace.replace_texts, bitext.id, changes=good)
    assert desk.units(bitext) == found


def test_a_text_that_stays_the_same_is_no_change(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    same = [(unit.id, unit.version, unit.target_text) for unit in found]
    done = desk.do("translator", replace.replace_texts, bitext.id, changes=same)
    assert (done.done, done.undo) == ((), None)
    assert desk.units(bitext) == found


def test_every_replaced_text_is_in_its_history_and_the_store_is_whole(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    changes = [(unit.id, unit.version, unit.target_text.upper()) for unit in desk.units(bitext)]
    desk.do("translator", replace.replace_texts, bitext.id, changes=changes)
    for unit in desk.units(bitext):
        latest = desk.see("reader", history_views.list_history, unit.id).items[0]
        assert (latest.act, latest.target_text) == ("replace", unit.target_text)
    with desk.database.read() as session:
        assert check_store(session) == ()
