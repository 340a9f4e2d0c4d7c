"""Uploaded files in: an article file as text, a file of pairs into the memory."""

import io
from collections.abc import Iterator

from sqlalchemy.orm import Session

from translate_flow.formats.record import Pair
from translate_flow.formats.registry import format_for, read_pairs
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.services.memory_import import import_pairs
from translate_flow.services.views import MemoryImportView
from translate_flow.text.readers.html import html_to_text
from translate_flow.text.readers.registry import read_article_file
from translate_flow.workflow.roles import Operation

MAX_NAME = 200


def read_upload(data: bytes, name: str) -> str:
    """The text of an uploaded article file."""
    return read_article_file(data, shown_name(name)).text


def read_html(html: str) -> str:
    """The text of a pasted page."""
    return html_to_text(html).text


def import_memory_file(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    data: bytes,
    name: str,
    source_language: str = "",
    target_language: str = "",
) -> MemoryImportView:
    """Takes a file of pairs into the memory, whole or not at all."""
    publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    shown = shown_name(name)
    pairs = list(_read(data, shown, source_language, target_language))
    known = format_for(shown).name
    return import_pairs(session, actor, publication=publication, pairs=pairs, file_name=shown, format=known)


def check_pairs_file(data: bytes, name: str, source_language: str, target_language: str) -> None:
    """Raises BadInput or TooLarge where a file of pairs cannot be read to its end; nothing is kept of it."""
    for _ in _read(data, shown_name(name), source_language, target_language):
        pass


def _read(data: bytes, name: str, source_language: str, target_language: str) -> Iterator[Pair]:
    return read_pairs(
        io.BytesIO(data),
        format_for(name).name,
        place=name,
        source_language=source_language or None,
        target_language=target_language or None,
    )


def shown_name(name: str) -> str:
    """A file's name without folders and control characters, for messages and lists."""
    plain = name.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    return "".join(c for c in plain if c.isprintable())[-MAX_NAME:] or "upload.txt"
