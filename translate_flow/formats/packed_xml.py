"""Office files: zip archives of XML parts, written as a stream in a fixed time, read within limits."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from posixpath import normpath
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.stream import Bounded, opened, spooled
from translate_flow.formats.xml_stream import ends
from translate_flow.text.safe_zip import MAX_ENTRY, SafeZip, open_zip

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A fixed time, so that the same pairs make the same file.
_TIME = (1980, 1, 1, 0, 0, 0)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def write_parts(
    out: IO[bytes], parts: Mapping[str, str], last: Mapping[str, Callable[[IO[bytes]], int]]
) -> tuple[int, ...]:
    """Writes small parts as they are, then those that are streamed; returns what the latter return."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            with archive.open(member_info(name), "w") as member:
                member.write((XML_HEAD + text).encode())
        results = []
        for name, write in last.items():
            with archive.open(member_info(name), "w", force_zip64=True) as member:
                member.write(XML_HEAD.encode())
                results.append(write(member))
        return tuple(results)


def member_info(name: str) -> zipfile.ZipInfo:
    """A packed member of a fixed time, so that the same pairs make the same archive."""
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


@contextmanager
def opened_office(stream: IO[bytes], reading: Reading, most: int = MAX_ENTRY) -> Iterator[SafeZip]:
    """The archive of an office file, kept on disk while it is read; macros, old and encrypted files are BadInput.

    Who reads its parts element by element may allow `most` bytes for them.
    """
    with spooled(opened(stream, reading)) as kept:
        if kept.read(len(_OLD_OFFICE)) == _OLD_OFFICE:
            fault = "an old office file, or one with a password"
            raise BadInput(fault, place=reading.place, remedy="Save it as .docx or .xlsx without a password")
        kept.seek(0)
        archive = open_zip(kept, place=reading.place, max_total=2 * most, max_entry=most)
        if any(name.lower().endswith("vbaproject.bin") for name in archive.names()):
            raise BadInput("the file holds macros", place=reading.place, remedy="Save it without macros")
        yield archive


def part_elements(archive: SafeZip, name: str, tag: str, reading: Reading) -> Iterator[Any]:
    """Each element of this tag in a part, complete; it is emptied after use."""
    place = f"{reading.place}, {name}"
    return ends(Bounded(archive.stream(name), place, reading.limits.bytes), (tag,), place=place)


def related(archive: SafeZip, owner: str, reading: Reading) -> dict[str, tuple[str, str]]:
    """What a part (or the archive itself, as "") refers to: id → (last word of the kind, name of the part)."""
    folder, _, file = owner.rpartition("/")
    name = f"{folder}/_rels/{file}.rels".removeprefix("/")
    if name not in archive.names():
        return {}
    found = {}
    for element in part_elements(archive, name, f"{{{_RELATIONS}}}Relationship", reading):
        target = element.get("Target") or ""
        path = target.removeprefix("/") if target.startswith("/") else normpath(f"{folder}/{target}").removeprefix("/")
        found[element.get("Id") or ""] = ((element.get("Type") or "").rpartition("/")[2], path)
    return found


def main_part(archive: SafeZip, usual: str, reading: Reading) -> str:
    """The name of the part that is the document; some programs call it `document2.xml`."""
    if usual in archive.names():
        return usual
    return next((name for kind, name in related(archive, "", reading).values() if kind == "officeDocument"), usual)
