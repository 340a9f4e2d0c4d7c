import io

from tests.web.newsroom import SLUG, Newsroom

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
