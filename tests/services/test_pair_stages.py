from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.errors import FlowError, NotFound
from translate_flow.models.article import Article, ArticleImport
from translate_flow.models.job import Job, JobState
from translate_flow.models.registry import METADATA
from translate_flow.services import article_imports, articles, jobs, pair_stages, take_in
from translate_flow.services.article_batch import BatchLine
from translate_flow.services.check_store import check_store
from translate_flow.services.clock import now
from translate_flow.text.readers.article_pairs import read_groups

HOME: dict[str, Any] = {"publication": "north", "language": ""}
FILES = {
    "a.ro.txt": SOURCE,
    "a.en.txt": TARGET,
    "b.ro.txt": "Al doilea articol\n\nSpune altceva. Se termină aici.",
    "b.en.txt": "The second article\n\nIt says something else. It ends here.",
    "c.ro.txt": "Al treilea articol\n\nEste scurt.",
    "c.en.txt": "The third article\n\nIt is short.\n\nTranslation by Ana Rusu",
}


def take(desk: Desk, files: dict[str, str] = FILES, **more: Any) -> tuple[BatchLine, ...]:
    actor = desk.actor("desk")
    groups = read_groups({name: text.encode() for name, text in files.items()}, "all.zip", ["ro", "en", "ru"])
    given = {"tell": lambda *_: None, **HOME, **more}
    looked = pair_stages.look_at(desk.database, actor, groups, **HOME, tell=lambda *_: None)
    return pair_stages.take_in_stages(desk.database, actor, groups, looked, file_name="all.zip", **given)


def rows(desk: Desk) -> dict[str, int]:
    with desk.database.read() as session:
        assert check_store(session) == ()
        tables = [table for table in METADATA.sorted_tables if table.name not in {"user_account", "membership"}]
        return {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def titles(desk: Desk, **which: bool) -> list[str]:
    return sorted(article.title for article in desk.see("desk", articles.list_articles, **which).items)


def test_articles_are_seen_when_all_are_there_and_others_write_meanwhile(desk: Desk) -> None:
    seen: list[tuple[list[str], list[str]]] = []

    def tell(number: int, place: str) -> None:
        desk.do("desk", take_in.create_article, publication="north", source_language="ro", text=f"Știrea {number}.")
        seen.append((titles(desk), titles(desk, deleted=True)))

    take(desk, tell=tell)
    assert seen == [([f"Știrea {n}." for n in range(done + 1)], []) for done in range(3)]
    assert len(titles(desk)) == 6


def test_nobody_brings_an_article_back_before_its_import_is_done(desk: Desk) -> None:
    def tell(number: int, place: str) -> None:
        with desk.database.read() as session:
            hidden = list(session.scalars(select(Article.id).where(Article.deleted_at.is_not(None))))
        assert len(hidden) == number
        for article_id in hidden:
            with pytest.raises(NotFound):
                desk.do("desk", articles.restore_article, article_id)

    take(desk, tell=tell)


def test_one_that_is_stopped_leaves_not_a_row(desk: Desk) -> None:
    desk.do("desk", take_in.create_article, publication="north", source_language="ro", text="Alt articol.")
    before = rows(desk)

    def tell(number: int, place: str) -> None:
        if number == 2:
            raise FlowError("stopped")

    with pytest.raises(FlowError):
        take(desk, tell=tell)
    assert rows(desk) == before


def test_somebody_who_takes_the_same_in_meanwhile_keeps_it(desk: Desk) -> None:
    def tell(number: int, place: str) -> None:
        if number == 1:
            text = FILES["b.ro.txt"]
            desk.do("desk", take_in.create_article, publication="north", source_language="ro", text=text)

    with pytest.raises(FlowError, match="meanwhile"):
        take(desk, tell=tell)
    assert titles(desk) == ["Al doilea articol"]


def begun(desk: Desk, job_id: int | None) -> int:
    """An import of one article that died."""
    made = desk.do("desk", take_in.create_article, publication="north", source_language="ro", text=f"Unul {job_id}.")
    row = desk.do("desk", article_imports.begin, publication="north", file_name="all.zip", job_id=job_id)
    with desk.database.write() as session:
        article_imports.hide(session, made.id, row.id)
    return int(row.id)


def test_the_sweep_removes_what_died_and_leaves_what_is_in_work(desk: Desk) -> None:
    job = desk.do("desk", jobs.enqueue, "import_article_pairs", {})
    by_command, running = begun(desk, None), begun(desk, None)
    begun(desk, job.id)
    with desk.database.write() as session:
        session.get_one(Job, job.id).state = JobState.CANCELLED
        session.get_one(ArticleImport, by_command).created_at = now() - timedelta(days=2)
    pair_stages.sweep(desk.database)
    with desk.database.read() as session:
        assert list(session.scalars(select(ArticleImport.id))) == [running]
        assert list(session.scalars(select(Article.import_id))) == [running]


def test_what_an_earlier_attempt_left_is_removed(desk: Desk) -> None:
    job = desk.do("desk", jobs.enqueue, "import_article_pairs", {})
    begun(desk, job.id)
    pair_stages.remove_of_job(desk.database, job.id)
    assert rows(desk)["article"] == rows(desk)["article_import"] == 0


@pytest.fixture
def imported(desk: Desk) -> Iterator[int]:
    take(desk)
    (made,) = desk.see("desk", article_imports.list_imports, "north")
    assert (made.file_name, made.articles, made.is_undone) == ("all.zip", 3, False)
    yield made.id
