import io
import threading
from pathlib import Path

from tests.services.test_pair_batch import archive
from tests.web.newsroom import SLUG, Newsroom
from translate_flow.jobs.runner import run_next
from translate_flow.settings import Settings

ADDRESS = "/articles/import"
FEED = """<rss version="2.0"><channel><item><title>Podul se redeschide</title><link>https://north.example/1</link>
<description>&lt;p&gt;Podul a fost deschis luni de primar.&lt;/p&gt;</description></item></channel></rss>"""


def _brought(newsroom: Newsroom, who: str = "desk", body: str = FEED, act: str = "store") -> object:
    fields = {"publication": SLUG, "language": "", "act": act, "file": (io.BytesIO(body.encode()), "north.rss")}
    return newsroom.browser(who).post(ADDRESS, fields, content_type="multipart/form-data")


def test_a_feed_becomes_a_job(newsroom: Newsroom) -> None:
    assert "WordPress" in newsroom.browser("desk").text(ADDRESS)
    answer = _brought(newsroom)
    assert answer.headers["Location"] == "/jobs/1"  # type: ignore[attr-defined]
    assert "queued" in newsroom.browser("desk").text("/jobs/1")


def test_what_is_no_feed_is_refused_and_queues_nothing(newsroom: Newsroom) -> None:
    answer = _brought(newsroom, body="<html></html>")
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert 'role="alert"' in answer.get_data(as_text=True)  # type: ignore[attr-defined]
    assert newsroom.browser("desk").get("/jobs/1").status_code == 404


def test_a_reader_takes_nothing_in(newsroom: Newsroom) -> None:
    assert _brought(newsroom, "reader").status_code == 403  # type: ignore[attr-defined]


def _pairs(newsroom: Newsroom, body: bytes, who: str = "desk", act: str = "try") -> object:
    fields = {"publication": SLUG, "kind": "pairs", "act": act, "file": (io.BytesIO(body), "all.zip")}
    return newsroom.browser(who).post(ADDRESS, fields, content_type="multipart/form-data")


def test_an_archive_of_pairs_becomes_a_job(newsroom: Newsroom) -> None:
    files = {"a.ro.txt": "Podul\n\nPodul e deschis.", "a.en.txt": "The bridge\n\nIt is open."}
    assert _pairs(newsroom, archive(files)).headers["Location"] == "/jobs/1"  # type: ignore[attr-defined]
    assert _pairs(newsroom, archive(files), "reader").status_code == 403  # type: ignore[attr-defined]


def test_an_archive_is_taken_back_and_brought_back(newsroom: Newsroom, tmp_path: Path) -> None:
    files = {"a.ro.txt": "Școala nouă\n\nȘcoala e deschisă.", "a.en.txt": "The new school\n\nIt is open."}
    _pairs(newsroom, archive(files), act="store")
    assert run_next(newsroom.database, Settings(instance=tmp_path), "worker", threading.Event(), lease=30)
    desk = newsroom.browser("desk")
    assert "all.zip" in desk.text(ADDRESS) and "Școala nouă" in desk.text("/articles")
    assert desk.post(f"{ADDRESS}/1/undo").status_code == 303
    assert "Bring back" in desk.text(ADDRESS) and "Școala nouă" not in desk.text("/articles")
    assert "Școala nouă" in desk.text("/articles?deleted=1")
    assert newsroom.browser("translator").post(f"{ADDRESS}/1/restore").status_code == 403
    assert desk.post(f"{ADDRESS}/1/restore").status_code == 303
    assert "Școala nouă" in desk.text("/articles")


def test_an_archive_that_is_not_what_its_checksums_say_is_refused(newsroom: Newsroom) -> None:
    files = {"a.ro.txt": "Podul\n\nPodul e deschis.", "a.en.txt": "The bridge\n\nIt is open."}
    answer = _pairs(newsroom, archive({**files, "SHA256SUMS": f"{'0' * 64}  a.en.txt\n"}))
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "a.en.txt is not what SHA256SUMS says" in answer.get_data(as_text=True)  # type: ignore[attr-defined]


def test_an_archive_without_a_pair_is_refused_with_a_remedy(newsroom: Newsroom) -> None:
    answer = _pairs(newsroom, archive({"a.txt": "One text."}))
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "name.ro.txt" in answer.get_data(as_text=True)  # type: ignore[attr-defined]
    assert newsroom.browser("desk").get("/jobs/1").status_code == 404
