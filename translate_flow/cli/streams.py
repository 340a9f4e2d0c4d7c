"""Texts in and files out for commands: `-` is a stream, UTF-8 is required, files appear whole or not at all."""

import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from translate_flow.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def only_once(*names: str) -> None:
    """Raises wrong usage where two files are to come from the standard input: the second would be empty."""
    if names.count("-") > 1:
        raise BadInput("two files are -", place="-", remedy="Only one can come from the standard input", code="usage")


def read_bytes(name: str) -> bytes:
    """The bytes of a file or of the standard input; BadInput where it cannot be read."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        with open(name, "rb") as file:  # noqa: PTH123 -- pathlib costs start-up
            return file.read()
    except OSError as error:
        raise BadInput(
            f"cannot be read: {error.strerror}", place=name, remedy="Check the name and try again"
        ) from error


def read_text(name: str) -> str:
    """The text of a UTF-8 file, line ends as they are, without a byte order mark."""
    data = read_bytes(name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise BadInput(fault, place=f"{name}, line {line}", remedy="Save the file as UTF-8") from error


def write_whole(path: "Path", data: bytes) -> None:
    """Writes a file so that nobody ever sees a part of it; its folder is made."""
    with _plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with writing_whole(path) as stream:
        stream.write(data)


@contextmanager
def writing_whole(path: "Path") -> "Iterator[IO[bytes]]":
    """A stream to a file that appears whole or not at all, in a folder that is there; BadInput where it cannot be."""
    from translate_flow.whole_file import whole_file

    with _plainly(path), whole_file(path) as stream:
        yield stream


@contextmanager
def _plainly(path: "Path") -> "Iterator[None]":
    try:
        yield
    except OSError as error:
        fault = f"cannot be written: {error.strerror}"
        raise BadInput(fault, place=str(path), remedy="Check its folder, and whether there is space") from error


@contextmanager
def named_file(name: str) -> "Iterator[Path]":
    """The path of a file that is read or written with jumps; for `-` one of its own that is gone afterwards."""
    import tempfile
    from pathlib import Path

    if name != "-":
        yield Path(name)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "stream"
