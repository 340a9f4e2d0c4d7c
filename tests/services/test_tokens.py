import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadInput, NotFound
from translate_flow.services import accounts, tokens


def test_a_token_is_told_once_and_only_its_hash_is_stored(desk: Desk) -> None:
    made, secret = desk.do("translator", tokens.create_token, name="script")
    with desk.database.read() as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM api_token").mappings().all()
        assert secret not in str(rows) and made.prefix == secret[: tokens.SHOWN]
        found = tokens.actor_by_token(session, secret)
    assert found is not None and (found.name, found.via) == ("Translator", "api")
    assert [token.name for token in desk.see("translator", tokens.list_tokens)] == ["script"]


def test_one_letter_less_or_another_is_nobody(desk: Desk) -> None:
    _, secret = desk.do("translator", tokens.create_token, name="script")
    with desk.database.read() as session:
        for wrong in ("", secret[:-1], secret + "x", secret.swapcase(), "\ud800"):
            assert tokens.actor_by_token(session, wrong) is None


def test_a_token_ends_with_its_days(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _, secret = desk.do("translator", tokens.create_token, name="script", days=2)
    begun = tokens.now()
    monkeypatch.setattr(tokens, "now", lambda: begun + tokens.timedelta(days=2, minutes=1))
    with desk.database.read() as session:
        assert tokens.actor_by_token(session, secret) is None


def test_days_beyond_measure_are_refused(desk: Desk) -> None:
    for days in (0, -1, tokens.MAX_DAYS + 1):
        with pytest.raises(BadInput) as refused:
            desk.do("translator", tokens.create_token, name="script", days=days)
        assert refused.value.place == "days"
    assert desk.see("translator", tokens.list_tokens) == ()


def test_only_its_owner_sees_and_ends_a_token(desk: Desk) -> None:
    made, secret = desk.do("translator", tokens.create_token, name="script")
    with pytest.raises(NotFound):
        desk.do(desk.admin(), tokens.revoke_token, made.id)
    assert desk.see("desk", tokens.list_tokens) == ()
    assert desk.do("translator", tokens.revoke_token, made.id).is_revoked
    with desk.database.read() as session:
        assert tokens.actor_by_token(session, secret) is None


def test_the_token_of_somebody_disabled_is_nobody(desk: Desk) -> None:
    _, secret = desk.do("translator", tokens.create_token, name="script")
    with desk.database.write() as session:
        accounts.disable_user(session, None, accounts.find_user(session, "translator@example.org").id)
        assert tokens.actor_by_token(session, secret) is None
