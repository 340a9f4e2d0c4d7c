import json

import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair

PAIR = Pair("ro", "en", "a", "b")


@pytest.mark.parametrize(
    "text",
    [
        '{"source":"a","target":"b"}',
        '[{"source":"a","target":"b"}]',
        '\n{"translation":{"ro":"a","en":"b"}}\n',
        '{"source":"a","target":"b","credit":"x","is_admin":true,"notes":null}',
    ],
)
def test_objects_lists_and_published_shapes_are_read(text: str) -> None:
    assert back(text.encode(), "jsonl") == [PAIR]


@pytest.mark.parametrize(
    "text",
    [
        '"a"',
        "{}",
        '{"source":"a"}',
        '{"source":1,"target":"b"}',
        '{"source":"a","target":"b","score":1e999}',
        '{"source":"a","target":"b","score":true}',
        '{"source":"a","target":"b","properties":{"a":1}}',
        '{"source":"a","source":"b","target":"c"}',
        '{"source":"a","target":"b","notes":["\\u0000"]}',
        "[" * 100_000,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        back(text.encode(), "jsonl")


def test_a_line_says_only_what_is_known() -> None:
    data = written([PAIR, Pair("ro", "en", "a", "b", score=0.5, notes=("n",))], "jsonl").decode().splitlines()
    assert json.loads(data[0]) == {"source_language": "ro", "target_language": "en", "source": "a", "target": "b"}
    assert json.loads(data[1])["notes"] == ["n"]


@pytest.mark.parametrize(
    "text",
    [
        '{"src":"a","tgt":"b"}',
        '{"source":"a","target":"b","src_lang":"ro","tgt_lang":"en"}',
        '{"en":"b","ro":"a"}',
        '{"url":"x","Source Text":"a","translation":"b"}',
        '{"translation":{"en":"b","fr":"c","ro":"a"}}',
    ],
)
def test_other_names_of_the_fields_are_understood(text: str) -> None:
    assert back(text.encode(), "jsonl") == [PAIR]
