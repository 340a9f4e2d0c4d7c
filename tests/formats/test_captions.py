import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.captions import read, write_srt, write_vtt
from translate_flow.formats.context import Reading
from translate_flow.text.captions import Cue

CUES = [Cue(0, 1500, "Bună\nziua", "1"), Cue(3_600_000, 3_600_001, "„Da”", "2")]


def back(data: bytes) -> list[Cue]:
    return list(read(io.BytesIO(data), Reading("c.srt")))


def test_srt_and_vtt_give_the_cues_back() -> None:
    for write in (write_srt, write_vtt):
        out = io.BytesIO()
        assert write(CUES, out) == 2
        assert back(out.getvalue()) == CUES


def test_vtt_keeps_settings_and_leaves_notes_out() -> None:
    data = b"WEBVTT title\n\nNOTE by hand\n\nintro\n00:01.000 --> 00:02.000 align:start\nHi\n"
    assert back(data) == [Cue(1000, 2000, "Hi", "intro", "align:start")]


@pytest.mark.parametrize("data", [b"1\nno times\n", b"1\n00:00:02,000 --> 00:00:01,000\na\n", b"1\n"])
def test_broken_times_are_refused_with_the_line(data: bytes) -> None:
    with pytest.raises(BadInput, match="line 1"):
        back(data)


def test_a_text_cannot_end_its_cue_early() -> None:
    out = io.BytesIO()
    write_srt([Cue(0, 1, "a\n\n1\n00:00:00,000 --> x")], out)
    assert len(back(out.getvalue())) == 1


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_any_line_ends_are_read(end: str) -> None:
    lines = ["1", "00:00:00,000 --> 00:00:01,500", "Bună", "ziua", "", "2", "01:00:00,000 --> 01:00:00,001", "„Da”"]
    assert back(end.join(lines).encode()) == CUES
