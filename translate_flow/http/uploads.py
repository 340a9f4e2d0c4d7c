"""Uploads kept for a worker."""

import uuid
from pathlib import Path

from translate_flow.http.edge import settings
from translate_flow.whole_file import OWNER_ONLY, private_folder, whole_file


def keep(data: bytes) -> str:
    """Keeps an upload in the instance's files until its job has read it; the name holds nothing from outside."""
    name = f"uploads/{uuid.uuid4().hex}"
    path = Path(settings().files) / name
    private_folder(path.parent)
    with whole_file(path, mode=OWNER_ONLY) as stream:
        stream.write(data)
    return name
