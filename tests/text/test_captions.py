import pytest

from translate_flow.errors import BadInput
from translate_flow.text.captions import Cue, cues


def read(text: str) -> list[Cue]:
    return list(cues(enumerate(text.split("\n"), start=1), "news.srt"))


def test_cues_have_their_times_in_milliseconds_and_what_stands_beside_them() -> None:
    text = "1\n00:00:01,000 --> 01:00:02,500\nUna\ndouă\n\nintro\n00:03.000 --> 00:04.000 align:start line:1\nTrei\n"
    assert read(text) == [
        Cue(1_000, 3_602_500, "Una\ndouă", "1"),
        Cue(3_000, 4_000, "Trei", "intro", "align:start line:1"),
    ]


def test_heads_notes_and_styles_are_no_cues_and_blank_lines_part_nothing_else() -> None:
    text = "WEBVTT - news\n\n\n\nNOTE\nby hand\n\nSTYLE\n::cue {}\n\nREGION\nid:x\n\n00:01.000 --> 00:02.000\nUna\n\n\n"
    assert [cue.text for cue in read(text)] == ["Una"]
    assert read("") == []


def test_a_cue_without_times_that_ends_too_soon_or_holds_no_text_one_can_store_is_named_by_its_line() -> None:
    good = "1\n00:00:01,000 --> 00:00:02,000\nUna\n\n"
    for bad in ("2\nno times\n", "2\n", "00:00:02,000 --> 00:00:01,000\nx\n", "00:01 --> 00:02\nx", "0:0:1,0 --> x\ny"):
        with pytest.raises(BadInput) as refused:
            read(good + bad)
        assert refused.value.place == "news.srt, line 5" and refused.value.remedy
    with pytest.raises(BadInput) as refused:
        read(good + "00:00:02,000 --> 00:00:03,000\na\x07")
    assert "news.srt, line 5" in refused.value.place
