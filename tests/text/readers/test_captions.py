import pytest

from translate_flow.errors import BadInput
from translate_flow.text.readers.registry import read_article_file

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>Primăria</i> a anunțat
că podul se redeschide.

2
00:00:03,100 --> 00:00:05,000
{\\an8}Lucrările au costat mult.

3
00:00:09,000 --> 00:00:11,000
- Ați așteptat?
- Trei ani.
"""


def test_cues_run_on_and_pauses_and_speakers_begin_paragraphs() -> None:
    assert read_article_file(SRT.encode(), "news.srt").text == (
        "Primăria a anunțat că podul se redeschide. Lucrările au costat mult.\n\n- Ați așteptat?\n\n- Trei ani."
    )


def test_webvtt_without_notes_settings_and_rolling_repeats() -> None:
    vtt = (
        "WEBVTT\n\nNOTE by hand\n\n00:01.000 --> 00:02.000 align:start\n<v Ana>Good <00:01.500>evening.\n\n"
        "00:02.000 --> 00:03.000\n<v Ana>Good <00:01.500>evening.\n"
    )
    assert read_article_file(vtt.encode(), "news.vtt").text == "Good evening."


@pytest.mark.parametrize(
    "data", [b"WEBVTT\n\n", b"1\nno times\n", b"1\n00:00:02,000 --> 00:00:01,000\nx\n", b"\x00\x01"]
)
def test_what_holds_no_captions_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_article_file(data, "news.srt")
