from datetime import datetime, timedelta

import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import NotFound
from translate_flow.services import presence, units


def here(desk: Desk, who: str, bitext_id: int, unit_id: int | None = None, *, is_typing: bool = False) -> None:
    desk.do(who, presence.here, bitext_id, unit_id=unit_id, is_typing=is_typing)


def clock(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(presence, "now", lambda: moment)


def test_the_others_see_where_one_is_and_that_one_has_gone(desk: Desk) -> None:
    bitext = desk.bitext()
    unit = desk.units(bitext)[1].id
    here(desk, "translator", bitext.id, unit)
    told = desk.see("reviewer", units.list_changes, bitext.id, since=0).presence
    assert [(one.name, one.unit_id, one.is_typing) for one in told] == [("Translator", unit, False)]
    assert desk.see("translator", presence.who, bitext.id) == ()
    desk.do("translator", presence.leave, bitext.id)
    desk.do("translator", presence.leave, bitext.id)
    assert desk.see("reviewer", presence.who, bitext.id) == ()


def test_whoever_is_not_heard_of_is_no_longer_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bitext = desk.bitext()
    here(desk, "translator", bitext.id)
    clock(monkeypatch, presence.now() + presence.FRESH + timedelta(seconds=1))
    assert desk.see("reviewer", presence.who, bitext.id) == ()


def test_typing_goes_on_since_it_began_and_begins_anew_in_another_unit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    bitext = desk.bitext()
    one, two = (unit.id for unit in desk.units(bitext)[:2])
    begun = presence.now()
    since = []
    for second, unit, is_typing in ((0, one, True), (5, one, True), (10, two, True), (15, two, False), (20, two, True)):
        clock(monkeypatch, begun + timedelta(seconds=second))
        here(desk, "translator", bitext.id, unit, is_typing=is_typing)
        found = desk.see("reviewer", presence.who, bitext.id)[0].typing_since
        since.append(None if found is None else round((found - begun).total_seconds()))
    assert since == [0, 0, 10, None, 20]


def test_a_unit_of_another_bitext_and_strangers_are_refused(desk: Desk) -> None:
    bitext, other = desk.bitext(), desk.bitext()
    with pytest.raises(NotFound):
        here(desk, "translator", bitext.id, desk.units(other)[0].id)
    with pytest.raises(NotFound):
        here(desk, "translator", bitext.id, 4711)
    with pytest.raises(NotFound):
        here(desk, "stranger", bitext.id)
    assert desk.see("reviewer", presence.who, bitext.id) == ()


def test_two_tabs_that_come_at_the_same_moment_are_one_person(desk: Desk) -> None:
    bitext = desk.bitext()
    one, two = (unit.id for unit in desk.units(bitext)[:2])
    actor = desk.actor("translator")
    told = at_once(
        desk,
        lambda session: presence.here(session, actor, bitext.id, unit_id=one),
        lambda session: presence.here(session, actor, bitext.id, unit_id=two),
    )
    assert told is None
    assert [each.unit_id for each in desk.see("reviewer", presence.who, bitext.id)] == [two]
