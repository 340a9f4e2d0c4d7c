"""Uploads kept for a worker."""

import uuid
from pathlib import Path

from translate_flow.http.edge import settings


def keep(data: bytes) -> str:
    """Keeps an upload in the instance's files until its job has read it; the name holds nothing from outside."""
    name = f"uploads/{uuid.uuid4().hex}"
    path = Path(settings().files) / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_bytes(data)
    return name
