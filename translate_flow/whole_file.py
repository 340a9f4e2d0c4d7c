"""Files that appear under their names when all of them is written, or not at all; folders for their owner only."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

OWNER_ONLY = 0o600
AS_USUAL = 0o666
"""What a new file may be at most; the process's own mask takes away from it."""


@contextmanager
def whole_file(path: Path, *, mode: int = AS_USUAL) -> Iterator[IO[bytes]]:
    """A stream whose bytes become the file once the block ends well; after an error nothing of it is left.

    A device or pipe is written to as it stands: putting a file in its place would take it from everybody. A link is
    followed, so that it stays a link. Raises OSError as the system says it.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    there = path.resolve()
    part = there.with_name(f".part-{os.getpid()}-{os.urandom(6).hex()}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as stream:
        try:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            part.replace(there)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def private_folder(path: Path) -> None:
    """Makes a folder and those above it that are missing, all for their owner only."""
    if not path.is_dir():
        private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
