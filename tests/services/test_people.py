import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadInput, Conflict, Forbidden, SignInNeeded
from translate_flow.services import accounts, event_list, invitations, memberships, publications, tokens

PASSWORD = "a lamp on the windowsill"


def test_a_sign_in_lasts_until_it_is_ended(desk: Desk) -> None:
    with desk.database.write() as session:
        made = accounts.create_user(session, None, email="New@Example.org", name="New", password=PASSWORD)
    with desk.database.write() as session:
        assert accounts.check_password(session, "new@example.ORG", PASSWORD) == made.id
        token = accounts.sign_in(session, made.id, days=1)
        found = accounts.actor_by_sign_in(session, token)
        assert found is not None and found.name == "New"
        accounts.sign_out(session, token)
        assert accounts.actor_by_sign_in(session, token) is None


def test_wrong_passwords_and_unknown_people_are_refused_alike(desk: Desk) -> None:
    with desk.database.write() as session:
        accounts.create_user(session, None, email="new@example.org", name="New", password=PASSWORD)
    for email, password in (("new@example.org", "wrong one here"), ("nobody@example.org", PASSWORD)):
        with pytest.raises(SignInNeeded), desk.database.read() as session:
            accounts.check_password(session, email, password)


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaa", "password123", "x" * 2000])
def test_weak_passwords_are_refused(desk: Desk, password: str) -> None:
    with pytest.raises(BadInput), desk.database.write() as session:
        accounts.create_user(session, None, email="new@example.org", name="New", password=password)


def test_disabling_ends_sign_ins_and_tokens(desk: Desk) -> None:
    actor = desk.actor("translator")
    with desk.database.write() as session:
        token = accounts.sign_in(session, actor.user_id, days=1)
        _, secret = tokens.create_token(session, actor, name="script")
        assert tokens.actor_by_token(session, secret) is not None
        accounts.disable_user(session, None, actor.user_id)
        assert accounts.actor_by_sign_in(session, token) is None
        assert tokens.actor_by_token(session, secret) is None


def test_secrets_are_not_in_the_store(desk: Desk) -> None:
    actor = desk.actor("translator")
    with desk.database.write() as session:
        _, secret = tokens.create_token(session, actor, name="script")
        rows = session.connection().exec_driver_sql("SELECT token_hash, prefix FROM api_token").all()
    assert secret not in rows[0][0] and len(rows[0][1]) < 12


def test_a_role_holds_for_its_language_pair_only(desk: Desk) -> None:
    with desk.database.write() as session:
        accounts.create_user(session, None, email="fr@example.org", name="Fr", password=None)
        memberships.grant(
            session, None, email="fr@example.org", publication="north", role="translator", target_language="fr"
        )
    bitext = desk.bitext()
    from translate_flow.services import save_unit

    unit = desk.units(bitext)[0]
    with pytest.raises((Forbidden, Exception)) as refused, desk.database.write() as session:
        save_unit.save_unit(session, desk.actor("fr"), unit.id, target="x", version=1)
    assert refused.value.status in {403, 404}  # type: ignore[attr-defined]


def test_an_invitation_makes_a_member_once(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication=None, role="admin")
    with desk.database.write() as session:
        given = {"publication": "north", "email": "guest@example.org", "role": "translator"}
        _, token = invitations.invite(session, desk.actor("desk"), **given)
        user = invitations.accept(session, token, name="Guest", password=PASSWORD)
        assert [m.role for m in user.memberships] == ["translator"]
    with pytest.raises(Exception, match="invitation"), desk.database.write() as session:
        invitations.accept(session, token, name="Guest", password=PASSWORD)


def test_the_last_administrator_stays(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication=None, role="admin")
    with pytest.raises(Conflict), desk.database.write() as session:
        accounts.disable_user(session, None, desk.actor("desk").user_id)


def test_house_rules_are_checked_and_versioned(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication=None, role="admin")
    with desk.database.write() as session:
        actor = desk.actor("desk")
        changed = publications.update_publication(
            session, actor, "north", version=1, settings={"credit_templates": {"en": {"translator": "By {names}"}}}
        )
        assert changed.version == 2
    for settings in ({"nonsense": 1}, {"credit_templates": {"en": {"translator": "no place"}}}):
        with pytest.raises(BadInput), desk.database.write() as session:
            publications.update_publication(session, desk.actor("desk"), "north", version=2, settings=settings)


def test_every_act_is_in_the_audit_history_of_those_who_may_read_it(desk: Desk) -> None:
    bitext = desk.bitext()
    with desk.database.read() as session:
        told = event_list.list_events(session, desk.actor("desk"), publication="north").items
        assert {"article.create", "version.create", "bitext.create"} <= {event.verb for event in told}
        with pytest.raises(Forbidden):
            event_list.list_events(session, desk.actor("translator"), publication="north")
        assert event_list.list_events(session, desk.actor("reader"), bitext_id=bitext.id).items
