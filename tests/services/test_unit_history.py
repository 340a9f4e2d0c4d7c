from sqlalchemy import select

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.models.bitext import Unit
from translate_flow.models.history import UnitHistory
from translate_flow.services import unit_history
from translate_flow.services.views import UnitView


def authors(desk: Desk, unit: UnitView) -> list[str]:
    with desk.database.read() as session:
        found = unit_history.authors_of(session, session.get_one(Unit, unit.id))
    names = {desk.actor(who).user_id: who for who in ("translator", "second", "reviewer", "desk")}
    return [names[person] for person in found]


def test_everybody_who_changed_the_words_is_an_author_until_the_text_is_cleared(desk: Desk) -> None:
    unit = save(desk, "translator", desk.units(desk.bitext())[0], "The bridge")
    unit = save(desk, "second", unit, "The new bridge", confirm=True)
    assert authors(desk, unit) == ["translator", "second"]
    unit = save(desk, "second", unit, "")
    assert authors(desk, unit) == []
    assert authors(desk, save(desk, "second", unit, "The bridge")) == ["second"]


def test_confirming_the_words_of_another_makes_nobody_an_author(desk: Desk) -> None:
    unit = save(desk, "translator", desk.units(desk.bitext())[0], "The bridge")
    assert authors(desk, save(desk, "second", unit, "The bridge", confirm=True)) == ["translator"]


def test_the_authors_of_many_are_those_of_each(desk: Desk) -> None:
    found = desk.units(desk.bitext(TARGET))
    save(desk, "translator", found[1], "The town hall said so.")
    with desk.database.read() as session:
        rows = list(session.scalars(select(Unit).order_by(Unit.id)))
        many = unit_history.authors_of_many(session, rows)
        assert many == {row.id: unit_history.authors_of(session, row) for row in rows}
        assert unit_history.authors_of_many(session, []) == {}


def test_the_row_before_is_the_nearest_one_below(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    for text in ("One", "Two"):
        unit = save(desk, "translator", unit, text)
    with desk.database.read() as session:
        row = session.get_one(Unit, unit.id)
        before = unit_history.row_before(session, row, unit.version)
        assert before is not None and before.target_text == "One"
        assert unit_history.row_before(session, row, 1) is None
        rows = list(session.scalars(select(UnitHistory).where(UnitHistory.unit_id == unit.id)))
        assert [entry.text for entry in unit_history.entries(rows)] == ["", "One", "Two"]


def test_people_named_twice_count_once_in_the_order_they_came() -> None:
    assert unit_history.united([[3, 1], [], [1, 2, 3]]) == (3, 1, 2)
