import os
import threading
from pathlib import Path

import pytest

from translate_flow.whole_file import OWNER_ONLY, private_folder, whole_file


def test_a_file_appears_when_all_of_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with whole_file(path) as stream:
        stream.write(b"one")
        assert not path.exists()
    assert path.read_bytes() == b"one"


def test_an_error_leaves_what_was_there_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_bytes(b"before")
    with pytest.raises(ValueError, match="half"), whole_file(path) as stream:
        stream.write(b"part")
        raise ValueError("half")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), whole_file(tmp_path) as stream:
        stream.write(b"x")
    assert tmp_path.is_dir()


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with whole_file(pipe) as stream:
        stream.write(b"through")
    reader.join()
    assert read == [b"through"]
    assert pipe.is_fifo()


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to("there.txt")
    with whole_file(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert (tmp_path / "there.txt").read_bytes() == b"new"


def test_what_is_private_is_so_from_its_first_byte_and_its_new_folders_too(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    private_folder(folder)
    with whole_file(folder / "key", mode=OWNER_ONLY) as stream:
        assert os.fstat(stream.fileno()).st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in (folder, folder.parent, folder / "key"))
