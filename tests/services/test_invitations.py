import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import accounts, invitations, memberships

PASSWORD = "a lamp on the windowsill"


def invite(desk: Desk, **more: str) -> tuple[int, str]:
    given = {"publication": "north", "email": "guest@example.org", "role": "translator", **more}
    offer, token = desk.do(desk.admin(), invitations.invite, **given)
    return offer.id, token


def accept(desk: Desk, token: str, password: str = PASSWORD) -> object:
    with desk.database.write() as session:
        return invitations.accept(session, token, name="Guest", password=password)


def test_an_invitation_makes_a_member_once(desk: Desk) -> None:
    _, token = invite(desk, target_language="en")
    with desk.database.read() as session:
        assert not invitations.is_known(session, token)
        assert invitations.offered(session, token).role == "translator"
    user = accept(desk, token)
    assert [(m.publication, m.role, m.target_language) for m in user.memberships] == [("north", "translator", "en")]  # type: ignore[attr-defined]
    with pytest.raises(NotFound, match="invitation"):
        accept(desk, token)


def test_of_two_who_take_it_up_at_once_one_is_told_it_was_used(desk: Desk) -> None:
    _, token = invite(desk)
    refused = at_once(
        desk,
        lambda session: invitations.accept(session, token, name="One", password=PASSWORD),
        lambda session: invitations.accept(session, token, name="Two", password=PASSWORD),
    )
    assert isinstance(refused, NotFound)
    with desk.database.read() as session:
        assert accounts.find_user(session, "guest@example.org").name == "One"


def test_whoever_has_an_account_proves_it_by_its_password(desk: Desk) -> None:
    with desk.database.write() as session:
        accounts.create_user(session, None, email="guest@example.org", name="Known", password=PASSWORD)
    _, token = invite(desk)
    with desk.database.read() as session:
        assert invitations.is_known(session, token)
    with pytest.raises(BadInput) as refused:
        accept(desk, token, "the lamp of somebody else")
    assert refused.value.place == "password"
    assert accept(desk, token).name == "Known"  # type: ignore[attr-defined]


def test_a_disabled_account_is_not_opened_by_an_invitation(desk: Desk) -> None:
    with desk.database.write() as session:
        made = accounts.create_user(session, None, email="guest@example.org", name="Known", password=PASSWORD)
        accounts.disable_user(session, None, made.id)
    with pytest.raises(Conflict) as refused:
        accept(desk, invite(desk)[1])
    assert refused.value.code == "disabled"


def test_an_invitation_taken_back_or_over_is_worth_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first, withdrawn = invite(desk)
    _, late = invite(desk, email="late@example.org")
    desk.do("desk", invitations.withdraw, first)
    assert [offer.email for offer in desk.see("desk", invitations.list_invitations, "north")] == ["late@example.org"]
    begun = invitations.now()
    monkeypatch.setattr(invitations, "now", lambda: begun + invitations.timedelta(days=invitations.DAYS, minutes=1))
    for token in (withdrawn, late, "guessed"):
        with pytest.raises(NotFound):
            accept(desk, token)
    assert desk.see("desk", invitations.list_invitations, "north") == ()


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"email": "nobody"}, "email"),
        ({"role": "king"}, "role"),
        ({"source_language": "not a language"}, "source_language"),
        ({"target_language": "x" * 80}, "target_language"),
    ],
)
def test_an_offer_nobody_could_take_up_is_not_made(desk: Desk, given: dict[str, str], place: str) -> None:
    with pytest.raises(BadInput) as refused:
        invite(desk, **given)
    assert refused.value.place == place
    assert desk.see("desk", invitations.list_invitations, "north") == ()


@pytest.mark.parametrize("who", ["desk", "reviewer", "translator", "reader"])
def test_only_who_manages_people_invites(desk: Desk, who: str) -> None:
    given = {"publication": "north", "email": "guest@example.org", "role": "reader"}
    with pytest.raises(Forbidden):
        desk.do(who, invitations.invite, **given)
    with pytest.raises(Forbidden):
        desk.see(who, invitations.list_invitations, "north")


def test_an_offer_of_another_house_is_not_there(desk: Desk) -> None:
    made, _ = invite(desk)
    with desk.database.write() as session:
        memberships.grant(session, None, email="stranger@example.org", publication="south", role="admin")
    for offer in (made, 4711):
        with pytest.raises(NotFound):
            desk.do("stranger", invitations.withdraw, offer)
    with pytest.raises(NotFound):
        desk.see("stranger", invitations.list_invitations, "north")
    assert len(desk.see("desk", invitations.list_invitations, "north")) == 1
