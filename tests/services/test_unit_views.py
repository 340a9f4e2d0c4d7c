from sqlalchemy import event, select

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.models.bitext import Unit
from translate_flow.services import comments
from translate_flow.services.unit_views import person_views, unit_views


def test_units_are_told_in_the_order_asked_for_with_all_that_hangs_on_them(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = next(one for one in desk.units(bitext) if "12" in one.source_text)
    save(desk, "translator", unit, "The works cost 13 million lei.")
    desk.do("reviewer", comments.add_comment, unit.id, text="Twelve?")
    with desk.database.read() as session:
        rows = list(session.scalars(select(Unit).order_by(Unit.id.desc())))
        told = unit_views(session, rows)
        assert unit_views(session, []) == ()
    assert [one.id for one in told] == [row.id for row in rows]
    seen = next(one for one in told if one.id == unit.id)
    assert (seen.open_comments, seen.updated_by is not None and seen.updated_by.name) == (1, "Translator")
    assert "numbers" in {finding.rule for finding in seen.findings}
    assert [part.text for part in seen.target] == ["The works cost 13 million lei."]
    assert seen.source[0].text == seen.source_text and seen.bead.reasons


def test_the_number_of_questions_does_not_grow_with_the_units(desk: Desk) -> None:
    long = "\n\n".join(f"Propoziția {n} spune ceva." for n in range(30))
    desk.bitext(long, source=long)
    asked: list[str] = []
    event.listen(desk.database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    counts = []
    with desk.database.read() as session:
        rows = list(session.scalars(select(Unit)))
        for size in (2, len(rows)):
            asked.clear()
            unit_views(session, rows[:size])
            counts.append(len(asked))
    assert counts[0] == counts[1] <= 6 and len(rows) >= 30


def test_people_are_told_by_id_and_nobody_is_made_up(desk: Desk) -> None:
    person = desk.actor("reviewer").user_id
    with desk.database.read() as session:
        assert [view.name for view in person_views(session, {person, 4711}).values()] == ["Reviewer"]
        assert person_views(session, set()) == {}
