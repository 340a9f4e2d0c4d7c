import gzip
import io

import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.context import Limits, Reading
from translate_flow.formats.stream import Bounded, opened, text_lines, whole


def lines(data: bytes, **limits: int) -> list[tuple[int, str]]:
    reading = Reading("f", limits=Limits(**limits))
    return list(text_lines(opened(io.BytesIO(data), reading), reading))


def test_only_lf_ends_a_line() -> None:
    assert lines("\ufeffa\u2028b\x0bc\rd\r\ne".encode()) == [(1, "a\u2028b\x0bc\rd"), (2, "e")]
    assert lines("a\nb\n".encode("utf-16")) == [(1, "a"), (2, "b")]


def test_lines_across_chunks_are_whole() -> None:
    assert lines(b"x" * 600_000 + b"\ny") == [(1, "x" * 600_000), (2, "y")]


@pytest.mark.parametrize("data", [b"a\n\xff", b"\xff\xfea", b"\xed\xa0\x80", b"\xc0\xae"])
def test_what_is_not_the_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        lines(data)


def test_gzip_is_unpacked_and_damage_is_refused() -> None:
    packed = gzip.compress(b"a\nb\n" * 1000)
    assert len(lines(packed)) == 2000
    for data in (packed[:-5], packed[:-8] + b"xxxxxxxx"):
        with pytest.raises(BadInput):
            lines(data)
    with pytest.raises(TooLarge):
        lines(gzip.compress(b"a\n" * 5_000_000))


def test_sizes_are_bounded() -> None:
    with pytest.raises(TooLarge):
        lines(b"a\n" * 100, bytes=50)
    with pytest.raises(TooLarge):
        lines(b"a" * 1000, text=10)
    with pytest.raises(TooLarge):
        whole(opened(io.BytesIO(b"aaa"), Reading("f")), Reading("f", limits=Limits(whole_file=2)))


def test_what_was_looked_at_stays_to_be_read() -> None:
    stream = Bounded(io.BytesIO(b"abcdef"), "f", 100)
    assert (stream.peek(2), stream.read(1), stream.read(4), stream.read()) == (b"ab", b"a", b"b", b"cdef")
