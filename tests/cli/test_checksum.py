import hashlib
from pathlib import Path

import pytest

from translate_flow.cli.checksum import check_checksum, write_checksum
from translate_flow.errors import BadInput


def test_a_checksum_is_as_sha256sum_writes_it_and_tells_a_cut(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(b"a\tb\n" * 50)
    check_checksum(path)
    write_checksum(path)
    assert (
        tmp_path / "pairs.tsv.sha256"
    ).read_text() == f"{hashlib.sha256(path.read_bytes()).hexdigest()}  pairs.tsv\n"
    check_checksum(path)
    path.write_bytes(b"a\tb\n" * 49)
    with pytest.raises(BadInput, match="cut or changed"):
        check_checksum(path)


def test_capitals_are_the_same_and_an_empty_checksum_is_none(tmp_path: Path) -> None:
    path, beside = tmp_path / "a", tmp_path / "a.sha256"
    path.write_bytes(b"x")
    beside.write_text(hashlib.sha256(b"x").hexdigest().upper())
    check_checksum(path)
    beside.write_text("")
    with pytest.raises(BadInput):
        check_checksum(path)
    with pytest.raises(BadInput, match="cannot be read"):
        write_checksum(tmp_path / "none")
