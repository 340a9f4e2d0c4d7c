"""The address of scripts and styles: it names their content, so a browser may keep them for good."""

from hashlib import sha256
from pathlib import Path

FILES = frozenset({"static", "stylesheet", "script"})
"""Endpoints whose answers the address names by their content: kept for good, the same for everybody, never counted."""
_LENGTH = 12


def static_url_path(folder: Path) -> str:
    """`/static/` and a hash over every file below `folder`; any change renews all, so modules fit together."""
    digest = sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return f"/static/{digest.hexdigest()[:_LENGTH]}"
