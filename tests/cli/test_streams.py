import io
from pathlib import Path

import pytest

from translate_flow.cli.streams import read_bytes, read_text, write_whole
from translate_flow.errors import BadInput


def test_a_text_is_read_from_a_file_or_the_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffă\r\nb".encode())
    assert read_text(str(tmp_path / "a.txt")) == "ă\r\nb"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"piped")))
    assert read_bytes("-") == b"piped"


def test_a_file_that_is_not_there_or_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\ntwo\ncaf\xe9")
    for name, place in (
        (str(tmp_path / "none"), "none"),
        (str(tmp_path), str(tmp_path)),
        (str(tmp_path / "a.txt"), "line 3"),
    ):
        with pytest.raises(BadInput) as refused:
            read_text(name)
        assert place in refused.value.place and refused.value.remedy


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.bin"
    write_whole(path, b"whole")
    assert path.read_bytes() == b"whole" and [p.name for p in path.parent.iterdir()] == ["out.bin"]
    (tmp_path / "taken").mkdir()
    for place in (tmp_path / "taken", path / "below"):
        with pytest.raises(BadInput, match="cannot be written"):
            write_whole(place, b"x")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["new", "taken"]
