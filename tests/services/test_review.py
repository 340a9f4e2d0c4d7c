import pytest

from tests.services.conftest import Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Conflict, Forbidden
from translate_flow.services import edit_alignment, history_views, publications, review, save_unit, units
from translate_flow.services.views import UnitView


def decide(desk: Desk, who: str, unit: UnitView, decision: str, **more: str) -> UnitView:
    with desk.database.write() as session:
        return review.decide_unit(session, desk.actor(who), unit.id, decision=decision, version=unit.version, **more)


def submitted(desk: Desk, who: str = "translator") -> UnitView:
    return save(desk, who, desk.units(desk.bitext())[1], "The town hall said so.", confirm=True)


def test_a_reviewer_approves_what_they_saw(desk: Desk) -> None:
    assert decide(desk, "reviewer", submitted(desk), "approve").substate == "approved"


def test_nobody_approves_their_own_text(desk: Desk) -> None:
    unit = submitted(desk, "reviewer")
    with pytest.raises(Forbidden) as refused:
        decide(desk, "reviewer", unit, "approve", reason="I am sure")
    assert refused.value.code == "own_work"


def test_nobody_approves_a_text_they_wrote_a_part_of(desk: Desk) -> None:
    first = save(desk, "reviewer", desk.units(desk.bitext())[1], "The town hall")
    unit = save(desk, "translator", first, "The town hall said so.", confirm=True)
    with pytest.raises(Forbidden):
        decide(desk, "reviewer", unit, "approve")


def test_a_text_brought_back_has_the_authors_it_had(desk: Desk) -> None:
    mine = save(desk, "reviewer", desk.units(desk.bitext())[1], "The town hall said so.")
    cleared = save(desk, "translator", mine, "")
    with desk.database.write() as session:
        back = save_unit.restore_unit(
            session, desk.actor("translator"), mine.id, number=mine.version, version=cleared.version
        )
    again = save(desk, "translator", back, back.target_text, confirm=True)
    with pytest.raises(Forbidden):
        decide(desk, "reviewer", again, "approve")
    assert decide(desk, "desk", again, "approve").substate == "approved"


def test_a_merged_text_has_the_authors_of_its_parts(desk: Desk) -> None:
    bitext = desk.bitext()
    one, two = desk.units(bitext)[1:3]
    save(desk, "reviewer", one, "First part.", confirm=True)
    save(desk, "translator", two, "Second part.", confirm=True)
    with desk.database.write() as session:
        version = units.get_bitext(session, desk.actor("desk"), bitext.id).version
        change = edit_alignment.merge_beads(
            session, desk.actor("desk"), bitext.id, unit_ids=[one.id, two.id], version=version
        )
    assert change.units[0].target_text == "First part. Second part."
    with pytest.raises(Forbidden):
        decide(desk, "reviewer", change.units[0], "approve")
    assert decide(desk, "desk", change.units[0], "approve").substate == "approved"


def test_a_house_may_let_the_desk_approve_its_own_work_with_a_reason(desk: Desk) -> None:
    with desk.database.write() as session:
        admin = desk.actor("desk")
        row = publications.row_by_slug(session, "north")
        row.settings = {"allow_self_approval": True}
        assert admin.user_id
    unit = submitted(desk, "desk")
    with pytest.raises(Forbidden):
        decide(desk, "desk", unit, "approve")
    assert decide(desk, "desk", unit, "approve", reason="Night desk, alone").substate == "approved"


def test_an_unseen_version_is_not_approved(desk: Desk) -> None:
    unit = submitted(desk)
    save(desk, "second", unit, "Another text.", confirm=True)
    with pytest.raises(Conflict):
        decide(desk, "reviewer", unit, "approve")


def test_returning_needs_a_reason_and_tells_it(desk: Desk) -> None:
    unit = submitted(desk)
    with pytest.raises(BadInput):
        decide(desk, "reviewer", unit, "return")
    back = decide(desk, "reviewer", unit, "return", reason="Too literal", category="style/awkward")
    assert back.substate == "returned"
    with desk.database.read() as session:
        assert history_views.list_history(session, desk.actor("translator"), unit.id).items[0].reason == "Too literal"


def test_translators_do_not_decide(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        decide(desk, "second", submitted(desk), "approve")
