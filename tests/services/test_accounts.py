import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadCharacter, BadInput, Conflict, Forbidden, NotFound, SignInNeeded
from translate_flow.services import accounts, sign_ins, tokens

PASSWORD = "a lamp on the windowsill"


def create(desk: Desk, email: str = "new@example.org", password: str | None = PASSWORD) -> int:
    with desk.database.write() as session:
        return accounts.create_user(session, None, email=email, name="New", password=password).id


def test_wrong_passwords_and_unknown_people_are_refused_alike(desk: Desk) -> None:
    create(desk)
    told = set()
    for email, password in (("new@example.org", "wrong one here"), ("nobody@example.org", PASSWORD)):
        with pytest.raises(SignInNeeded) as refused, desk.database.read() as session:
            accounts.check_password(session, email, password)
        told.add((refused.value.code, refused.value.message))
    assert len(told) == 1


def test_weak_passwords_and_what_is_no_mail_address_are_refused_with_a_remedy(desk: Desk) -> None:
    weak = [("password", "n@example.org", word) for word in ("short", "aaaaaaaaaaaa", "password123", "x" * 2000)]
    strange = ("", "@example.org", "a@", "a@example", "a b@example.org", "a" * 250 + "@example.org")
    for place, email, password in [*weak, *(("email", email, PASSWORD) for email in strange)]:
        with pytest.raises(BadInput) as refused:
            create(desk, email, password)
        assert (refused.value.place, bool(refused.value.remedy)) == (place, True)


def test_an_address_belongs_to_one_account_however_it_is_written(desk: Desk) -> None:
    create(desk, "Ana@Example.org", None)
    with pytest.raises(Conflict) as refused:
        create(desk, "ana@example.ORG", None)
    assert refused.value.code == "email_taken"


def test_of_two_accounts_made_at_once_one_is_stored(desk: Desk) -> None:
    def make(session: object) -> object:
        return accounts.create_user(session, None, email="twin@example.org", name="Twin", password=None)  # type: ignore[arg-type]

    assert isinstance(at_once(desk, make, make), Conflict)
    with desk.database.read() as session:
        assert [user.email for user in accounts.list_users(session, None)].count("twin@example.org") == 1


def test_disabling_ends_sign_ins_and_tokens_and_enabling_brings_back_neither(desk: Desk) -> None:
    actor = desk.actor("translator")
    with desk.database.write() as session:
        token = sign_ins.sign_in(session, actor.user_id, days=1)
        _, secret = tokens.create_token(session, actor, name="script")
        assert tokens.actor_by_token(session, secret) is not None
        accounts.disable_user(session, None, actor.user_id)
    with pytest.raises(NotFound):
        desk.actor("translator")
    with desk.database.write() as session:
        accounts.enable_user(session, None, actor.user_id)
        assert sign_ins.actor_by_sign_in(session, token) is None
        assert tokens.actor_by_token(session, secret) is None
    assert desk.actor("translator").grants == actor.grants


def test_the_last_administrator_stays(desk: Desk) -> None:
    person = desk.actor(desk.admin()).user_id
    with pytest.raises(Conflict) as refused, desk.database.write() as session:
        accounts.disable_user(session, None, person)
    assert refused.value.code == "last_admin"


def test_only_administrators_of_the_installation_manage_accounts(desk: Desk) -> None:
    other = desk.actor("reader").user_id
    for act in (
        lambda session, actor: accounts.create_user(session, actor, email="x@example.org", name="X", password=None),
        lambda session, actor: accounts.disable_user(session, actor, other),
        lambda session, actor: accounts.enable_user(session, actor, other),
        lambda session, actor: accounts.set_password(session, actor, other, password=PASSWORD),
        accounts.list_users,
    ):
        with pytest.raises(Forbidden):
            desk.do("desk", act)
    assert "reader@example.org" in {user.email for user in desk.see(desk.admin(), accounts.list_users)}


def test_a_new_password_needs_the_present_one_and_signs_out_everywhere(desk: Desk) -> None:
    made = create(desk, "desk2@example.org")
    with desk.database.write() as session:
        token = sign_ins.sign_in(session, made, days=1)
    with pytest.raises(BadInput) as refused:
        desk.do("desk2", accounts.set_password, made, password="another lamp by the door", present="not this one")
    assert refused.value.place == "present"
    desk.do("desk2", accounts.set_password, made, password="another lamp by the door", present=PASSWORD)
    with desk.database.read() as session:
        assert sign_ins.actor_by_sign_in(session, token) is None
        assert accounts.check_password(session, "desk2@example.org", "another lamp by the door") == made


def test_a_password_for_nobody_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.do(desk.admin(), accounts.set_password, 4711, password=PASSWORD)
    with pytest.raises(NotFound):
        desk.do("desk", accounts.disable_user, 4711)


def test_a_name_is_changed_for_all_to_see_and_told_in_the_history(desk: Desk) -> None:
    assert desk.do("translator", accounts.set_name, name="  Maria \t Pop ").name == "Maria Pop"
    assert desk.actor("translator").name == "Maria Pop"
    for name in ("", " ", "x" * 300):
        with pytest.raises(BadInput) as refused:
            desk.do("translator", accounts.set_name, name=name)
        assert refused.value.place == "name"


def test_settings_are_merged_forgotten_and_of_a_size(desk: Desk) -> None:
    assert desk.see("translator", accounts.get_preferences) == {}
    desk.do("translator", accounts.set_preferences, {"theme": "dark", "keys": {"save": "F2"}})
    kept = desk.do("translator", accounts.set_preferences, {"theme": None, "size": 2})
    assert kept == {"keys": {"save": "F2"}, "size": 2}
    for given in ({str(n): n for n in range(201)}, {"long": "x" * 200_001}):
        with pytest.raises(BadInput) as refused:
            desk.do("translator", accounts.set_preferences, given)
        assert refused.value.place == "preferences"
    assert desk.see("translator", accounts.get_preferences) == {"keys": {"save": "F2"}, "size": 2}


def test_settings_hold_only_what_can_be_told_again(desk: Desk) -> None:
    for given in ({"a": "\ud800"}, {"\udfff": 1}, {"a": ["x", {"y": "\uffff"}]}):
        with pytest.raises(BadCharacter):
            desk.do("translator", accounts.set_preferences, given)


def test_settings_changed_at_once_are_both_kept(desk: Desk) -> None:
    actor = desk.actor("translator")
    at_once(
        desk,
        lambda session: accounts.set_preferences(session, actor, {"one": 1}),
        lambda session: accounts.set_preferences(session, actor, {"two": 2}),
    )
    assert desk.see("translator", accounts.get_preferences) == {"one": 1, "two": 2}
