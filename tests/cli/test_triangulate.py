"""Two translations linked through their source, from the command line."""

import json
from pathlib import Path

import pytest

from translate_flow.cli.main import main

PIVOT = [
    "Podul din Orhei se redeschide luni.",
    "Lucrările au costat 12 milioane de lei.",
    "Ion Ceban a tăiat panglica.",
]
FIRST = ["The bridge in Orhei reopens on Monday.", "The works cost 12 million lei.", "Ion Ceban cut the ribbon."]
SECOND = ["Мост в Оргееве откроется в понедельник.", "Работы стоили 12 миллионов леев.", "Ион Чебан перерезал ленту."]


def triangulated(folder: Path, second: list[str], *options: str) -> int:
    for name, lines in (("ro", PIVOT), ("en", FIRST), ("ru", second)):
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    files = [str(folder / name) for name in ("ro", "en", "ru")]
    languages = ["--pivot-lang", "ro", "--first-lang", "en", "--second-lang", "ru"]
    return main(["triangulate", *languages, *options, *files])


def test_translations_that_follow_their_source_agree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triangulated(tmp_path, SECOND) == 0
    assert capsys.readouterr().out == "0:0\n1:1\n2:2\n"


def test_what_one_translation_leaves_out_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triangulated(tmp_path, [], "--json") == 0
    told = capsys.readouterr()
    beads = [json.loads(line) for line in told.out.splitlines()]
    assert [(bead["source"], bead["target"]) for bead in beads] == [([0], []), ([1], []), ([2], [])]
    assert told.err.count("one language leaves it out") == len(FIRST)


def test_an_unknown_language_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").write_text("A.\n", encoding="utf-8")
    name = str(tmp_path / "x")
    arguments = ["--pivot-lang", "not a tag", "--first-lang", "en", "--second-lang", "ru", name, name, name]
    assert main(["triangulate", *arguments]) != 0
    assert "--pivot-lang" in capsys.readouterr().err
