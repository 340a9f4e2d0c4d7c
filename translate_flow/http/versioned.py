"""The address of scripts and styles: it names their content, so a browser may keep them for good."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

FILES = frozenset({"static", "stylesheet", "script"})
"""Endpoints whose answers the address names by their content: kept for good, the same for everybody, never counted."""
_LENGTH = 12


def static_url_path(folder: Path, made: Iterable[str] = ()) -> str:
    """`/static/` and a hash over every file below `folder` and every text `made` of them.

    Any change renews all addresses, so that modules fit together; another way of joining files is a change, too.
    """
    digest = sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    for text in made:
        digest.update(text.encode())
    return f"/static/{digest.hexdigest()[:_LENGTH]}"
