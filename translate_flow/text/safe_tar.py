"""Gzipped tar archives from strangers: bounded while unpacking, plain files only; nothing touches the disk."""

import io
import tarfile
import zlib
from dataclasses import dataclass

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.safe_zip import MAX_ENTRIES, MAX_ENTRY, MAX_RATIO, MAX_TOTAL

_GZIP = 31
_STEP = 1_000_000
_RATIO_FROM = 1_000_000


@dataclass(frozen=True, slots=True)
class SafeTar:
    """The files of an archive, by name, already read within the limits."""

    files: dict[str, bytes]

    def names(self) -> list[str]:
        """The names of the files inside, folders left out."""
        return list(self.files)

    def read(self, name: str) -> bytes:
        """The bytes of one file."""
        return self.files[name]


def open_tar(
    data: bytes, *, place: str, max_entries: int = MAX_ENTRIES, max_total: int = MAX_TOTAL, max_ratio: int = MAX_RATIO
) -> SafeTar:
    """The archive in these bytes, after its limits were checked; BadInput or TooLarge otherwise."""
    plain = _unpacked(data, place, max_total, max_ratio)
    files: dict[str, bytes] = {}
    try:
        with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as archive:
            for number, info in enumerate(archive):
                if number >= max_entries:
                    raise TooLarge(f"more than {max_entries} files in the archive", place=place, remedy="Split it")
                if info.isdir():
                    continue
                _check(info, files, place)
                stream = archive.extractfile(info)
                files[info.name.removeprefix("./")] = stream.read() if stream else b""
    except (tarfile.TarError, OSError, EOFError, ValueError, OverflowError) as error:
        raise BadInput("the archive is damaged", place=place, remedy="Save or download it again") from error
    return SafeTar(files)


def _unpacked(data: bytes, place: str, max_total: int, max_ratio: int) -> bytes:
    """What was packed, read piece by piece so that a bomb is met before it fills the memory."""
    unpack = zlib.decompressobj(_GZIP)
    parts, size, rest = [], 0, data
    try:
        while rest and not unpack.eof:
            part = unpack.decompress(rest, _STEP)
            size += len(part)
            if size > max_total or (size > _RATIO_FROM and size > max_ratio * len(data)):
                raise TooLarge("unpacked it would be too large", place=place, remedy="Split it")
            parts.append(part)
            rest = unpack.unconsumed_tail
    except zlib.error as error:
        raise BadInput("not a .tar.gz, or a damaged one", place=place, remedy="Save or download it again") from error
    if not unpack.eof:
        raise BadInput("the archive is cut off", place=place, remedy="Save or download it again")
    return b"".join(parts)


def _check(info: tarfile.TarInfo, known: dict[str, bytes], place: str) -> None:
    where = f"{place}, {info.name[:80]}"
    if not info.isreg():
        raise BadInput("a link or a device is in it", place=where, remedy="Pack plain files only")
    if info.name.startswith(("/", "\\")) or ".." in info.name.replace("\\", "/").split("/"):
        raise BadInput("a file name in it leads outside", place=where, remedy="Save it again")
    if info.size > MAX_ENTRY:
        raise TooLarge(f"a file of {info.size:,} bytes", place=where, remedy="Leave it out")
    if info.name.removeprefix("./") in known:
        raise BadInput("two files in the archive have one name", place=where, remedy="Save it again")
