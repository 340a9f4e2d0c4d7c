import json
from pathlib import Path

import pytest

from translate_flow.cli.main import main


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_text("Au venit 236 de oameni.\t263 people came.\nSalut tuturor!\tHello everybody!\n", encoding="utf-8")
    return path


def test_findings_come_as_json_lines(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--source-lang", "ro", "--target-lang", "en", str(table)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "unit": "1",
        "check": "numbers",
        "severity": "warning",
        "message": "236 became 263",
        "source_span": [9, 12],
        "target_span": [0, 3],
    }


def test_tmx_names_its_units_and_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.tmx"
    path.write_text(
        '<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" '
        'o-tmf="t" adminlang="en" srclang="ro" datatype="plaintext"/><body><tu tuid="u7"><tuv xml:lang="ro">'
        '<seg>Vine?</seg></tuv><tuv xml:lang="en"><seg>He comes.</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    assert main(["check", "--source-lang", "ro", "--target-lang", "en", str(path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["unit"], told["check"]) == ("u7", "final_mark")


def test_terms_and_disabled_checks(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terms = tmp_path / "terms.tsv"
    terms.write_text("om\tperson\tpeople\noameni\tpersons\tpeople\n", encoding="utf-8")
    command = ["check", "--source-lang", "ro", "--target-lang", "en", "--terms", str(terms), "--disable", "numbers"]
    assert main([*command, str(table)]) == 0
    checks = {json.loads(line)["check"] for line in capsys.readouterr().out.splitlines()}
    assert checks == {"forbidden_term", "term"}


@pytest.mark.parametrize("options", [[], ["--source-lang", "ro", "--target-lang", "en", "--disable", "moods"]])
def test_wrong_usage_is_two(table: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *options, str(table)]) == 2
    assert capsys.readouterr().out == ""


def test_a_broken_file_is_one_line_and_exit_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.tmx"
    path.write_text("not a memory", encoding="utf-8")
    assert main(["check", "--source-lang", "ro", "--target-lang", "en", str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1 and "broken.tmx" in told.err
