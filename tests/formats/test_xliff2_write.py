import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair

PAIR = Pair("ro", "en", "a", "b", "u1", state="reviewed", substate="approved", translator="Ana", block_type="lede")


def test_states_types_and_people_are_native() -> None:
    data = written([PAIR], "xliff")
    assert b'<unit id="u1" type="tf:lede" its:person="Ana"><segment state="reviewed" subState="tf:approved">' in data
    assert b"mda:meta " not in data


def test_ids_that_are_no_tokens_or_come_twice_are_kept_beside() -> None:
    pairs = [
        PAIR,
        PAIR,
        Pair("ro", "en", "a", "b", "två ord"),
        Pair("ro", "en", "a", "b"),
        Pair("ro", "en", "", "", "tf-4"),
    ]
    assert back(written(pairs, "xliff"), "xliff") == pairs


def test_an_untranslated_segment_has_no_target() -> None:
    assert b"<target" not in written([Pair("ro", "en", "a", "")], "xliff")
    assert b"<target></target>" in written([Pair("ro", "en", "a", "", state="final")], "xliff")


def test_another_language_pair_is_refused() -> None:
    with pytest.raises(BadInput, match="pair 2"):
        written([PAIR, Pair("ru", "en", "a", "b")], "xliff")


def test_each_article_is_a_file() -> None:
    pairs = [Pair("ro", "en", "a", "b", article=name) for name in ("x", "x", "y")]
    assert written(pairs, "xliff").count(b"<file ") == 2
