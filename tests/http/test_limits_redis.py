import os
import uuid
from pathlib import Path

import pytest
import redis

from tests.web.newsroom import Browser, open_newsroom

pytestmark = pytest.mark.redis
SERVER = os.environ.get("TRANSLATE_FLOW_TEST_REDIS", "redis://127.0.0.1:6379/15")


@pytest.fixture
def server() -> str:
    try:
        with redis.Redis.from_url(SERVER, socket_connect_timeout=2) as client:
            client.ping()
            client.flushdb()
    except redis.RedisError:
        if os.environ.get("CI"):
            pytest.fail("Redis does not answer, and CI requires it")
        pytest.skip("no Redis server answers")
    return SERVER


def test_processes_count_guesses_together(tmp_path: Path, server: str) -> None:
    given = {"limit_storage": server, "limit_sign_in": "4 per minute"}
    rooms = [open_newsroom(tmp_path / name, **given) for name in ("one", "two")]
    answers = []
    for number in range(6):
        browser = Browser(rooms[number % 2].app)
        answers.append(browser.sign_in(f"nobody-{uuid.uuid4().hex}", "a wrong password here").status_code)
    for room in rooms:
        room.database.close()
    assert 429 not in answers[:4] and answers[-1] == 429
