"""Checksums packed beside their files, as `sha256sum` writes them: what was cut or changed is told by name."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from translate_flow.errors import BadInput

ENDING = ".sha256"
LISTS = frozenset({"sha256sums", "sha256sums.txt", "manifest-sha256.txt"})
_LINE = re.compile(r"\\?([0-9A-Fa-f]{64})[ \t]+\*?(.+)")


def is_checksum(entry: str) -> bool:
    """Whether a file of this name holds checksums of others."""
    path = PurePosixPath(entry.lower())
    return path.suffix == ENDING or path.name in LISTS


def check_packed(files: Mapping[str, bytes], place: str) -> None:
    """Raises BadInput naming the first file that is not what its checksum among the files says, or is missing."""
    for entry in sorted(filter(is_checksum, files)):
        for number, line in enumerate(files[entry].decode("utf-8", "replace").lstrip("\ufeff").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                _check_line(files, entry, line.strip(), f"{place}, {entry}, line {number}", place)


def _check_line(files: Mapping[str, bytes], entry: str, line: str, at: str, place: str) -> None:
    told = _LINE.fullmatch(line)
    if told is None:
        raise BadInput("not a checksum", place=at, remedy="A line is 64 hexadecimal digits and the name of a file")
    digest, name = told[1].lower(), told[2].strip().removeprefix("./")
    named = str(PurePosixPath(entry).parent / name)
    if named not in files:
        raise BadInput(f"{name} is not there", place=at, remedy="Pack the files again, or leave its line out")
    if hashlib.sha256(files[named]).hexdigest() != digest:
        fault = f"{named} is not what {entry} says; it was cut or changed"
        raise BadInput(fault, place=place, remedy="Fetch it again, or remove the checksum after a wanted change")
