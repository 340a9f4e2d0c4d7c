"""A checksum beside a file, as `sha256sum` writes it: it tells a cut that a table or JSON Lines cannot show."""

import hashlib
from pathlib import Path

from translate_flow.cli.streams import write_whole
from translate_flow.errors import BadInput

ENDING = ".sha256"


def write_checksum(path: Path) -> None:
    """Writes `NAME.sha256` beside the file."""
    line = f"{_digest(path)}  {path.name}\n"
    write_whole(path.with_name(path.name + ENDING), line.encode())


def check_checksum(path: Path) -> None:
    """Raises BadInput where a checksum stands beside the file and is that of another content."""
    beside = path.with_name(path.name + ENDING)
    if not beside.is_file():
        return
    wanted = beside.read_text(encoding="utf-8", errors="replace").split()
    if not wanted or wanted[0].lower() != _digest(path):
        fault = f"it is not what {beside.name} says; it was cut or changed"
        raise BadInput(fault, place=str(path), remedy="Fetch it again, or remove the checksum after a wanted change")


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", place=str(path), remedy="Check the name") from error
