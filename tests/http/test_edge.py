import pytest

from tests.web.newsroom import Newsroom
from translate_flow.errors import BadInput, SignInNeeded
from translate_flow.http.edge import database, reading, settings, writing
from translate_flow.services import accounts, tokens


def secret(newsroom: Newsroom) -> dict[str, str]:
    with newsroom.database.write() as session:
        actor = accounts.actor_by_id(session, 2, via="web")
        return {"Authorization": f"Bearer {tokens.create_token(session, actor, name='script')[1]}"}


def test_a_stranger_reaches_no_service(newsroom: Newsroom) -> None:
    with newsroom.app.test_request_context("/"), pytest.raises(SignInNeeded), reading():
        pass


def test_what_is_written_is_stored_at_the_end(newsroom: Newsroom) -> None:
    with newsroom.app.test_request_context("/", headers=secret(newsroom)):
        with writing() as (session, actor):
            accounts.set_name(session, actor, name="Renamed")
        with reading() as (_, actor):
            assert actor.name == "Renamed"


def test_an_error_throws_everything_away(newsroom: Newsroom) -> None:
    with newsroom.app.test_request_context("/", headers=secret(newsroom)):
        with pytest.raises(BadInput), writing() as (session, actor):
            accounts.set_name(session, actor, name="Renamed")
            raise BadInput("wrong")
        with reading() as (_, actor):
            assert actor.name == "Desk"


def test_what_is_changed_while_reading_is_thrown_away(newsroom: Newsroom) -> None:
    with newsroom.app.test_request_context("/", headers=secret(newsroom)):
        with reading() as (session, actor):
            accounts.set_name(session, actor, name="Renamed")
        with reading() as (_, actor):
            assert actor.name == "Desk"


def test_the_application_knows_its_store_and_settings(newsroom: Newsroom) -> None:
    with newsroom.app.app_context():
        assert database() is newsroom.database
        assert settings().session_days == 14
