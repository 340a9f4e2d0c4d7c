import json
from pathlib import Path

import pytest

from tests.web.newsroom import PASSWORD, open_newsroom


def test_each_request_is_one_line_without_texts_or_secrets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    room = open_newsroom(tmp_path, log_level="info")
    browser = room.browser("desk")
    browser.get("/articles?q=a+secret+phrase")
    browser.get("/invitations/a-secret-token")
    lines = capsys.readouterr().err.splitlines()
    told = [json.loads(line) for line in lines]
    assert {"/login", "/articles", "/invitations/<token>"} <= {line["route"] for line in told}
    everything = "\n".join(lines)
    for secret in (PASSWORD, "secret phrase", "a-secret-token", "desk@example.org"):
        assert secret not in everything
    assert [line["actor"] for line in told if line["route"] == "/articles"] == [2]
    assert all(line["request_id"] for line in told)
    room.database.close()
