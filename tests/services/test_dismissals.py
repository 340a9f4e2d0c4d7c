import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_findings import error
from tests.services.test_save_unit import save
from translate_flow.errors import Forbidden, NotFound
from translate_flow.models.bitext import Unit
from translate_flow.services import bulk, dismissals, findings
from translate_flow.services.views import BitextView, FoundView

DOUBLED = "The the works cost 13 million lei and and more."
"""A text with two doubled words and a number that is not in the source."""


def noisy(desk: Desk) -> BitextView:
    """A translation in which every unit has findings."""
    bitext = desk.bitext(TARGET)
    for unit in desk.units(bitext):
        save(desk, "translator", unit, DOUBLED)
    return bitext


def open_ones(desk: Desk, bitext: BitextView, **asked: object) -> tuple[FoundView, ...]:
    return desk.see("reader", dismissals.list_findings, bitext.id, **asked).items  # type: ignore[no-any-return]


def test_all_findings_of_a_check_are_dismissed_with_one_reason_and_come_back_in_one(desk: Desk) -> None:
    bitext = noisy(desk)
    before = open_ones(desk, bitext)
    rule = before[0].finding.rule
    chosen = [found.finding.id for found in open_ones(desk, bitext, rule=rule)]
    assert 1 < len(chosen) < len(before)
    done = desk.do("translator", dismissals.dismiss_findings, bitext.id, findings=chosen, reason="House style")
    assert [found.finding.id for found in open_ones(desk, bitext)] == [
        found.finding.id for found in before if found.finding.id not in chosen
    ]
    aside = open_ones(desk, bitext, dismissed=True)
    assert {(found.finding.id, found.finding.dismiss_reason) for found in aside} == {
        (one, "House style") for one in chosen
    }
    assert {unit.change_number for unit in done.done} == {done.undo}
    back = desk.do("translator", bulk.undo_bulk, bitext.id, number=done.undo)
    assert (back.refused, open_ones(desk, bitext)) == ((), before)


def test_the_findings_of_one_unit_are_dismissed_by_themselves(desk: Desk) -> None:
    bitext = noisy(desk)
    unit = desk.units(bitext)[1]
    here = open_ones(desk, bitext, unit_id=unit.id)
    assert {(found.unit_id, found.position, found.target_text) for found in here} == {(unit.id, 1, DOUBLED)}
    desk.do("translator", dismissals.dismiss_findings, bitext.id, findings=[found.finding.id for found in here])
    assert open_ones(desk, bitext, unit_id=unit.id) == ()
    assert open_ones(desk, bitext)


def test_pieces_of_the_list_follow_one_another_without_loss(desk: Desk) -> None:
    bitext = noisy(desk)
    told: list[FoundView] = []
    cursor: str | None = None
    while True:
        piece = desk.see("reader", dismissals.list_findings, bitext.id, cursor=cursor, limit=2)
        told += piece.items
        cursor = piece.next_cursor
        if cursor is None:
            break
    assert tuple(told) == open_ones(desk, bitext)


def test_an_undo_reaches_findings_a_new_check_found_again_and_no_others(desk: Desk) -> None:
    bitext = noisy(desk)
    first, second, *_ = desk.units(bitext)
    chosen = [one.id for unit in (first, second) for one in unit.findings]
    done = desk.do("translator", dismissals.dismiss_findings, bitext.id, findings=chosen)
    save(desk, "second", first, DOUBLED + " Indeed.")
    save(desk, "second", second, "Clean.")
    desk.do("translator", bulk.undo_bulk, bitext.id, number=done.undo)
    again = {found.finding.message for found in open_ones(desk, bitext, unit_id=first.id)}
    assert {one.message for one in first.findings} <= again
    assert open_ones(desk, bitext, unit_id=second.id, dismissed=True) == ()


def test_errors_are_left_to_a_reviewer_and_named(desk: Desk) -> None:
    unit, found = error(desk)
    chosen = [one.id for one in unit.findings] + [4711]
    done = desk.do("translator", dismissals.dismiss_findings, unit.bitext_id, findings=chosen)
    assert [one.code for one in done.refused] == ["forbidden", "not_found"]
    done = desk.do("reviewer", dismissals.dismiss_findings, unit.bitext_id, findings=[found.id], reason="A film")
    assert done.refused == ()
    assert desk.do("reviewer", dismissals.dismiss_findings, unit.bitext_id, findings=[found.id]).undo is None
    back = desk.do("reviewer", dismissals.dismiss_findings, unit.bitext_id, findings=[found.id], is_dismissed=False)
    assert not next(one for one in back.done[0].findings if one.id == found.id).is_dismissed
    desk.do("reviewer", bulk.undo_bulk, unit.bitext_id, number=back.undo)
    with desk.database.read() as session:
        assert findings.open_errors(session, session.get_one(Unit, unit.id)) == []


def test_findings_of_another_translation_and_readers_hands_are_out_of_reach(desk: Desk) -> None:
    bitext = noisy(desk)
    other = desk.bitext(TARGET)
    chosen = [found.finding.id for found in open_ones(desk, bitext)]
    done = desk.do("translator", dismissals.dismiss_findings, other.id, findings=chosen)
    assert (done.done, done.undo, {one.code for one in done.refused}) == ((), None, {"not_found"})
    with pytest.raises(Forbidden):
        desk.do("reader", dismissals.dismiss_findings, bitext.id, findings=chosen)
    with pytest.raises(NotFound):
        desk.see("stranger", dismissals.list_findings, bitext.id)
