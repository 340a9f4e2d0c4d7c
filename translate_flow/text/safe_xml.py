"""XML from strangers: no entities of their own, nothing fetched, bounded depth, plain errors with a line number."""

import io
import re
from collections.abc import Iterator
from typing import IO, Any

from translate_flow.errors import BadInput

MAX_DEPTH = 200
_DECLARATION = re.compile(
    rb"<!ENTITY|<\x00!\x00E\x00N\x00T\x00I\x00T\x00Y\x00|\x00<\x00!\x00E\x00N\x00T\x00I\x00T\x00Y"
)
_PROLOG_BYTES = 65_536
"""Where a document type with entities would stand; nothing later in a file can declare one."""


def parse(data: bytes, *, place: str) -> Any:
    """The root element of a document; raises BadInput for anything that is not plain, well-formed XML."""
    from lxml import etree

    check_prolog(data[:_PROLOG_BYTES], place)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise malformed(error, place) from error
    except ValueError as error:
        raise BadInput(str(error), place=place, remedy="Save the file as XML again") from error
    if root is None:
        raise BadInput("there is no element in it", place=place, remedy="Choose another file")
    return root


def events(stream: IO[bytes], tags: tuple[str, ...], *, place: str) -> Iterator[tuple[str, Any]]:
    """("start" or "end", element) for the given tags as they are read; errors as in `parse`.

    `tags` are in lxml's form, `{*}name` for any namespace. The caller clears what it has used.
    """
    from lxml import etree

    head = stream.read(_PROLOG_BYTES)
    check_prolog(head, place)
    joined = _Joined(head, stream)
    try:
        yield from etree.iterparse(
            joined,
            events=("start", "end"),
            tag=tags,
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_pis=True,
        )
    except etree.XMLSyntaxError as error:
        raise malformed(error, place) from error


def check_prolog(head: bytes, place: str) -> None:
    """Refuses empty files and documents that declare entities."""
    if not head.strip():
        raise BadInput("the file is empty", place=place, remedy="Choose another file")
    if _DECLARATION.search(head):
        raise BadInput(
            "the file declares entities, which are not read for safety",
            place=place,
            remedy="Save it without a DTD subset",
        )


def malformed(error: Any, place: str) -> BadInput:
    """The error a person understands for one of the parser."""
    line = getattr(error, "lineno", None)
    where = f"{place}, line {line}" if line else place
    said = str(error.msg if getattr(error, "msg", None) else error).split(", line ")[0]
    return BadInput(f"not well-formed XML: {said}", place=where, remedy="Export the file again; it may be cut")


class _Joined(io.RawIOBase):
    """A stream whose beginning was already read."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if not self._head:
            return self._rest.read(size)
        if size is None or size < 0:
            given, self._head = self._head + self._rest.read(), b""
            return given
        given, self._head = self._head[:size], self._head[size:]
        return given
