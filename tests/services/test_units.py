from datetime import timedelta

import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, NotFound
from translate_flow.services import edit_alignment, history_views, units
from translate_flow.services.clock import now
from translate_flow.services.views import BitextView, UnitView

LONG = "\n\n".join(f"Propoziția numărul {n} spune ceva." for n in range(12))


def found(desk: Desk, bitext: BitextView, **asked: object) -> list[int]:
    return [unit.position for unit in desk.see("reader", units.list_units, bitext.id, **asked).items]


def written(desk: Desk) -> tuple[BitextView, list[UnitView]]:
    """A translation: one unit submitted, one a draft with a wrong number, the others imported."""
    bitext = desk.bitext(TARGET)
    one, two = desk.units(bitext)[1:3]
    save(desk, "translator", one, "The town hall said so.", confirm=True)
    save(desk, "second", two, "The works cost 13 million lei.")
    return bitext, desk.units(bitext)


def test_units_answer_every_filter(desk: Desk) -> None:
    bitext, _ = written(desk)
    translator = desk.actor("translator").user_id
    assert found(desk, bitext) == [0, 1, 2, 3, 4]
    assert found(desk, bitext, substate=["submitted"]) == found(desk, bitext, state=["translated"]) == [1]
    assert found(desk, bitext, state=["initial"], substate=["submitted"]) == [0, 1, 2, 3, 4]
    assert found(desk, bitext, finding="numbers") == [2]
    assert 2 in found(desk, bitext, finding="any") and found(desk, bitext, finding="no such rule") == []
    assert found(desk, bitext, author=translator) == [1]
    assert found(desk, bitext, block_type=["headline"]) == [0]
    assert found(desk, bitext, text="TOWN HALL") == found(desk, bitext, text="^the town", regex=True) == [1]
    assert found(desk, bitext, text="_") == []
    assert found(desk, bitext, max_score=-1.0) == []
    assert found(desk, bitext, bead_origin=["pinned"]) == []
    assert found(desk, bitext, changed_after=now() + timedelta(hours=1)) == []
    since = desk.see("reader", units.get_bitext, bitext.id).change_number
    assert found(desk, bitext, changed_since=since - 1) == [2]


def test_a_filter_that_is_none_is_refused_with_those_that_are(desk: Desk) -> None:
    bitext = desk.bitext()
    for place in ("substate", "state", "block_type", "bead_origin"):
        with pytest.raises(BadInput) as refused:
            found(desk, bitext, **{place: ["odd"]})
        assert refused.value.place == place and "Known are" in refused.value.remedy
    with pytest.raises(BadInput):
        found(desk, bitext, text="(", regex=True)


def test_counts_agree_with_the_filters_and_the_outline_with_the_list(desk: Desk) -> None:
    bitext, present = written(desk)
    counts = desk.see("reader", units.count_units, bitext.id)
    for name, number in counts.substates.items():
        assert len(found(desk, bitext, substate=[name])) == number
    for name, number in counts.findings.items():
        assert len(found(desk, bitext, finding=name)) == number
    for name, number in counts.block_types.items():
        assert len(found(desk, bitext, block_type=[name])) == number
    assert {one.person.name: one.units for one in counts.authors} == {"Desk": 5, "Translator": 1, "Second": 1}
    outline = desk.see("reader", units.outline, bitext.id).items
    assert [(o.id, o.version, o.findings, o.target_length) for o in outline] == [
        (unit.id, unit.version, len(unit.findings), len(unit.target_text)) for unit in present
    ]


def test_pages_follow_one_another_without_gap_or_double(desk: Desk) -> None:
    bitext = desk.bitext(source=LONG)
    for listing in (units.list_units, units.outline):
        seen, cursor = [], None
        while True:
            page = desk.see("reader", listing, bitext.id, cursor=cursor, limit=5)
            seen += [unit.position for unit in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert seen == list(range(len(seen))) and len(seen) >= 12


def test_changes_are_told_once_and_completely_whatever_the_limit(desk: Desk) -> None:
    bitext = desk.bitext(source=LONG)
    start = desk.see("reader", units.get_bitext, bitext.id).change_number
    for unit in desk.units(bitext)[:6]:
        save(desk, "translator", unit, "x")
    merged = [unit.id for unit in desk.units(bitext)[7:9]]
    version = desk.see("desk", units.get_bitext, bitext.id).version
    desk.do("desk", edit_alignment.merge_beads, bitext.id, unit_ids=merged, version=version)
    whole = desk.see("reader", units.list_changes, bitext.id, since=start)
    for limit in (0, 1, 2, 3, 7, 10_000):
        changed, gone, since = set(), set(), start
        while True:
            told = desk.see("reader", units.list_changes, bitext.id, since=since, limit=limit)
            changed |= {unit.id for unit in told.units}
            gone |= set(told.gone)
            if told.change_number == since:
                break
            since = told.change_number
        assert (changed, gone, since) == ({unit.id for unit in whole.units}, set(whole.gone), whole.change_number)


def test_an_act_on_more_units_than_are_asked_for_is_told_whole(desk: Desk) -> None:
    bitext = desk.bitext(LONG.replace("spune", "says"), source=LONG)
    start = desk.see("reader", units.get_bitext, bitext.id).change_number
    version = desk.see("desk", units.get_bitext, bitext.id).version
    desk.do("desk", edit_alignment.realign_bitext, bitext.id, version=version)
    everything = desk.see("reader", units.list_changes, bitext.id, since=start, limit=500)
    some = desk.see("reader", units.list_changes, bitext.id, since=start, limit=2)
    assert some.change_number == everything.change_number
    assert {unit.id for unit in some.units} == {unit.id for unit in everything.units}


def test_strangers_see_nothing_of_a_bitext(desk: Desk) -> None:
    bitext = desk.bitext()
    for act in (units.get_bitext, units.list_units, units.outline, units.count_units):
        with pytest.raises(NotFound):
            desk.see("stranger", act, bitext.id)
    with pytest.raises(NotFound):
        desk.see("stranger", units.list_changes, bitext.id, since=0)
    for act in (units.get_unit, history_views.list_history):
        with pytest.raises(NotFound):
            desk.see("stranger", act, desk.units(bitext)[0].id)


def test_what_one_may_do_is_told_with_the_bitext(desk: Desk) -> None:
    bitext = desk.bitext()
    can = {who: desk.see(who, units.get_bitext, bitext.id).can for who in ("reader", "translator", "desk")}
    assert "edit_unit" not in can["reader"] and "edit_unit" in can["translator"] and "publish" in can["desk"]
