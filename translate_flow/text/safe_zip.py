"""Zip archives from strangers: entries, sizes and ratios are bounded before unpacking; nothing touches the disk."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

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
            raise BadInput(
                "the archive is encrypted or packed in a rare way", place=place, remedy="Save it plainly"
            ) from error
        except DAMAGE as error:
            raise BadInput("the archive is damaged", place=place, remedy="Save or download it again") from error
        if len(data) > info.file_size:
            raise BadInput("a file is larger than the archive says", place=place, remedy="Save it again")
        return data

    def items(self) -> Iterator[tuple[str, bytes]]:
        """Each file's name and bytes, in the archive's order."""
        for name in self.names():
            yield name, self.read(name)


def open_zip(
    data: bytes, *, place: str, max_entries: int = MAX_ENTRIES, max_total: int = MAX_TOTAL, max_ratio: int = MAX_RATIO
) -> SafeZip:
    """The archive in these bytes, after its limits were checked; BadInput or TooLarge otherwise."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (*DAMAGE, NotImplementedError) as error:
        raise BadInput(
            "not a zip archive, or a damaged one", place=place, remedy="Save or download it again"
        ) from error
    if len(infos) > max_entries:
        raise TooLarge(f"{len(infos)} files in the archive, more than {max_entries}", place=place, remedy="Split it")
    total = sum(info.file_size for info in infos)
    if total > max_total or any(info.file_size > MAX_ENTRY for info in infos):
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
