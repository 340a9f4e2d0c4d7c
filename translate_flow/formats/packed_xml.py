"""Office files: zip archives of XML parts, written as a stream in a fixed time, read within limits."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.stream import Bounded, opened, whole
from translate_flow.formats.xml_stream import ends
from translate_flow.text.safe_zip import SafeZip, open_zip

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A fixed time, so that the same pairs make the same file.
_TIME = (1980, 1, 1, 0, 0, 0)
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


def open_office(stream: IO[bytes], reading: Reading) -> SafeZip:
    """The archive of an office file; macros, old and encrypted files are BadInput."""
    data = whole(opened(stream, reading), reading)
    if data.startswith(_OLD_OFFICE):
        fault = "an old office file, or one with a password"
        raise BadInput(fault, place=reading.place, remedy="Save it as .docx or .xlsx without a password")
    archive = open_zip(data, place=reading.place)
    if any(name.lower().endswith("vbaproject.bin") for name in archive.names()):
        raise BadInput("the file holds macros", place=reading.place, remedy="Save it without macros")
    return archive


def part_elements(archive: SafeZip, name: str, tag: str, reading: Reading) -> Iterator[Any]:
    """Each element of this tag in a part, complete; it is emptied after use."""
    data = archive.read(name)
    place = f"{reading.place}, {name}"
    return ends(Bounded(io.BytesIO(data), place, len(data)), (tag,), place=place)
