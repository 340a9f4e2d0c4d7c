import json
from pathlib import Path

import pytest

from tests.web.newsroom import TRANSLATION, open_newsroom
from translate_flow.cli.main import main


def test_a_translation_goes_away_and_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "instance"))
    room = open_newsroom(tmp_path / "instance")
    desk = room.browser("desk")
    bitext = str(room.translate(desk, room.take_in(desk), TRANSLATION))
    room.database.close()

    def run(act: str, *more: str) -> int:
        return main(["workfile", act, bitext, *more])

    path = tmp_path / "work.tsv"
    assert run("write", str(path)) == 0
    path.write_text(path.read_text().replace("The bridge in Orhei reopens", "The bridge is back"))
    assert run("show", str(path)) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["mine"] == "The bridge is back"
    assert "1 changes, 0 conflicts" in told.err
    assert run("take", str(path)) == 0
    path.write_text(path.read_text().replace("The bridge is back", "Another one"))
    assert run("take", str(path)) == 1, "the file is based on the version before"
    assert "were changed here too" in capsys.readouterr().err
    assert run("take", str(path), "--leave-conflicts") == 0
