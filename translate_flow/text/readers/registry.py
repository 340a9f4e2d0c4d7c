"""Which reader reads which file, by its ending and its first bytes."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.readers.read_text import ReadText, within_mark_limits

MAX_BYTES = 50_000_000

READERS: dict[str, str] = {
    ".txt": "plain.read_plain",
    ".text": "plain.read_plain",
    "": "plain.read_plain",
    ".html": "html.read_html",
    ".htm": "html.read_html",
    ".xhtml": "html.read_html",
    ".docx": "docx.read_docx",
    ".odt": "odt.read_odt",
    ".md": "markdown.read_markdown",
    ".markdown": "markdown.read_markdown",
    ".srt": "captions.read_captions",
    ".vtt": "captions.read_captions",
}
"""Ending → module and function of this package; the module is loaded when it is asked for."""


def read_article_file(data: bytes, name: str) -> ReadText:
    """The text of an article file; raises BadInput or TooLarge with the file's name."""
    if not data.strip():
        raise BadInput("the file is empty", place=name, remedy="Choose another file")
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data):,} bytes", place=name, remedy=f"At most {MAX_BYTES:,} are read")
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(ending for ending in READERS if ending)
        raise BadInput(f"“{suffix}” is not a kind of article file", place=name, remedy=f"Known are {known}")
    if READERS[suffix].startswith("plain") and data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise BadInput("the content is not the plain text its name says", place=name, remedy="Give it its true ending")
    return within_mark_limits(_reader(READERS[suffix])(data, name))


def _reader(path: str) -> Callable[[bytes, str], ReadText]:
    module, function = path.split(".")
    found: Callable[[bytes, str], ReadText] = getattr(import_module(f"translate_flow.text.readers.{module}"), function)
    return found
