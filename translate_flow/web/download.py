"""A file for the browser to keep, never to open as a page of ours."""

from collections.abc import Iterable
from typing import Protocol
from urllib.parse import quote

from werkzeug.wrappers import Response

_SANDBOX = "sandbox; default-src 'none'"


class Exported(Protocol):
    """A finished file."""

    @property
    def name(self) -> str:
        """The name to keep it under."""

    @property
    def media_type(self) -> str:
        """What it is."""

    @property
    def data(self) -> bytes:
        """What is in it."""


def download(file: Exported) -> Response:
    """The file as an attachment."""
    return attachment(file.data, file.name, file.media_type)


def attachment(body: bytes | Iterable[bytes], name: str, media_type: str) -> Response:
    """An answer that is kept under `name`, in a sandbox should a browser show it after all."""
    response = Response(body, content_type=media_type)
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-_. ") else "_" for c in name)
    response.headers["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    response.headers["Content-Security-Policy"] = _SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
