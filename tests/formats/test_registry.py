import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.pairs import LANGUAGES, TWO_WAY, back, pairs, texts, written
from translate_flow.errors import BadCharacter, BadInput, TooLarge
from translate_flow.formats.context import Limits
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import FORMATS, RELATED, format_for, read_all, write_pairs

PLAIN = [
    Pair("ro", "en", "Aliații au condamnat atacurile.", "The Allies condemned the attacks.", id="1"),
    Pair("ro", "en", " «Da», a spus ea.\n", '\t"Yes", she said. ', id="2", state="reviewed", substate="approved"),
]


def test_every_format_people_choose_is_in_the_laws() -> None:
    assert set(TWO_WAY) == set(FORMATS), "what does not give all back belongs to the related ones"


@pytest.mark.parametrize("name", TWO_WAY)
@settings(max_examples=60, deadline=None)
@given(given_pairs=st.lists(pairs(), max_size=4))
def test_what_is_written_is_read_back_equal(name: str, given_pairs: list[Pair]) -> None:
    assert back(written(given_pairs, name), name) == given_pairs


@settings(max_examples=25, deadline=None)
@given(given_pairs=st.lists(pairs(), min_size=1, max_size=3))
def test_pairs_go_from_each_format_to_the_next_and_come_home(given_pairs: list[Pair]) -> None:
    now = given_pairs
    for name in TWO_WAY:
        now = back(written(now, name), name)
    assert now == given_pairs


@settings(max_examples=60, deadline=None)
@given(sides=st.lists(st.tuples(texts, texts), max_size=4))
def test_a_stand_off_archive_gives_all_texts_back(sides: list[tuple[str, str]]) -> None:
    given_pairs = [Pair("ro", "en", *both, position=at, bead_origin="imported") for at, both in enumerate(sides)]
    assert back(written(given_pairs, "ces"), "ces") == given_pairs


@pytest.mark.parametrize("name", TWO_WAY)
def test_every_format_says_the_same_of_the_same_pairs(name: str) -> None:
    assert back(written(PLAIN, name), name) == PLAIN


@pytest.mark.parametrize("name", TWO_WAY)
@pytest.mark.parametrize("bad", ["a\x00b", "a\x1bb", "\ufffe", "\ud800", "\x0c"])
@pytest.mark.parametrize("field", ["source", "target", "translator"])
def test_a_character_no_xml_carries_is_refused_with_its_pair(name: str, bad: str, field: str) -> None:
    second = Pair(**{"source_language": "ro", "target_language": "en", "source": "", "target": "", field: bad})
    with pytest.raises(BadCharacter) as caught:
        write_pairs([PLAIN[0], second], io.BytesIO(), name, **LANGUAGES)
    assert "pair 2" in caught.value.message
    assert field in caught.value.message


@pytest.mark.parametrize("name", TWO_WAY)
@pytest.mark.parametrize(
    "held",
    [
        {"notes": ("a\x00",)},
        {"properties": {"a": "\x1b"}},
        {"properties": {"\x0c": ""}},
        {"source_codes": (Code(0, "alone", "1", "\x00"),)},
        {"target_codes": (Code(0, "alone", "1", "", "odd\ufffe"),)},
        {"target_codes": (Code(0, "alone", "1", "", "ph", (("type", "\ud800"),)),)},
    ],
)
def test_so_it_is_in_what_is_written_as_a_list(name: str, held: dict[str, Any]) -> None:
    with pytest.raises(BadCharacter, match="pair 2"):
        write_pairs([PLAIN[0], replace(PLAIN[1], **held)], io.BytesIO(), name, **LANGUAGES)


@pytest.mark.parametrize("name", TWO_WAY)
def test_a_cut_file_is_refused_whole(name: str) -> None:
    data = written(PLAIN * 20, name)
    for size in (len(data) // 3, len(data) // 2, len(data) - 12):
        # Lines have no end mark: a cut within one is seen, one between two cannot be.
        is_lines = name in {"tsv", "csv", "jsonl"}
        with pytest.raises(BadInput):
            back(data[: data.rindex(b"\n", 0, size) + 9 if is_lines else size], name)


@pytest.mark.parametrize("name", [*FORMATS, *RELATED])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \n"])
def test_an_empty_file_is_refused(name: str, data: bytes) -> None:
    if name == "jsonl" and data.isspace():
        assert back(data, name) == [], "no pairs are written as a line that holds nothing"
        return
    with pytest.raises(BadInput):
        back(data, name)


@pytest.mark.parametrize("name", TWO_WAY)
def test_no_pairs_make_a_file_that_is_read_as_none(name: str) -> None:
    assert back(written([], name), name) == []


@pytest.mark.parametrize("name", TWO_WAY)
def test_more_pairs_than_the_limit_are_refused(name: str) -> None:
    with pytest.raises(TooLarge):
        back(written(PLAIN, name), name, limits=Limits(pairs=1))


@pytest.mark.parametrize("name", TWO_WAY)
def test_longer_texts_than_the_limit_are_refused(name: str) -> None:
    with pytest.raises(TooLarge):
        back(written(PLAIN, name), name, limits=Limits(text=5))


def test_a_format_is_found_by_name_and_by_ending() -> None:
    assert format_for("tmx").name == "tmx"
    assert format_for("Memory.TMX.gz").name == "tmx"
    assert format_for("a/b.xlf").name == "xliff"
    with pytest.raises(BadInput, match="Known are"):
        format_for("photo.jpg")


def test_a_language_that_is_none_is_refused_both_ways() -> None:
    with pytest.raises(BadInput):
        write_pairs([Pair("../etc", "en", "a", "b")], io.BytesIO(), "tmx")
    with pytest.raises(BadInput):
        read_all(io.BytesIO(b"a\tb\n"), "tsv", place="f", source_language="x y")


def test_languages_are_those_of_the_first_pair_where_none_are_given() -> None:
    out = io.BytesIO()
    write_pairs(PLAIN, out, "tmx")
    assert b'srclang="ro"' in out.getvalue()
