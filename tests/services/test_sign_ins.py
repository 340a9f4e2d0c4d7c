import pytest

from tests.services.conftest import Desk
from translate_flow.errors import NotFound
from translate_flow.services import memberships, sign_ins


def begin(desk: Desk, who: str, **said: str) -> str:
    with desk.database.write() as session:
        return sign_ins.sign_in(session, desk.actor(who).user_id, days=1, **said)


def test_a_sign_in_lasts_until_it_is_ended(desk: Desk) -> None:
    made = desk.actor("translator").user_id
    with desk.database.write() as session:
        token = sign_ins.sign_in(session, made, days=1)
        found = sign_ins.actor_by_sign_in(session, token)
        assert found is not None and found.user_id == made
        sign_ins.sign_out(session, token)
        assert sign_ins.actor_by_sign_in(session, token) is None


def test_a_sign_in_is_over_after_its_days_unless_it_is_used(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    person = desk.actor("translator").user_id
    begun = sign_ins.now()
    with desk.database.write() as session:
        token = sign_ins.sign_in(session, person, days=1)
        sign_ins.prolong(session, token, days=9)
    monkeypatch.setattr(sign_ins, "now", lambda: begun + sign_ins.SEEN_EVERY * 2)
    with desk.database.write() as session:
        sign_ins.prolong(session, token, days=2)
    monkeypatch.setattr(sign_ins, "now", lambda: begun + sign_ins.timedelta(days=1, hours=1))
    with desk.database.read() as session:
        assert sign_ins.actor_by_sign_in(session, token) is not None
    monkeypatch.setattr(sign_ins, "now", lambda: begun + sign_ins.timedelta(days=3))
    with desk.database.read() as session:
        assert sign_ins.actor_by_sign_in(session, token) is None


def test_rights_are_those_held_now(desk: Desk) -> None:
    actor = desk.actor("translator")
    with desk.database.write() as session:
        token = sign_ins.sign_in(session, actor.user_id, days=1)
    membership = desk.see("desk", memberships.list_members, "north")
    held = next(user for user in membership if user.id == actor.user_id).memberships[0]
    desk.do(desk.admin(), memberships.revoke, held.id)
    with desk.database.read() as session:
        found = sign_ins.actor_by_sign_in(session, token)
    assert found is not None and found.grants == ()


def test_people_see_where_they_are_signed_in_and_which_one_asks(desk: Desk) -> None:
    begin(desk, "translator", device="Firefox on Linux", address="192.0.2.7")
    here = begin(desk, "translator", device="x" * 1000)
    begin(desk, "reader")
    found = desk.see("translator", sign_ins.list_sign_ins, token=here)
    assert [(one.device[:20], one.address, one.is_here) for one in found] == [
        ("x" * 20, "", True),
        ("Firefox on Linux", "192.0.2.7", False),
    ]
    assert len(found[0].device) == sign_ins.MAX_DEVICE


def test_one_sign_in_is_ended_by_its_owner_only(desk: Desk) -> None:
    there, here = begin(desk, "translator"), begin(desk, "translator")
    number = desk.see("translator", sign_ins.list_sign_ins, token=here)[1].id
    with pytest.raises(NotFound):
        desk.do("reader", sign_ins.end_sign_in, number)
    desk.do("translator", sign_ins.end_sign_in, number)
    with pytest.raises(NotFound):
        desk.do("translator", sign_ins.end_sign_in, number)
    with desk.database.read() as session:
        assert sign_ins.actor_by_sign_in(session, there) is None
        assert sign_ins.actor_by_sign_in(session, here) is not None


def test_all_other_sign_ins_end_at_once(desk: Desk) -> None:
    tokens = [begin(desk, "translator") for _ in range(3)]
    other = begin(desk, "reader")
    assert desk.do("translator", sign_ins.end_other_sign_ins, token=tokens[1]) == 2
    assert desk.do("translator", sign_ins.end_other_sign_ins, token=tokens[1]) == 0
    with desk.database.read() as session:
        held = [sign_ins.actor_by_sign_in(session, token) is not None for token in [*tokens, other]]
    assert held == [False, True, False, True]
