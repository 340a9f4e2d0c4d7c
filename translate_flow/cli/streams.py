"""Texts in and files out for commands: `-` is a stream, UTF-8 is required, files appear whole or not at all."""

import os
import sys
from typing import TYPE_CHECKING

from translate_flow.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path


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
    """Writes the file under another name first, so that nobody ever sees a part of it."""
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:
            try:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
                os.replace(part.name, path)  # noqa: PTH105 -- as above
            except OSError:
                os.unlink(part.name)  # noqa: PTH108 -- as above
                raise
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror}", place=str(path), remedy="Check the folder") from error
