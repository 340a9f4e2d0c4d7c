from pathlib import Path

from sqlalchemy import func, select

from tests.services.conftest import SOURCE, TARGET
from translate_flow.database import Database
from translate_flow.migrations.upgrade import upgrade
from translate_flow.models.article import Article
from translate_flow.services import accounts, articles, demo
from translate_flow.services.check_store import check_store


def test_the_demo_fills_an_empty_store_with_sound_articles_in_all_states(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'store.sqlite'}")
    with database.write() as session:
        upgrade(session.connection())
    with database.write() as session:
        assert not demo.is_filled(session)
        demo.fill_demo(session, (SOURCE, TARGET))
    with database.read() as session:
        assert demo.is_filled(session)
        assert check_store(session) == ()
        assert session.scalar(select(func.count(Article.id))) == 6
        editor = accounts.actor_by_id(
            session, accounts.check_password(session, demo.PEOPLE[0][0], demo.PASSWORD), via="x"
        )
        listed = articles.list_articles(session, editor, limit=50).items
    statuses = {version.status for article in listed for version in article.versions if version.kind == "translation"}
    assert {"planned", "in_translation", "submitted", "outdated"} <= statuses
