"""Whole files of hard sentences: one text a line, `‖` where a sentence ends, `⏎` for a line break.

The texts are written for this purpose, in the manner of news agencies and encyclopaedias.
"""

from pathlib import Path

import pytest

from translate_flow.text.segment import spans

FOLDER = Path(__file__).parent / "sentences"


@pytest.mark.parametrize("lang", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_every_text_is_cut_where_its_writer_cut_it(lang: str) -> None:
    wrong = []
    for line in (FOLDER / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        marked = line.replace("⏎", "\n")
        text = marked.replace("‖", "")
        if [text[start:end] for start, end in spans(text, lang)] != [part.strip() for part in marked.split("‖")]:
            wrong.append(line)
    assert not wrong
