"""`parse` as a person or a script calls it."""

import json
from pathlib import Path

import pytest

from translate_flow.cli.main import main


def test_marks_stand_beside_the_blocks_and_only_where_there_are_some(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("# Title\n\nThe [town hall](https://x.example/) said so on Monday.\n")
    (tmp_path / "b.txt").write_text("Title\n\nThe town hall said so on Monday.\n")
    assert main(["parse", "--lang", "en", str(tmp_path / "a.md")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["marks"] == [{"kind": "link", "start": 11, "end": 20, "target": "https://x.example/"}]
    assert found["blocks"][1]["text"][4:13] == "town hall"
    assert main(["parse", "--lang", "en", str(tmp_path / "b.txt")]) == 0
    assert "marks" not in json.loads(capsys.readouterr().out)
