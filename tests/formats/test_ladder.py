import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.ladder import read_beads, read_files, read_texts

READING = Reading("l", "ro", "en")


def ladder(rungs: bytes) -> list[tuple[str, str]]:
    sides = io.BytesIO(b"unu\ndoi\ntrei\n"), io.BytesIO(b"one\ntwo and three\n")
    return [(pair.source, pair.target) for pair in read_files(io.BytesIO(rungs), *sides, READING)]


def test_each_step_of_the_ladder_is_a_pair() -> None:
    assert ladder(b"0\t0\t0.5\n1\t1\t0.3\n3\t2\t0\n") == [("unu", "one"), ("doi trei", "two and three")]


@pytest.mark.parametrize("rungs", [b"0\t0\n9\t9\n", b"1\t1\n0\t0\n", b"a\tb\n"])
def test_a_ladder_of_other_texts_is_refused(rungs: bytes) -> None:
    with pytest.raises(BadInput, match="rung"):
        ladder(rungs)


@pytest.mark.parametrize("rungs", [b"0\t0\n1\t1\n", b"1\t1\n3\t2\n", b"0\t0\n3\t1\n"])
def test_a_ladder_that_leaves_sentences_out_is_refused(rungs: bytes) -> None:
    with pytest.raises(BadInput, match="It may be cut"):
        ladder(rungs)


def test_sentences_in_no_bead_are_told() -> None:
    reading = Reading("l", "ro", "en")
    sides = io.BytesIO(b"unu\ndoi\ntrei\n"), io.BytesIO(b"one\n\ntwo\n")
    assert len(list(read_beads(io.BytesIO(b"0:0\n2:\n"), *sides, reading))) == 2
    assert reading.notes == ["l: 2 sentences stand in no bead and were left out"]


def test_the_text_form_is_read() -> None:
    pairs = list(read_texts(io.BytesIO(b"unu ~~~ doi\tone two\t1.5\n\t\t0\n"), READING))
    assert [(p.source, p.target, p.properties) for p in pairs] == [("unu doi", "one two", {"hunalign.score": "1.5"})]
    assert pairs[0].bead_origin == "imported"


def test_a_rung_below_the_first_line_is_refused() -> None:
    for rungs in ("-1\t-1\n1\t1\n", "0\t-1\n1\t1\n"):
        with pytest.raises(BadInput, match="other texts"):
            list(
                read_files(
                    io.BytesIO(rungs.encode()), io.BytesIO(b"a\nb\n"), io.BytesIO(b"c\nd\n"), Reading("x", "ro", "en")
                )
            )
