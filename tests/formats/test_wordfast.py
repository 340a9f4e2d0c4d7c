import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import read_all

HEAD = "%20240105~101112\t%User ID,ANA\t%TU=00000002\t%EN-US\t%Wordfast TM v.5.51w/00\t%RO-RO\t%-----------\r\n"
LINES = (
    "20240105~101112\tANA\t3\tEN-US\tThe bridge &t1;is&t2; open&'B;now.\tRO-RO\t&'C7;Podul&'C8; e deschis&'85;\r\n"
    'yesterday\tION\t0\tDE-01\t"Two"\tRO-RO\tDoi\tattribute\r\n\r\n'
)


def read(data: bytes, **options: object) -> list[Pair]:
    return read_all(io.BytesIO(data), "wordfast", place="w.txt", **options)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_memory_is_read_with_tags_people_and_times(encoding: str) -> None:
    notes: list[str] = []
    first, second = read((HEAD + LINES).encode(encoding), notes=notes)
    assert (first.source, first.target) == ("The bridge is open\nnow.", "«Podul» e deschis…")
    assert first.source_codes == (Code(11, "alone", "1", "&t1;"), Code(13, "alone", "2", "&t2;"))
    assert (first.translator, first.created_at) == ("ANA", "2024-01-05T10:11:12Z")
    assert (first.source_language, first.target_language) == ("EN-US", "RO-RO")
    assert (second.source, second.created_at) == ('"Two"', "")
    assert notes == ["w.txt: attributes of the memory's entries were left out"]


def test_the_languages_asked_for_choose() -> None:
    notes: list[str] = []
    found = read((HEAD + LINES).encode(), source_language="de", target_language="ro", notes=notes)
    assert [pair.target for pair in found] == ["Doi"]
    assert notes[0] == "w.txt, line 2: not in the languages asked for"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("Just a text.\n", "no memory of Wordfast"),
        ("\ufeff", "the file is empty"),
        ("\n\n", "no memory of Wordfast"),
        (HEAD + LINES[:40], "line 2: 5 fields where 7 are wanted"),
        (HEAD + LINES.replace("RO-RO", "!"), "line 2"),
        (HEAD + LINES.replace("open", "\x1b"), "U\\+001B"),
    ],
)
def test_what_is_none_is_refused(data: str, fault: str) -> None:
    with pytest.raises(BadInput, match=fault):
        read(data.encode())
