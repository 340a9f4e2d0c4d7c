import pytest
from flask import Flask

from translate_flow.http.json import JsonProvider


def test_a_body_nested_deeper_than_we_follow_is_a_broken_one() -> None:
    provider = JsonProvider(Flask(__name__))
    assert provider.loads('{"a": [1]}') == {"a": [1]}
    for body in ("[" * 100_000, "{" * 3, '{"a":' * 100_000, ""):
        with pytest.raises(ValueError):
            provider.loads(body)
