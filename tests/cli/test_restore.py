from pathlib import Path

import pytest

from tests.cli.conftest import Command


def test_a_backup_comes_back_into_an_empty_instance_and_into_no_other(
    desk: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk("backup", str(tmp_path / "all.zip"))
    people = desk("user", "list").out
    again = desk("restore", str(tmp_path / "all.zip"))
    assert again.code == 1 and desk("user", "list").out == people
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "new"))
    assert "brought back" in desk("restore", str(tmp_path / "all.zip")).err
    assert desk("user", "list").out == people


def test_a_cut_backup_and_none_are_refused_before_anything_is_made(desk: Command, tmp_path: Path) -> None:
    desk("backup", str(tmp_path / "all.zip"))
    data = (tmp_path / "all.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) * 9 // 10])
    for name in ("cut.zip", "none.zip"):
        done = desk("restore", str(tmp_path / name))
        assert done.code == 1 and len(done.err.splitlines()) == 1
