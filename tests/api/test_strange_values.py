"""What no text can hold, in every place a program can put it: an answer below 500, on either store."""

import json
import re
from pathlib import Path

import pytest
from flask import Flask

from tests.services.conftest import Desk, database, desk, postgres_url
from tests.web.newsroom import Browser
from translate_flow.app import create_app
from translate_flow.services import tokens
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]
STRANGE = ("a\x00b", "\ud800", "\uffff")


@pytest.fixture
def app(desk: Desk, tmp_path: Path) -> Flask:
    url = desk.database.engine.url.render_as_string(hide_password=False)
    return create_app(Settings(instance=tmp_path, database_url=url, log_level="critical"))


def test_addresses_and_bodies_with_characters_no_text_can_hold(desk: Desk, app: Flask) -> None:
    secret = desk.do(desk.admin(), tokens.create_token, name="strange")[1]
    bitext = desk.bitext()
    headers = {"Authorization": f"Bearer {secret}"}
    spec = app.test_client().get("/openapi.json").get_json()
    client, refused = app.test_client(), []
    for path, operations in spec["paths"].items():
        address = re.sub(r"\{\w+\}", str(bitext.id), path)
        for method, operation in operations.items():
            if "stream" in path:
                continue
            named = [found for found in operation.get("parameters", []) if found["in"] == "query"]
            for asked in named if method == "get" else ():
                query = {found["name"]: "north" for found in named if found.get("required")}
                answer = client.get(address, query_string={**query, asked["name"]: "a\x00b"}, headers=headers)
                refused.append((answer.status_code, path, asked["name"]))
            if "application/json" in operation.get("requestBody", {}).get("content", {}):
                for body in bodies(spec, operation):
                    answer = client.open(
                        address, method=method, data=json.dumps(body), content_type="application/json", headers=headers
                    )
                    refused.append((answer.status_code, path, body))
    assert len(refused) > 100
    assert [told for told in refused if told[0] >= 500] == []


def bodies(spec: dict, operation: dict) -> list[dict[str, object]]:  # type: ignore[type-arg]
    """For each text of a body one that is sound but for it."""
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    fields = spec["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]].get("properties", {})
    samples = {"string": "north", "integer": 1, "number": 1.0, "boolean": True, "array": [], "object": {}}
    sound = {name: samples.get(kind_of(found), "north") for name, found in fields.items()}
    sound |= {name: tag for name in sound if "language" in name for tag in ("ro",)}
    texts = [name for name, found in fields.items() if kind_of(found) == "string"]
    return [{**sound, name: value} for name in texts for value in STRANGE]


def kind_of(field: dict) -> str:  # type: ignore[type-arg]
    return field.get("type") or next((one["type"] for one in field.get("anyOf", []) if "type" in one), "string")


def test_a_sign_in_with_such_characters_is_an_ordinary_refusal(app: Flask) -> None:
    answer = Browser(app).post("/login", {"email": "a\x00@example.org", "password": "a\x00b"})
    assert answer.status_code in {401, 422}
