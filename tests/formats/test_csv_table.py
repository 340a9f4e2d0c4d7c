import csv
import io

import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair

PAIR = Pair("ro", "en", 'a "b", c\r\nd', "=1")


@pytest.mark.parametrize(
    "text", ["source;target\na, b;c\n", 'source,target\r\n"a, b",c\r\n', "source\ttarget\ra, b\tc\r"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separators_line_ends_and_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert back(text.encode(encoding), "csv") == [Pair("ro", "en", "a, b", "c")]


def test_any_csv_reader_sees_the_same_cells() -> None:
    rows = list(csv.reader(io.StringIO(written([PAIR], "csv", bare=True).decode(), newline="")))
    assert rows == [[PAIR.source, PAIR.target]]


@pytest.mark.parametrize("data", [b'source,target\n"a,b\n', b'source,target\n"a"x,b\n', b"source,target\n\xff,b\n"])
def test_open_quotes_and_other_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="line"):
        back(data, "csv")


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\r\nsource;target\r\na, b;c\r\n",
        '"a, b";"c"\n',
        "a, b;c\nd, e, f;g\n",
        'source;target\n"a, b";c\n',
        "a, b\tc\n",
    ],
)
def test_a_separator_that_is_rare_in_the_texts_is_found(text: str) -> None:
    assert back(text.encode(), "csv")[0] == Pair("ro", "en", "a, b", "c")


def test_the_separator_is_found_in_a_long_table_cut_in_the_middle_of_a_cell() -> None:
    rows = "".join(f'"{number}, x\ny";b{number}\r\n' for number in range(10_000))
    assert len(back(rows.encode(), "csv")) == 10_000


def test_bytes_of_another_encoding_are_named_with_their_line() -> None:
    data = "source;target\na;b\ncafé;c\n".encode("cp1252")
    with pytest.raises(BadInput, match="line 3: byte 0xe9"):
        back(data, "csv")
