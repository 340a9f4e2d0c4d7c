import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_all

CORE = "urn:oasis:names:tc:xliff:document:"


def new(body: str, head: str = 'srcLang="ro" trgLang="en"', version: str = "2.0") -> bytes:
    return f'<xliff version="2.1" xmlns="{CORE}{version}" {head}><file id="f">{body}</file></xliff>'.encode()


def old(body: str) -> bytes:
    return (
        f'<xliff version="1.2" xmlns="{CORE}1.2"><file original="a" source-language="ro" target-language="en"'
        f' datatype="plaintext"><body>{body}</body></file></xliff>'
    ).encode()


def read(data: bytes, **options: object) -> list[Pair]:
    return read_all(io.BytesIO(data), "xliff", place="x.xlf", **options)


def test_both_versions_are_told_apart_by_their_root() -> None:
    unit = '<unit id="1"><segment state="final"><source>a</source><target>b</target></segment></unit>'
    assert read(new(unit)) == read(new(unit, version="2.2")) == [Pair("ro", "en", "a", "b", "1", state="final")]
    trans = '<trans-unit id="1"><source>a</source><target state="final">b</target></trans-unit>'
    assert read(old(trans)) == [Pair("ro", "en", "a", "b", "1", "a", state="final")]


def test_units_in_groups_are_found() -> None:
    unit = '<group id="g"><unit id="1"><segment><source>a</source></segment></unit></group>'
    assert [pair.source for pair in read(new(unit))] == ["a"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<unit id="1"><segment/></unit>', "without <source>"),
        ('<unit id="1"><segment><source/><source/></segment></unit>', "2 <source>"),
        ("<unit><segment><source/></segment></unit>", "without an id"),
        ('<unit id="1"><segment><source><cp hex="0000"/></source></segment></unit>', "U\\+0000"),
    ],
)
def test_broken_units_are_refused_with_their_place(body: str, fault: str) -> None:
    with pytest.raises(BadInput, match=fault):
        read(new(body))


def test_a_state_that_is_none_is_left_out_and_said() -> None:
    notes: list[str] = []
    trans = '<trans-unit id="1"><source>a</source><target state="done">b</target></trans-unit>'
    assert read(old(trans), notes=notes)[0].state == ""
    assert "done" in notes[0]


def test_languages_may_be_given_where_the_file_has_none() -> None:
    unit = '<unit id="1"><segment><source>a</source></segment></unit>'
    assert read(new(unit, 'srcLang="ro"'), target_language="en")[0].target_language == "en"
    assert read(new(unit, 'srcLang="ro"'))[0].target_language == "und"


def test_another_version_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(BadInput, match=r"1\.2, 2\.0, 2\.1 or 2\.2"):
        read(new("", version="9.9"))
