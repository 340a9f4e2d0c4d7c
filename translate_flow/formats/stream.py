"""Bytes from strangers: bounded, unpacked from gzip where they are, and cut into lines of bounded length."""

import gzip
import io
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, Protocol

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.context import Limits, Reading

_GZIP_MAGIC = b"\x1f\x8b"
_NOTHING = frozenset({b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"})
"""No bytes, or a byte order mark alone."""
_CHUNK = 1 << 18
# Texts shrink by 3 to 30 times under gzip; beyond two hundred a file is made to fill memory.
_MAX_RATIO = 200
_RATIO_FROM = 4_000_000


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes."""


class Bounded(io.RawIOBase):
    """A stream that raises TooLarge beyond a number of bytes, and that can give back what was looked at."""

    def __init__(self, stream: Readable, place: str, limit: int) -> None:
        self._stream = stream
        self._place = place
        self._limit = limit
        self._ahead = b""
        self.count = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay to be read; fewer at the end."""
        while len(self._ahead) < size:
            more = self._take(size - len(self._ahead))
            if not more:
                break
            self._ahead += more
        return self._ahead[:size]

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` bytes, or all."""
        if size is None or size < 0:
            return self._all()
        if self._ahead:
            given, self._ahead = self._ahead[:size], self._ahead[size:]
            return given
        return self._take(size)

    def readinto(self, buffer: Any) -> int:
        """Fills a buffer, for the text layers of the standard library."""
        given = self.read(len(buffer))
        buffer[: len(given)] = given
        return len(given)

    def _all(self) -> bytes:
        parts = [self._ahead]
        self._ahead = b""
        while part := self._take(_CHUNK):
            parts.append(part)
        return b"".join(parts)

    def _take(self, size: int) -> bytes:
        given = self._stream.read(size) or b""
        self.count += len(given)
        if self.count > self._limit:
            raise TooLarge(f"more than {self._limit:,} bytes", place=self._place, remedy="Split the file")
        return given


class _Unpacked(io.RawIOBase):
    """The content of a gzip stream, held to a ratio; its errors are BadInput."""

    def __init__(self, packed: Bounded, place: str) -> None:
        self._packed = packed
        self._place = place
        self._gzip = gzip.GzipFile(fileobj=packed)
        self._given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` unpacked bytes."""
        try:
            given = self._gzip.read(min(size, _CHUNK) if size and size > 0 else _CHUNK)
        except (OSError, EOFError, zlib.error) as error:
            raise BadInput(
                f"the gzip file is damaged or cut: {error}", place=self._place, remedy="Pack or download it again"
            ) from error
        self._given += len(given)
        if self._given > _RATIO_FROM and self._given > _MAX_RATIO * self._packed.count:
            raise TooLarge("the file is packed suspiciously tight", place=self._place, remedy="Send it unpacked")
        return given


def opened(stream: Readable, reading: Reading) -> Bounded:
    """The stream within the limits, unpacked where it is gzip; BadInput where it is empty."""
    limits: Limits = reading.limits
    plain = Bounded(stream, reading.place, limits.bytes)
    if plain.peek(2) == _GZIP_MAGIC:
        plain = Bounded(_Unpacked(plain, reading.place), reading.place, limits.bytes)
    if plain.peek(4) in _NOTHING:
        raise BadInput("the file is empty", place=reading.place, remedy="Choose another file")
    return plain


def whole(stream: Bounded, reading: Reading) -> bytes:
    """All bytes of a file that can only be read as a whole."""
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_CHUNK):
        parts.append(part)
        size += len(part)
        if size > reading.limits.whole_file:
            raise TooLarge(
                f"more than {reading.limits.whole_file:,} bytes", place=reading.place, remedy="Split the file"
            )
    return b"".join(parts)


@contextmanager
def spooled(stream: Bounded) -> Iterator[IO[bytes]]:
    """The bytes as a file of their own, for formats that are read from their end; gone with the context."""
    with tempfile.NamedTemporaryFile(prefix="translate-flow-") as kept:
        while chunk := stream.read(_CHUNK):
            kept.write(chunk)
        kept.flush()
        kept.seek(0)
        yield kept


def text_lines(stream: Bounded, reading: Reading) -> Iterator[tuple[int, str]]:
    """Each line's number from 1 and its UTF-8 text without LF or CR LF; only LF ends a line.

    A byte order mark is no text. UTF-16 with a mark is read too.
    """
    head = stream.peek(3)
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        yield from _utf16_lines(whole(stream, reading), reading)
        return
    if head == b"\xef\xbb\xbf":
        stream.read(3)
    for number, line in enumerate(_raw_lines(stream, reading), start=1):
        yield number, decoded(line.removesuffix(b"\r"), f"{reading.place}, line {number}")


def decoded(data: bytes, place: str) -> str:
    """The UTF-8 text of these bytes, or BadInput naming the first bad byte."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(
            f"byte 0x{data[error.start]:02x} is not UTF-8", place=place, remedy="Save the file as UTF-8"
        ) from error


def _raw_lines(stream: Bounded, reading: Reading) -> Iterator[bytes]:
    longest = reading.limits.text * 8
    rest = b""
    while chunk := stream.read(_CHUNK):
        lines = (rest + chunk).split(b"\n")
        rest = lines.pop()
        yield from lines
        if len(rest) > longest:
            raise TooLarge(f"a line of more than {longest:,} bytes", place=reading.place, remedy="Check the line ends")
    if rest:
        yield rest


def _utf16_lines(data: bytes, reading: Reading) -> Iterator[tuple[int, str]]:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise BadInput("the file is not UTF-16", place=reading.place, remedy="Save the file as UTF-8") from error
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    for number, line in enumerate(lines, start=1):
        yield number, line.removesuffix("\r")
