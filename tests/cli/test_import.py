from pathlib import Path

import pytest

from tests.web.newsroom import SLUG, open_newsroom
from translate_flow.cli.main import main

FILES = {"ro/a.txt": "Podul\n\nPodul se redeschide luni.", "en/a.txt": "The bridge\n\nThe bridge reopens on Monday."}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    open_newsroom(tmp_path / "room").database.close()
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "room"))
    for name, text in FILES.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(text)
    return tmp_path / "in"


def _import(*more: str) -> int:
    return main(["import", "--publication", SLUG, "--kind", "pairs", *more])


def test_a_folder_of_pairs_is_tried_then_taken_in_then_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for more, said in ((["--dry-run"], "1 new"), ([], "1 new"), ([], "1 known")):
        assert _import(*more, str(folder)) == 0
        told = capsys.readouterr().err
        assert said in told and ("nothing stored" in told) == bool(more)


def test_a_refused_pair_keeps_the_others_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ro" / "b.txt").write_text("")
    (folder / "en" / "b.txt").write_text("A text that ends.")
    assert _import(str(folder)) == 1
    assert "b.txt" in capsys.readouterr().err
    (folder / "ro" / "b.txt").unlink()
    assert _import(str(folder)) == 0
    told = capsys.readouterr().err
    assert "1 new" in told and "1 unpaired" in told


def test_links_in_a_folder_are_left_out(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "secret.txt").write_text("A text from elsewhere.")
    (folder / "ro" / "c.txt").symlink_to(tmp_path / "secret.txt")
    assert _import("--dry-run", str(folder)) == 0
    assert "c.txt" not in capsys.readouterr().err
