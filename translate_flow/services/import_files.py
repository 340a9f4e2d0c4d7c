"""Uploaded files in: an article file as text, a file of pairs into the memory."""

import io
from collections.abc import Iterator
from typing import IO

from sqlalchemy.orm import Session

from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import format_for, read_pairs
from translate_flow.languages.registry import check_tag
from translate_flow.services import jobs
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.services.memory_import import import_pairs
from translate_flow.services.views import JobView, MemoryImportView
from translate_flow.text.readers.feed import read_batch
from translate_flow.text.readers.html import html_to_text
from translate_flow.text.readers.read_text import ReadText, within_mark_limits
from translate_flow.text.readers.registry import read_article_file
from translate_flow.workflow.roles import Operation

MAX_NAME = 200
NAMING = frozenset({"tmx", "xliff", "xliff12"})
"""Formats whose files always name their languages."""


def read_upload(data: bytes, name: str) -> ReadText:
    """The text of an uploaded article file, with its marks."""
    return read_article_file(data, shown_name(name))


def read_html(html: str) -> ReadText:
    """The text of a pasted page, with its marks."""
    return within_mark_limits(html_to_text(html))


def import_memory_file(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    data: bytes,
    name: str,
    source_language: str = "",
    target_language: str = "",
    as_file_says: bool = False,
) -> MemoryImportView:
    """Takes a file of pairs into the memory, whole or not at all.

    The languages choose among several in the file, or, `as_file_says`, only stand in where it does not name its own.
    """
    publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    shown = shown_name(name)
    pairs = list(pairs_in(io.BytesIO(data), shown, source_language, target_language, as_file_says=as_file_says))
    known = format_for(shown).name
    return import_pairs(session, actor, publication=publication, pairs=pairs, file_name=shown, format=known)


def check_pairs_file(
    data: bytes, name: str, source_language: str, target_language: str, *, as_file_says: bool = False
) -> int:
    """How many pairs a file holds; raises BadInput or TooLarge where it cannot be read to its end."""
    languages = (source_language, target_language)
    return sum(1 for _ in pairs_in(io.BytesIO(data), shown_name(name), *languages, as_file_says=as_file_says))


def enqueue_memory(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    file: str,
    name: str,
    source_language: str,
    target_language: str,
    as_file_says: bool = False,
    pairs: int | None = None,
) -> JobView:
    """Puts the taking in of a kept file of pairs into the queue; `pairs` is how many it holds."""
    home = publication_named(session, actor, publication, Operation.IMPORT_MEMORY)
    payload = {
        "publication": publication,
        "file": file,
        "name": name,
        "source_language": source_language,
        "target_language": target_language,
        "as_file_says": as_file_says,
        "pairs": pairs,
    }
    return jobs.enqueue(session, actor, "import_memory", payload, publication_id=home.id)


def pairs_in(
    stream: IO[bytes], name: str, source_language: str, target_language: str, *, as_file_says: bool = False
) -> Iterator[Pair]:
    """The pairs of an uploaded file, read piece by piece; languages as for `import_memory_file`."""
    known = format_for(name).name
    languages = (None, None) if as_file_says and known in NAMING else (source_language or None, target_language or None)
    return read_pairs(stream, known, place=name, source_language=languages[0], target_language=languages[1])


def check_batch(data: bytes, name: str) -> int:
    """How many articles a feed or an archive holds; raises BadInput where it is neither, or holds none."""
    count = sum(1 for _ in read_batch(data, name))
    if not count:
        raise BadInput("there is no article in it", place=name, remedy="Choose another file")
    return count


def enqueue_batch(
    session: Session, actor: Actor, *, publication: str, file: str, name: str, language: str = "", is_dry: bool = False
) -> JobView:
    """Puts the taking in of a kept feed or archive into the queue."""
    home = publication_named(session, actor, publication, Operation.CREATE_ARTICLE)
    if language:
        check_tag(language, place="source_language")
    payload = {"publication": publication, "file": file, "name": name, "language": language, "is_dry": is_dry}
    return jobs.enqueue(session, actor, "import_articles", payload, publication_id=home.id)


def shown_name(name: str) -> str:
    """A file's name without folders and control characters, for messages and lists."""
    plain = name.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    return "".join(c for c in plain if c.isprintable())[-MAX_NAME:] or "upload.txt"
