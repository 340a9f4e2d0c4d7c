"""Uploads kept for a worker."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from translate_flow.http.edge import settings
from translate_flow.whole_file import OWNER_ONLY, private_folder, whole_file


@contextmanager
def kept(data: bytes) -> Iterator[str]:
    """Keeps an upload in the instance's files until its job has read it; gone again where putting the job in fails.

    The name holds nothing from outside.
    """
    name = f"uploads/{uuid.uuid4().hex}"
    path = Path(settings().files) / name
    private_folder(path.parent)
    try:
        with whole_file(path, mode=OWNER_ONLY) as stream:
            stream.write(data)
        yield name
    except BaseException:
        path.unlink(missing_ok=True)
        raise
