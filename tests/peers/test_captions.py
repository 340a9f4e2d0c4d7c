from pathlib import Path

import pytest

from tests.peers.conftest import Tell, script
from tests.peers.names import SRT, WEBVTT
from tests.peers.texts import TEXTS
from translate_flow.formats.captions import write_srt, write_vtt
from translate_flow.text.captions import Cue

pytestmark = pytest.mark.peer

CUES = [Cue(number * 2000, number * 2000 + 1500, target) for number, (_, target) in enumerate(TEXTS)]
_SRT = """
import json, sys
import srt
with open(sys.argv[1], encoding="utf-8") as stream:
    cues = list(srt.parse(stream.read()))
times = [[round(when.total_seconds() * 1000) for when in (cue.start, cue.end)] for cue in cues]
print(json.dumps([[*when, cue.content] for when, cue in zip(times, cues)]))
"""
_VTT = """
import json, sys
import webvtt
cues = webvtt.read(sys.argv[1])
print(json.dumps([[round(c.start_in_seconds * 1000), round(c.end_in_seconds * 1000), c.raw_text] for c in cues]))
"""


def test_our_srt_is_read(tmp_path: Path, tell: Tell) -> None:
    with (tmp_path / "news.srt").open("wb") as out:
        write_srt(CUES, out)
    found = script(_SRT, tmp_path / "news.srt")
    assert [tuple(cue) for cue in found] == [(cue.start, cue.end, cue.text) for cue in CUES]
    tell("SRT, out", SRT, f"{len(CUES)} of {len(CUES)} cues, texts and times")


def test_our_webvtt_is_read(tmp_path: Path, tell: Tell) -> None:
    with (tmp_path / "news.vtt").open("wb") as out:
        write_vtt(CUES, out)
    found = script(_VTT, tmp_path / "news.vtt")
    assert [text for _, _, text in found] == [cue.text for cue in CUES]
    tell("WebVTT, out", WEBVTT, f"{len(CUES)} of {len(CUES)} cues")
