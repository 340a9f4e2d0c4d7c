"""Elements of a large XML file one by one, in flat memory, read as carefully as safe_xml reads."""

from collections.abc import Iterator
from typing import Any

from translate_flow.errors import TooLarge
from translate_flow.formats.stream import Bounded
from translate_flow.formats.xml_text import local_name
from translate_flow.text.safe_xml import check_prolog, malformed

_PROLOG_BYTES = 65_536
MAX_ELEMENT = 64_000_000
"""Bytes of one unit or row, and of what stands before it; a file in one element would fill memory."""
_CHUNK = 1 << 18
_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "huge_tree": False,
    "load_dtd": False,
    "remove_pis": True,
    "remove_comments": True,
}


def children(stream: Bounded, container: str, heads: tuple[str, ...], *, place: str) -> Iterator[list[Any]]:
    """The complete children of the container by the chunk; before them the elements of `heads`, attributes only.

    Names count in any namespace, in small and in capital letters. Events for each child would cost more than reading
    it, so finished children are taken by the chunk.
    """
    from lxml import etree

    check_prolog(stream.peek(_PROLOG_BYTES), place)
    names = [f"{{*}}{spelled}" for name in (container, *heads) for spelled in (name, name.upper(), name.capitalize())]
    parser: Any = etree.XMLPullParser(("start",), tag=names, **_SAFE)
    begun = parser.read_events()
    holder = None
    used = 0
    try:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            for _, element in begun:
                if local_name(element.tag).lower() != container:
                    yield [element]
                elif holder is None:
                    holder = element
            if holder is not None and len(holder) > 1:
                used = stream.count
                yield from _finished(holder, 1)
            elif stream.count - used > MAX_ELEMENT:
                raise _too_large(place)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise malformed(error, place) from error
    if holder is not None:
        yield from _finished(holder, 0)


def _finished(holder: Any, unfinished: int) -> Iterator[list[Any]]:
    # The last child may still be growing, and freeing what the parser stands on would be an error.
    done = len(holder) - unfinished
    if done > 0:
        yield holder[:done]
        del holder[:done]


def ends(stream: Bounded, tags: tuple[str, ...], *, place: str, starts: tuple[str, ...] = ()) -> Iterator[Any]:
    """Each element of these tags when it is complete; it and what stands before it is emptied after use.

    Elements of `starts` are given when they begin, with their attributes only. One inside another of its name belongs
    to that one and is not given by itself.
    """
    from lxml import etree

    check_prolog(stream.peek(_PROLOG_BYTES), place)
    kept = frozenset(starts)
    watched = _Watched(stream, place)
    parser: Any = etree.iterparse(
        watched,
        events=("start", "end"),
        tag=(*tags, *starts),
        **_SAFE,
    )
    try:
        for event, element in parser:
            if (element.tag in kept) != (event == "start"):
                continue
            if event == "end" and next(element.iterancestors(element.tag), None) is not None:
                continue
            watched.since = 0
            yield element
            if event == "end":
                _forget(element)
    except etree.XMLSyntaxError as error:
        raise malformed(error, place) from error


def _forget(element: Any) -> None:
    element.clear()
    if element.getprevious() is not None:
        parent = element.getparent()
        while element.getprevious() is not None:
            del parent[0]


class _Watched:
    """A stream that raises TooLarge where too much of it goes by between two elements."""

    def __init__(self, stream: Bounded, place: str) -> None:
        self._stream = stream
        self._place = place
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes."""
        given = self._stream.read(size)
        self.since += len(given)
        if self.since > MAX_ELEMENT:
            raise _too_large(self._place)
        return given


def _too_large(place: str) -> TooLarge:
    fault = f"more than {MAX_ELEMENT:,} bytes without the end of a unit"
    return TooLarge(fault, place=place, remedy="Export the file again in smaller units")
