import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import accounts, memberships, save_unit


def held(desk: Desk, who: str, publication: str = "north") -> int:
    found = desk.see("desk", memberships.list_members, publication)
    return next(user.memberships[0].id for user in found if user.name == who.title())  # type: ignore[no-any-return]


def test_a_role_holds_for_its_language_pair_only(desk: Desk) -> None:
    with desk.database.write() as session:
        accounts.create_user(session, None, email="fr@example.org", name="Fr", password=None)
        given = {"publication": "north", "role": "translator", "target_language": "fr"}
        memberships.grant(session, None, email="fr@example.org", **given)
    unit = desk.units(desk.bitext())[0]
    with pytest.raises(NotFound):
        desk.do("fr", save_unit.save_unit, unit.id, target="x", version=1)


def test_the_same_role_given_twice_is_held_once(desk: Desk) -> None:
    admin = desk.admin()
    for _ in range(2):
        given = {"email": "reader@example.org", "publication": "north", "role": "Editor"}
        user = desk.do(admin, memberships.grant, **given)
    assert sorted(m.role for m in user.memberships) == ["desk_editor", "reader"]


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"role": "king", "publication": "north"}, "role"),
        ({"role": "reader", "publication": None}, "publication"),
        ({"role": "reader", "publication": "north", "target_language": "not a language"}, "target_language"),
    ],
)
def test_a_grant_that_makes_no_sense_is_refused(desk: Desk, given: dict[str, str], place: str) -> None:
    with pytest.raises(BadInput) as refused:
        desk.do(desk.admin(), memberships.grant, email="reader@example.org", **given)
    assert refused.value.place == place


def test_a_stranger_to_the_installation_is_invited_instead(desk: Desk) -> None:
    with pytest.raises(NotFound, match="invite"):
        desk.do(desk.admin(), memberships.grant, email="x@example.org", publication="north", role="reader")
    with pytest.raises(NotFound, match="publication"), desk.database.write() as session:
        memberships.grant(session, None, email="reader@example.org", publication="west", role="reader")


def test_nobody_below_an_administrator_gives_or_takes_roles(desk: Desk) -> None:
    membership = held(desk, "reader")
    for who in ("desk", "reviewer", "translator", "reader"):
        with pytest.raises(Forbidden):
            desk.do(who, memberships.grant, email="reader@example.org", publication="north", role="reviewer")
        with pytest.raises(Forbidden):
            desk.do(who, memberships.revoke, membership)


def test_an_administrator_of_one_house_is_none_elsewhere(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="stranger@example.org", publication="south", role="admin")
    membership = held(desk, "reader")
    with pytest.raises(NotFound):
        desk.do("stranger", memberships.revoke, membership)
    with pytest.raises(NotFound):
        desk.do("stranger", memberships.revoke, 4711)
    with pytest.raises(Forbidden):
        desk.do("stranger", memberships.grant, email="stranger@example.org", publication=None, role="admin")


def test_a_role_taken_away_is_gone_at_once(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    desk.do(desk.admin(), memberships.revoke, held(desk, "translator"))
    with pytest.raises(NotFound):
        desk.do("translator", save_unit.save_unit, unit.id, target="x", version=1)


def test_a_disabled_administrator_does_not_count_as_the_other_one(desk: Desk) -> None:
    admin = desk.admin()
    with desk.database.write() as session:
        memberships.grant(session, None, email="second@example.org", publication=None, role="admin")
        accounts.disable_user(session, None, accounts.find_user(session, "second@example.org").id)
        mine = [m for m in accounts.find_user(session, "desk@example.org").memberships if m.publication is None]
    with pytest.raises(Conflict) as refused:
        desk.do(admin, memberships.revoke, mine[0].id)
    assert refused.value.code == "last_admin"


def test_members_see_the_roles_held_here_and_managers_the_addresses_too(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="translator@example.org", publication="south", role="reviewer")
    seen = desk.see("reader", memberships.list_members, "north")
    assert {user.email for user in seen} == {""}
    assert {m.publication for user in seen for m in user.memberships} == {"north"}
    addresses = {user.email for user in desk.see(desk.admin(), memberships.list_members, "north")}
    assert "translator@example.org" in addresses and "stranger@example.org" not in addresses
    with pytest.raises(NotFound):
        desk.see("stranger", memberships.list_members, "north")
