"""Zip archives from strangers: entries, sizes and ratios are bounded before unpacking; nothing touches the disk."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from translate_flow.errors import BadInput, TooLarge

MAX_ENTRIES = 5_000
MAX_TOTAL = 200_000_000
MAX_ENTRY = 100_000_000
MAX_RATIO = 200
"""A text document shrinks by 5 to 30 times; beyond two hundred it is made to fill memory."""
_RATIO_FROM = 1_000_000
DAMAGE = (zipfile.BadZipFile, OSError, EOFError, ValueError, OverflowError, zlib.error, struct.error)
"""What the standard library raises over a damaged archive."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What office programs write; the rarer ones are left alone, as their sizes cannot be foreseen."""


@dataclass(frozen=True, slots=True)
class SafeZip:
    """An archive whose declared sizes passed; what is read is held to them."""

    archive: zipfile.ZipFile
    place: str

    def names(self) -> list[str]:
        """The names of the files inside, folders left out."""
        return [info.filename for info in self.archive.infolist() if not info.is_dir()]

    def read(self, name: str) -> bytes:
        """The bytes of one file; BadInput where it is missing, encrypted or damaged."""
        place = f"{self.place}, {name}"
        try:
            info = self.archive.getinfo(name)
            with self.archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except KeyError as error:
            raise BadInput("the file is missing from the archive", place=place, remedy="Save it again") from error
        except (RuntimeError, NotImplementedError) as error:
            raise _unreadable(place) from error
        except DAMAGE as error:
            raise _damaged(place) from error
        if len(data) > info.file_size:
            raise _too_long(place)
        return data

    def stream(self, name: str) -> "Member":
        """One file to be read piece by piece; the same errors as `read`, some only on the way."""
        place = f"{self.place}, {name}"
        try:
            info = self.archive.getinfo(name)
            return Member(self.archive.open(info), info.file_size, place)
        except KeyError as error:
            raise BadInput("the file is missing from the archive", place=place, remedy="Save it again") from error
        except (RuntimeError, NotImplementedError) as error:
            raise _unreadable(place) from error
        except DAMAGE as error:
            raise _damaged(place) from error

    def items(self) -> Iterator[tuple[str, bytes]]:
        """Each file's name and bytes, in the archive's order."""
        for name in self.names():
            yield name, self.read(name)


class Member:
    """A file of an archive as a stream of bytes, held to the size that the archive says."""

    def __init__(self, stream: IO[bytes], size: int, place: str) -> None:
        self._stream = stream
        self._left = size
        self._place = place

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes."""
        try:
            given = self._stream.read(size)
        except DAMAGE as error:
            raise _damaged(self._place) from error
        self._left -= len(given)
        if self._left < 0:
            raise _too_long(self._place)
        return given


def _unreadable(place: str) -> BadInput:
    return BadInput("the archive is encrypted or packed in a rare way", place=place, remedy="Save it plainly")


def _damaged(place: str) -> BadInput:
    return BadInput("the archive is damaged", place=place, remedy="Save or download it again")


def _too_long(place: str) -> BadInput:
    return BadInput("a file is larger than the archive says", place=place, remedy="Save it again")


def open_zip(
    data: bytes | IO[bytes],
    *,
    place: str,
    max_entries: int = MAX_ENTRIES,
    max_total: int = MAX_TOTAL,
    max_entry: int = MAX_ENTRY,
    max_ratio: int = MAX_RATIO,
) -> SafeZip:
    """The archive in these bytes or this file, after its limits were checked; BadInput or TooLarge otherwise.

    Who reads its files as streams may allow larger ones.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data) if isinstance(data, bytes) else data)
        infos = archive.infolist()
    except (*DAMAGE, NotImplementedError) as error:
        raise BadInput(
            "not a zip archive, or a damaged one", place=place, remedy="Save or download it again"
        ) from error
    if len(infos) > max_entries:
        raise TooLarge(f"{len(infos)} files in the archive, more than {max_entries}", place=place, remedy="Split it")
    total = sum(info.file_size for info in infos)
    if total > max_total or any(info.file_size > max_entry for info in infos):
        raise TooLarge(f"unpacked it would have {total:,} bytes", place=place, remedy="Split it")
    names = [info.filename for info in infos]
    if len(set(names)) < len(names):
        raise BadInput("two files in the archive have one name", place=place, remedy="Save it again")
    for info in infos:
        if info.compress_type not in _METHODS:
            raise BadInput("the archive is packed in a rare way", place=place, remedy="Save it plainly")
        if info.file_size > _RATIO_FROM and info.file_size > max_ratio * max(1, info.compress_size):
            raise TooLarge(
                "a file in it is packed suspiciously tight", place=f"{place}, {info.filename}", remedy="Save it again"
            )
        if info.filename.startswith(("/", "\\")) or ".." in info.filename.replace("\\", "/").split("/"):
            raise BadInput(
                "a file name in it leads outside", place=f"{place}, {info.filename[:80]}", remedy="Save it again"
            )
    return SafeZip(archive, place)
