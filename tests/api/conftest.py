"""A newsroom and programs that talk to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.web.newsroom import SLUG, Newsroom, open_newsroom
from translate_flow.services import accounts, tokens


@dataclass
class Program:
    """A client with a key."""

    client: FlaskClient
    secret: str

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        given = {"Authorization": f"Bearer {self.secret}", **{k.replace("_", "-"): v for k, v in headers.items()}}
        return self.client.open(f"/api/v1{path}", method=method, json=body, headers=given)

    def article(self, text: str) -> dict[str, Any]:
        answer = self.ask("POST", "/articles", {"publication": SLUG, "source_language": "ro", "text": text})
        assert answer.status_code == 201, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def bitext(self, article_id: int, text: str | None = None) -> dict[str, Any]:
        body = {"language": "en"} | ({"text": text} if text else {})
        answer = self.ask("POST", f"/articles/{article_id}/versions", body)
        assert answer.status_code == 201, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def units(self, bitext_id: int) -> list[dict[str, Any]]:
        return self.ask("GET", f"/bitexts/{bitext_id}/units?limit=500").get_json()["items"]  # type: ignore[no-any-return]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    room = open_newsroom(tmp_path)
    yield room
    room.database.close()


def program(room: Newsroom, who: str) -> Program:
    with room.database.write() as session:
        user = accounts.find_user(session, f"{who}@example.org")
        actor = accounts.actor_by_id(session, user.id, via="test")
        _, secret = tokens.create_token(session, actor, name="test")
    return Program(room.app.test_client(), secret)
