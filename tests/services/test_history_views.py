import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_review import decide, submitted
from tests.services.test_save_unit import save
from translate_flow.errors import NotFound
from translate_flow.services import history_views, review


def test_a_history_tells_who_did_what_and_which_words_changed(desk: Desk) -> None:
    unit = save(desk, "translator", desk.units(desk.bitext())[0], "The bridge")
    unit = save(desk, "second", unit, "The new bridge", confirm=True)
    desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)
    told = desk.see("reader", history_views.list_history, unit.id).items
    assert [(row.act, row.actor.name, row.via) for row in told] == [
        ("approve", "Reviewer", "test"),
        ("confirm", "Second", "test"),
        ("edit", "Translator", "test"),
        ("create", "Desk", "test"),
    ]
    assert [text.strip() for kind, text in told[1].diff if kind == "added"] == ["new"]
    assert [row.number for row in told] == [4, 3, 2, 1]


def test_the_last_change_of_many_is_the_newest_row_with_another_text(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    one, two = desk.units(bitext)[:2]
    first = save(desk, "translator", one, "The bridge opens")
    first = save(desk, "second", first, "The new bridge opens")
    desk.do("translator", review.confirm_many, bitext.id, units=[(first.id, first.version)])
    ids = [one.id, two.id]
    told = desk.see("reader", history_views.last_changes, bitext.id, ids)
    assert list(told) == ids
    for unit_id in ids:
        rows = desk.see("reader", history_views.list_history, unit_id).items
        assert told[unit_id] == next(row for row in rows if any(kind != "same" for kind, _ in row.diff))
    assert (told[one.id].actor.name, told[one.id].act) == ("Second", "edit")
    assert [text.strip() for kind, text in told[one.id].diff if kind == "added"] == ["new"]


def test_a_unit_without_a_text_or_of_another_bitext_has_no_last_change(desk: Desk) -> None:
    empty, other = desk.bitext(), desk.bitext(TARGET)
    ids = [unit.id for unit in (*desk.units(empty), *desk.units(other))]
    assert desk.see("reader", history_views.last_changes, empty.id, ids) == {}
    with pytest.raises(NotFound):
        desk.see("stranger", history_views.last_changes, empty.id, ids)


def test_the_history_comes_in_pieces_each_with_what_changed(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    for text in ("The bridge", "The new bridge", "The new bridge reopens"):
        unit = save(desk, "translator", unit, text)
    first = desk.see("reader", history_views.list_history, unit.id, limit=2)
    rest = desk.see("reader", history_views.list_history, unit.id, cursor=first.next_cursor, limit=2)
    assert (first.items + rest.items, rest.next_cursor) == (
        desk.see("reader", history_views.list_history, unit.id).items,
        None,
    )


def test_a_return_tells_its_category_beside_its_reason(desk: Desk) -> None:
    unit = decide(desk, "reviewer", submitted(desk), "return", reason="Too literal", category="style/awkward")
    unit = save(desk, "translator", unit, "Another text.", confirm=True)
    decide(desk, "reviewer", unit, "return", category="accuracy/omission")
    told = desk.see("reader", history_views.list_history, unit.id).items
    assert [(row.act, row.reason, row.category) for row in told if row.category] == [
        ("return", "accuracy/omission", "accuracy/omission"),
        ("return", "Too literal", "style/awkward"),
    ]
