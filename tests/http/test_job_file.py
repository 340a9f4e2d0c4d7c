import hashlib
from typing import Any

import pytest

from tests.web.newsroom import Newsroom
from tests.web.test_jobs import files, queued
from translate_flow.services import jobs

BODY = b"0123456789"
DIGEST = hashlib.sha256(BODY).hexdigest()
ADDRESS = "/jobs/1/file"


@pytest.fixture
def there(newsroom: Newsroom) -> Newsroom:
    queued(newsroom)
    (files(newsroom) / "pairs.tmx").write_bytes(BODY)
    _finished(newsroom, {"file": "pairs.tmx", "sha256": DIGEST})
    return newsroom


def _finished(newsroom: Newsroom, result: dict[str, Any]) -> None:
    with newsroom.database.write() as session:
        claimed = jobs.claim(session, "w", lease_seconds=60)
        assert claimed is not None
        jobs.finish(session, claimed.id, "w", result=result)


def _asked(newsroom: Newsroom, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return newsroom.browser("desk").client.get(ADDRESS, headers=named)


def test_the_whole_file_has_a_strong_mark_and_a_digest(there: Newsroom) -> None:
    answer = _asked(there)
    assert answer.status_code == 200 and answer.data == BODY
    assert answer.headers["ETag"] == f'"{DIGEST}"' and answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Repr-Digest"].startswith("sha-256=:")


@pytest.mark.parametrize(("wanted", "given"), [("bytes=4-", b"456789"), ("bytes=0-2", b"012"), ("bytes=-3", b"789")])
def test_a_part_is_given_by_range(there: Newsroom, wanted: str, given: bytes) -> None:
    answer = _asked(there, Range=wanted, If_Range=f'"{DIGEST}"')
    assert answer.status_code == 206 and answer.data == given
    assert answer.headers["Content-Range"].endswith("/10")


def test_a_part_of_another_file_is_the_whole_one(there: Newsroom) -> None:
    answer = _asked(there, Range="bytes=4-", If_Range='"another"')
    assert answer.status_code == 200 and answer.data == BODY


def test_a_part_beyond_the_end_is_refused(there: Newsroom) -> None:
    answer = _asked(there, Range="bytes=10-")
    assert answer.status_code == 416 and answer.headers["Content-Range"] == "bytes */10"


def test_what_is_held_already_is_not_sent_again(there: Newsroom) -> None:
    assert _asked(there, If_None_Match=f'"{DIGEST}"').status_code == 304


def test_the_checksum_stands_on_the_page_and_beside_the_file(there: Newsroom) -> None:
    desk = there.browser("desk")
    assert DIGEST in desk.text("/jobs/1")
    assert desk.text("/jobs/1/file.sha256") == f"{DIGEST}  pairs.tmx\n"


def test_a_removed_file_is_said_to_be_gone(newsroom: Newsroom) -> None:
    queued(newsroom)
    _finished(newsroom, {"file": "pairs.tmx", "removed": "2026-01-01"})
    answer = newsroom.browser("desk").get(ADDRESS)
    assert answer.status_code == 410 and "Run the job again" in answer.get_data(as_text=True)
    page = newsroom.browser("desk").text("/jobs/1")
    assert "was removed" in page and "Fetch the file" not in page
