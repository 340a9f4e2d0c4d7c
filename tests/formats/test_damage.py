"""Files cut and bitten at many places: refused whole or read as pairs, never anything else."""

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.formats.pairs import LANGUAGES, written
from translate_flow.errors import BadInput
from translate_flow.formats.caption_pairs import END, START
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import FORMATS, RELATED, read_all

CODES = (Code(0, "open", "1", "<b>"), Code(3, "close", "1", "</b>"))
PAIRS = [
    Pair(
        "ro",
        "en",
        f"Podul {number} „s-a” redeschis & 👩\u200d👧",
        f"The bridge\tis open, {number}\n",
        id=f"u{number}",
        state="reviewed",
        score=0.5,
        notes=("n",),
        source_codes=CODES if number % 3 == 0 else (),
        properties={START: str(number), END: str(number + 1)},
    )
    for number in range(12)
]
WORDFAST = "%20240105~101112\t%ANA\t%TU=00000012\t%RO\t%Wordfast TM v.5.51w/00\t%EN\t%---\n" + "".join(
    f"20240105~101112\tANA\t1\tRO\t{pair.source}\tEN\tThe bridge is &t1;open&'A0;{pair.id}\n" for pair in PAIRS
)
KNOWN = [*FORMATS, *RELATED]
CUT_UNSEEN = {"tsv", "csv", "jsonl", "srt", "vtt", "wordfast"}
"""Formats that end anywhere; a checksum beside the file tells."""
BITES = (
    b"\x00",
    b"\xff\xfe",
    b"<",
    b"&x;",
    b"]]>",
    b'"',
    b"\r",
    b"\xef\xbb\xbf",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"NaN",
)


def made(name: str) -> bytes:
    if name == "wordfast":
        return WORDFAST.encode("utf-16")
    single_line = [replace(pair, target=pair.target.strip()) for pair in PAIRS]
    return written(single_line if name in {"srt", "vtt"} else PAIRS, name)


def outcome(data: bytes, name: str) -> list[Pair] | None:
    """The pairs, or None where the file is refused; any other error fails the test."""
    try:
        return read_all(io.BytesIO(data), name, place="file", **LANGUAGES)
    except BadInput as error:
        assert error.fault
        return None


@pytest.mark.parametrize("name", KNOWN)
def test_a_file_cut_anywhere_is_refused_or_gives_whole_pairs(name: str) -> None:
    data = made(name)
    for end in range(0, len(data) - 1, max(1, len(data) // 200)):
        found = outcome(data[:end], name)
        assert found is None or name in CUT_UNSEEN, end


def bitten(data: bytes, chance: random.Random) -> bytes:
    """The data with a few bytes changed, lost, doubled or put in."""
    body = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10))):
        at, act = chance.randrange(len(body) or 1), chance.random()
        if act < 0.5 and body:
            body[at] = chance.randrange(256)
        elif act < 0.7:
            del body[at : at + chance.randrange(1, 40)]
        elif act < 0.9:
            body[at:at] = body[max(0, at - 30) : at]
        else:
            body[at:at] = chance.choice(BITES)
    return bytes(body)


@pytest.mark.parametrize("name", KNOWN)
def test_a_bitten_file_is_refused_or_read(name: str) -> None:
    chance, data = random.Random(name), made(name)
    for _ in range(150):
        outcome(bitten(data, chance), name)


def repacked(data: bytes, chance: random.Random) -> Iterator[bytes]:
    """Archives that are whole, with one bitten part."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    for _ in range(100):
        victim, out = chance.choice(archive.namelist()), io.BytesIO()
        with zipfile.ZipFile(out, "w") as changed:
            for part in archive.namelist():
                body = archive.read(part)
                changed.writestr(part, bitten(body, chance) if part == victim else body)
        yield out.getvalue()


@pytest.mark.parametrize("name", ["docx", "xlsx", "moses", "ces"])
def test_an_archive_with_a_bitten_part_is_refused_or_read(name: str) -> None:
    for data in repacked(made(name), random.Random(name)):
        outcome(data, name)
