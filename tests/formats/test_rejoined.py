from dataclasses import replace

from translate_flow.formats.record import Code, Pair
from translate_flow.formats.rejoined import rejoined

FIRST = Pair("ro", "en", "Unu.", "One.", "u/1", properties={"xliff.before": "- ", "xliff.after": " ", "version": "3"})
SECOND = Pair("ro", "en", "Doi.", "Two.", "u/2", properties={"version": "3"}, target_codes=(Code(0, "alone", "1"),))


def test_segments_of_a_unit_become_one_pair_and_codes_stay_at_their_words() -> None:
    other = Pair("ro", "en", "a", "b", "v")
    assert list(rejoined([FIRST, SECOND, other])) == [
        Pair(
            "ro",
            "en",
            "- Unu. Doi.",
            "One. Two.",
            "u",
            properties={"version": "3"},
            target_codes=(Code(5, "alone", "1"),),
        ),
        other,
    ]


def test_a_segment_without_a_translation_adds_nothing_to_it() -> None:
    (pair,) = rejoined([replace(FIRST, target=""), SECOND])
    assert pair.target == "Two."
    assert pair.target_codes == (Code(0, "alone", "1"),)


def test_pairs_that_were_not_cut_stay_as_they_are() -> None:
    pairs = [Pair("ro", "en", "a", "b", id_) for id_ in ("u1", "u1", "", "")]
    assert list(rejoined(pairs[:1] + pairs[2:3])) == [pairs[0], pairs[2]]
