"""Captions of video news as an article: cues run on to sentences, a pause begins a paragraph."""

import re

from translate_flow.errors import BadInput
from translate_flow.text.captions import Cue, cues
from translate_flow.text.characters import check_text
from translate_flow.text.readers.plain import decode
from translate_flow.text.readers.read_text import ReadText

PAUSE = 2_000
"""Milliseconds without a caption that part two paragraphs."""
_TAG = re.compile(r"</?(?:[a-zA-Z][^<>\n]{0,200}|\d\d:[\d:.]{1,12})>|\{\\[^{}\n]{0,60}\}")
# A speaker's dash begins a line of its own in captions of a dialogue.
_TURN = re.compile(r"^\s*[-–—]\s*\S")


def read_captions(data: bytes, name: str) -> ReadText:
    """The text of an SRT or WebVTT file; BadInput where it holds no cue."""
    text, encoding, is_guess = decode(data, name)
    lines = enumerate(text.replace("\r\n", "\n").split("\n"), start=1)
    paragraphs: list[list[str]] = []
    before: Cue | None = None
    for cue in cues(lines, name):
        spoken = [line for line in _TAG.sub("", cue.text).split("\n") if line.strip()]
        if not spoken or (before is not None and cue.text == before.text and cue.start <= before.end):
            continue
        for line in spoken:
            if not paragraphs or _TURN.match(line) or (before and cue.start - before.end >= PAUSE):
                paragraphs.append([])
            paragraphs[-1].append(line.strip())
            before = cue
    if not paragraphs:
        raise BadInput("there is no caption in the file", place=name, remedy="Choose another file")
    whole = check_text("\n\n".join(" ".join(lines) for lines in paragraphs), place=name)
    notes = (f"The file does not say its encoding; read as {encoding}",) if is_guess else ()
    return ReadText(text=whole, kind="captions", encoding=encoding, notes=notes)
