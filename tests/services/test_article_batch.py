from pathlib import Path
from types import SimpleNamespace

from tests.services.conftest import Desk
from translate_flow.services import article_batch, articles, work
from translate_flow.services.article_batch import BatchLine
from translate_flow.services.check_store import check_store
from translate_flow.text.readers.feed import BatchArticle

ONE = BatchArticle(
    "item 1", "A bridge reopens", "https://north.example/1", "en", "A bridge reopens\n\nIt opened on Monday."
)
TWO = BatchArticle("item 2", text="Kicker\n\nThe second article\n\nIt says something else, and ends.")
BAD = BatchArticle("item 3", fault="there is no text in the page")


def _take(desk: Desk, *given: BatchArticle, is_dry: bool = False) -> tuple[BatchLine, ...]:
    with desk.database.write() as session:
        return article_batch.take_in_batch(session, desk.actor("desk"), given, publication="north", is_dry=is_dry)


def _count(desk: Desk) -> int:
    with desk.database.read() as session:
        assert check_store(session) == ()
        return len(articles.list_articles(session, desk.actor("desk")).items)


def test_each_article_comes_in_once(desk: Desk) -> None:
    assert [line.state for line in _take(desk, ONE, TWO, BAD, TWO)] == ["new", "new", "refused", "known"]
    assert [line.state for line in _take(desk, ONE, TWO)] == ["known", "known"]
    assert _count(desk) == 2


def test_a_dry_run_says_the_same_and_stores_nothing(desk: Desk) -> None:
    assert [line.state for line in _take(desk, ONE, TWO, BAD, is_dry=True)] == ["new", "new", "refused"]
    assert _count(desk) == 0


def test_another_text_at_a_known_address_is_told_and_left_alone(desk: Desk) -> None:
    _take(desk, ONE)
    other = BatchArticle("item 1", ONE.title, ONE.url, "en", ONE.text + "\n\nA paragraph was added.")
    (line,) = _take(desk, other)
    assert line.state == "changed" and line.article_id and _count(desk) == 1


def test_a_refused_article_leaves_nothing_and_the_others_come_in(desk: Desk) -> None:
    broken = BatchArticle("item 9", text="A \x00 text that cannot be stored.")
    assert [line.state for line in _take(desk, broken, ONE)] == ["refused", "new"]
    assert _count(desk) == 1


def test_the_job_tells_how_far_it_is_and_a_second_one_finds_all_there(desk: Desk, tmp_path: Path) -> None:
    feed = "<rss><channel>" + "".join(
        f"<item><title>Title number {n}</title><description>Some prose that ends, {n}.</description></item>"
        for n in (1, 2)
    )
    told: list[int] = []
    for expected in ("new", "known"):
        (tmp_path / "upload").write_text(feed + "</channel></rss>")
        payload = {"publication": "north", "file": "upload", "name": "north.rss", "language": "ro"}
        settings = SimpleNamespace(files=tmp_path)
        step = lambda done, *_: told.append(done)  # noqa: E731
        task = work.Task(1, payload, {}, desk.actor("desk"), desk.database, settings, step)  # type: ignore[arg-type]
        assert work.import_articles(task)[expected] == 2
        assert not (tmp_path / "upload").exists()
    assert told == [0, 1, 2, 0, 1, 2]
