import pytest

from tests.services.conftest import Desk
from tests.services.test_pair_stages import imported, titles
from translate_flow.errors import Conflict, Forbidden, NotFound
from translate_flow.services import article_imports, articles

__all__ = ["imported"]


def test_an_archive_is_taken_back_and_brought_back_as_a_whole(desk: Desk, imported: int) -> None:
    there = titles(desk)
    assert desk.do("desk", article_imports.undo_import, imported).is_undone
    assert titles(desk) == [] and titles(desk, deleted=True) == there
    with pytest.raises(Conflict):
        desk.do("desk", article_imports.undo_import, imported)
    for _ in range(2):
        assert not desk.do("desk", article_imports.restore_import, imported).is_undone
        assert titles(desk) == there


def test_what_was_deleted_before_stays_deleted(desk: Desk, imported: int) -> None:
    first = desk.see("desk", articles.list_articles).items[0]
    desk.do("desk", articles.delete_article, first.id, version=first.version)
    desk.do("desk", article_imports.undo_import, imported)
    desk.do("desk", article_imports.restore_import, imported)
    assert titles(desk, deleted=True) == [first.title]


def test_only_who_may_delete_articles_takes_an_archive_back(desk: Desk, imported: int) -> None:
    for who, fault in (("reader", Forbidden), ("translator", Forbidden), ("stranger", NotFound)):
        for act in (article_imports.undo_import, article_imports.restore_import):
            with pytest.raises(fault):
                desk.do(who, act, imported)
    with pytest.raises(NotFound):
        desk.do("desk", article_imports.undo_import, 4711)
    with pytest.raises(Forbidden):
        desk.see("reader", article_imports.list_imports, "north")
