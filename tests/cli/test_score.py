import json
from pathlib import Path

import pytest

from translate_flow.cli.main import main


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    reference, hypothesis = tmp_path / "ref.txt", tmp_path / "hyp.txt"
    reference.write_text("The mayor came to the town.\nHe left on Friday.\n", encoding="utf-8")
    hypothesis.write_text("The mayor came to the town.\nHe left at Friday.\n", encoding="utf-8")
    return reference, hypothesis


def test_three_scores_with_signatures(files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    reference, hypothesis = files
    assert main(["score", "--reference", str(reference), str(hypothesis), "--source", str(reference)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) >= {"bleu", "chrf", "ter"}
    assert 50 < told["bleu"]["score"] < 100 and 0 < told["ter"]["score"] < 20
    assert all("version:" in told[name]["signature"] for name in ("bleu", "chrf", "ter"))


def test_different_numbers_of_lines_are_told(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = tmp_path / "short.txt"
    short.write_text("One line\n", encoding="utf-8")
    assert main(["score", "--reference", str(files[0]), str(short)]) == 1
    assert "short.txt: 1 lines" in capsys.readouterr().err


def test_a_missing_reference_is_wrong_usage(files: tuple[Path, Path]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["score", str(files[1])])
    assert stopped.value.code == 2


def test_ter_of_long_segments_waits_to_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "long.txt"
    path.write_text(" ".join(map(str, range(400))) + "\n", encoding="utf-8")
    assert main(["score", "--reference", str(path), str(path)]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["ter"] is None and "--long" in told.err
