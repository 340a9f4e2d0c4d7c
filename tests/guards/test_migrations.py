from tests.services.conftest import database, postgres_url  # noqa: F401 -- fixtures
from translate_flow.database import Database
from translate_flow.migrations import upgrade


def test_models_and_migrations_agree(database: Database) -> None:  # noqa: F811
    with database.read() as session:
        assert upgrade.differences(session.connection()) == []
        assert upgrade.current(session.connection()) == upgrade.head()


def test_every_revision_can_be_taken_back(database: Database) -> None:  # noqa: F811
    with database.write() as session:
        upgrade.downgrade(session.connection())
        assert upgrade.current(session.connection()) is None
        upgrade.upgrade(session.connection())
        assert upgrade.differences(session.connection()) == []
