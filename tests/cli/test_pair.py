from pathlib import Path

import pytest

from translate_flow.cli.main import main

RO = "Guvernul a aprobat bugetul pentru 2025: 12,5 miliarde de lei. Premierul Dorin Recean a vorbit luni la Chișinău."
EN = (
    "The government approved the 2025 budget: 12.5 billion lei. "
    "Prime Minister Dorin Recean spoke on Monday in Chisinau."
)
CATS = "Cats are popular pets; a museum in Oslo shows drawings of them since 1911."


def test_pairs_and_leftovers_are_printed_by_tabs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right = tmp_path / "a", tmp_path / "b"
    left.mkdir()
    right.mkdir()
    (left / "one.txt").write_text(RO, encoding="utf-8")
    (right / "two.txt").write_text(EN, encoding="utf-8")
    (right / "three.txt").write_text(CATS, encoding="utf-8")
    assert main(["pair", str(left), str(right)]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert rows[0][:2] == [str(left / "one.txt"), str(right / "two.txt")]
    assert 0.5 <= float(rows[0][2]) <= 1
    assert rows[1] == ["", str(right / "three.txt"), ""]


def test_what_is_no_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["pair", str(tmp_path / "no"), str(tmp_path)]) == 1
    assert main(["pair", str(tmp_path / "empty"), str(tmp_path / "empty")]) == 1
    assert "no files" in capsys.readouterr().err
