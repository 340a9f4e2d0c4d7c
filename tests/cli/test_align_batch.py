import json
from pathlib import Path

import pytest

from translate_flow.cli.main import main

RO = "Președintele Zelenski a vorbit luni.\nAu fost 236 de rachete.\n"
EN = "President Zelensky spoke on Monday.\nThere were 236 missiles.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "set"
    found.mkdir()
    for name in ("a", "b.1"):
        (found / f"{name}.src").write_text(RO, encoding="utf-8")
        (found / f"{name}.tgt").write_text(EN, encoding="utf-8")
    return found


@pytest.mark.parametrize(
    "manifest",
    [
        {"source_lang": "ro", "target_lang": "en"},
        {"sets": {"set": {"source_lang": "ro", "target_lang": "en"}}},
        {"documents": [
            {"name": "a", "source_lang": "ro", "target_lang": "en"},
            {"name": "b.1", "source_language": "ro", "target_language": "en"},
        ]},
    ],
)  # fmt: skip
def test_languages_come_from_the_manifest(folder: Path, tmp_path: Path, manifest: object) -> None:
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    out = tmp_path / "out"
    assert main(["align", "--batch", str(folder), "--out", str(out)]) == 0
    assert {path.name: path.read_text() for path in out.iterdir()} == {"a.pred": "0:0\n1:1\n", "b.1.pred": "0:0\n1:1\n"}


def test_several_processes_give_the_same(folder: Path, tmp_path: Path) -> None:
    given = ["align", "--source-lang", "ro", "--target-lang", "en", "--batch", str(folder), "--out"]
    assert main([*given, str(tmp_path / "one")]) == main([*given, str(tmp_path / "two"), "--jobs", "2"]) == 0
    assert (tmp_path / "one" / "a.pred").read_bytes() == (tmp_path / "two" / "a.pred").read_bytes()


def test_nothing_is_written_when_a_file_is_missing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.1.tgt").unlink()
    given = ["align", "--source-lang", "ro", "--target-lang", "en", "--batch", str(folder)]
    assert main([*given, "--out", str(tmp_path / "out")]) == 1
    assert "b.1.tgt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_without_languages_or_texts_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["align", "--batch", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert main(["align", "--batch", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "NAME.src" in capsys.readouterr().err
