import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadCharacter
from translate_flow.formats.record import Code, Pair

PAIR = Pair("ro", "en", "a", "b", id="1", created_at="2026-01-02T03:04:05Z", state="final")


def test_the_source_language_is_that_of_the_pairs() -> None:
    assert b'srclang="ro"' in written([PAIR], "tmx")


def test_what_tmx_knows_is_native_and_the_rest_is_a_property() -> None:
    data = written([PAIR], "tmx")
    assert b'<tu tuid="1" creationdate="20260102T030405Z"><prop type="x-tf-state">final</prop><tuv' in data


def test_level_one_has_no_inline_codes() -> None:
    pair = Pair("ro", "en", "a", "b", source_codes=(Code(0, "alone", "1", "{0}"),))
    assert b"<ph" in written([pair], "tmx")
    assert b"<ph" not in written([pair], "tmx", level=1)


def test_utf_16_is_written_and_read() -> None:
    data = written([PAIR] * 300, "tmx", encoding="utf-16")
    assert data[:2] == b"\xff\xfe"
    assert back(data, "tmx") == [PAIR] * 300


def test_the_pair_at_fault_is_named_in_any_batch() -> None:
    with pytest.raises(BadCharacter, match=r"pair 301 \(x\), target"):
        written([*[PAIR] * 300, Pair("ro", "en", "a", "b\x00", id="x")], "tmx")
