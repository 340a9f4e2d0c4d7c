from tests.formats.pairs import back, written
from translate_flow.formats.record import Pair


def test_states_are_those_of_1_2_and_reviewed_is_approved() -> None:
    data = written(
        [Pair("ro", "en", "a", "b", "1", state="reviewed"), Pair("ro", "en", "a", "b", "2", state="initial")], "xliff12"
    )
    assert b'<trans-unit id="1" approved="yes" xml:space="preserve">' in data
    assert b'<target state="signed-off">' in data
    assert b'<target state="needs-translation">' in data


def test_every_language_pair_has_its_file() -> None:
    pairs = [Pair("ro", "en", "a", "b", "1"), Pair("ro", "ru", "a", "b", "1")]
    assert back(written(pairs, "xliff12"), "xliff12") == pairs
