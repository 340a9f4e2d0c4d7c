import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.caption_pairs import END, SETTINGS, START, read, read_files, write_srt, write_vtt
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.record import Pair

READING, WRITING = Reading("a.srt", "ro", "en"), Writing("ro", "en")


def srt(*cues: tuple[int, int, str]) -> io.BytesIO:
    def stamp(seconds: int) -> str:
        return f"00:00:{seconds:02},000"

    blocks = [f"{n}\n{stamp(start)} --> {stamp(end)}\n{text}\n" for n, (start, end, text) in enumerate(cues, start=1)]
    return io.BytesIO("\n".join(blocks).encode())


def test_a_cue_is_a_pair_with_its_times_and_becomes_a_cue_again() -> None:
    (pair,) = read(srt((1, 3, "Primăria\na anunțat")), READING)
    assert (pair.source, pair.target, pair.block_type) == ("Primăria\na anunțat", "", "caption")
    assert (pair.properties[START], pair.properties[END]) == ("1000", "3000")
    out = io.BytesIO()
    assert write_srt([pair], out, WRITING) == 1 and b"a anun" in out.getvalue()
    vtt = io.BytesIO()
    settled = Pair("ro", "en", "a", "b", properties={**pair.properties, SETTINGS: "align:start"})
    assert write_vtt([settled], vtt, WRITING) == 1
    assert b"WEBVTT" in vtt.getvalue() and b"align:start" in vtt.getvalue() and b"\nb\n" in vtt.getvalue()


def test_cues_shown_at_the_same_time_belong_together_and_others_stand_alone() -> None:
    source = srt((1, 3, "A"), (3, 5, "B"), (10, 12, "C"), (20, 22, "D"))
    target = srt((1, 5, "ab"), (14, 16, "x"), (20, 21, "d1"), (21, 22, "d2"))
    found = [(pair.source, pair.target) for pair in read_files(source, target, READING)]
    assert found == [("A\nB", "ab"), ("C", ""), ("", "x"), ("D", "d1\nd2")]


def test_pairs_without_times_or_with_times_that_run_backwards_are_named() -> None:
    for properties in ({}, {START: "x", END: "1"}, {START: "5", END: "1"}, {START: "-5", END: "1"}):
        good = Pair("ro", "en", "a", "b", properties={START: "0", END: "1"})
        with pytest.raises(BadInput) as refused:
            write_srt([good, Pair("ro", "en", "a", "b", properties=properties)], io.BytesIO(), WRITING)
        assert "pair 2" in refused.value.place and refused.value.remedy
