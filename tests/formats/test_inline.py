from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.formats.pairs import texts
from translate_flow.errors import BadInput
from translate_flow.formats.gate import KINDS
from translate_flow.formats.inline import Dialect, Shape, agreed, read_inline, write_inline
from translate_flow.formats.record import Code
from translate_flow.formats.tmx_inline import read_seg, write_seg
from translate_flow.formats.xliff_inline import read_2, read_12, write_2, write_12

DIALECT = Dialect(
    {"b": Shape("span", ("id",)), "x": Shape("alone", ("id",), ("kind",)), "y": Shape("alone", ("id",))},
    {"open": "y", "close": "y", "alone": "y"},
)


def read(text: str) -> tuple[str, tuple[Code, ...]]:
    return read_inline(etree.fromstring(f"<s>{text}</s>"), DIALECT, lambda element, kind: "", "s")


def test_text_and_codes_are_parted() -> None:
    text, codes = read('a<b id="1">c<x kind="k"/></b>d<!-- no text -->')
    assert text == "acd"
    assert codes == (
        Code(1, "open", "1", "", "b"),
        Code(2, "alone", "", "", "x", (("kind", "k"),)),
        Code(2, "close", "1", "", "b"),
    )


def test_an_element_of_another_kind_is_refused() -> None:
    with pytest.raises(BadInput, match="<script>"):
        read("<script/>")


def test_codes_are_written_at_their_offsets() -> None:
    codes = (Code(1, "alone", "1"), Code(3, "alone", "2"))
    assert write_inline("a<c", codes, DIALECT, lambda code, name: ("", ""), lambda code: True) == (
        'a<y id="1"/>&lt;c<y id="2"/>',
        True,
    )


def test_a_code_of_no_format_is_the_plain_element_of_any() -> None:
    assert read('<y id="1"/>')[1] == (Code(0, "alone", "1"),)
    assert read('<x id="1"/>')[1] == (Code(0, "alone", "1", "", "x"),)


def written_2(text: str, codes: tuple[Code, ...]) -> tuple[tuple[str, tuple[Code, ...]], bool]:
    data: dict[str, str] = {}
    content, is_whole = write_2(text, codes, data)
    return read_2(etree.fromstring(f"<s>{content}</s>"), data, "s"), is_whole


def written_12(text: str, codes: tuple[Code, ...]) -> tuple[tuple[str, tuple[Code, ...]], bool]:
    content, is_whole = write_12(text, codes)
    return read_12(etree.fromstring(f"<s>{content}</s>"), "s"), is_whole


def written_tmx(text: str, codes: tuple[Code, ...]) -> tuple[tuple[str, tuple[Code, ...]], bool]:
    content, is_whole = write_seg(text, codes)
    return read_seg(etree.fromstring(f"<s>{content}</s>"), "s"), is_whole


ELEMENTS = ["", "bpt", "ept", "ph", "it", "hi", "ut", "sub", "pc", "sc", "ec", "mrk", "sm", "em", "g", "x", "bx", "ex"]
ATTRIBUTES = ["type", "pos", "x", "i", "id", "rid", "isolated", "ctype", "mtype", "dir", "assoc", "dataRef", "odd"]


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Code, ...]]:
    """A text with codes as any of the formats may have left them, spans that nest more often than not."""
    text = draw(texts)
    values = st.sampled_from(["", "begin", "end", "open", "close", "1", "d1", "a b"])
    kept = st.lists(st.tuples(st.sampled_from(ATTRIBUTES), values), max_size=2).map(tuple)
    ids, data = st.sampled_from(["", "0", "1", "a b"]), st.sampled_from(["", "<b>", "</b>", "\r"])
    codes = []
    for _ in range(draw(st.integers(0, 2))):
        one = Code(0, "open", draw(ids), draw(data), draw(st.sampled_from(ELEMENTS)), draw(kept))
        end = draw(st.sampled_from([one.element, "ept", "ec", ""]))
        codes += [
            one,
            Code(0, "close", draw(st.sampled_from([one.id, "1"])), draw(data), end, draw(kept) if end else ()),
        ]
    for _ in range(draw(st.integers(0, 2))):
        code = Code(0, draw(st.sampled_from(sorted(KINDS))), draw(ids), draw(data), draw(st.sampled_from(ELEMENTS)))
        codes.insert(draw(st.integers(0, len(codes))), replace(code, attributes=draw(kept)))
    places = sorted(draw(st.lists(st.integers(0, len(text)), min_size=len(codes), max_size=len(codes))))
    return text, tuple(replace(code, at=at) for code, at in zip(codes, places, strict=True))


@pytest.mark.parametrize("write", [written_tmx, written_12, written_2])
@settings(max_examples=400, deadline=None)
@given(example=marked())
def test_codes_said_to_come_back_do_and_no_others(
    write: Callable[[str, tuple[Code, ...]], tuple[tuple[str, tuple[Code, ...]], bool]],
    example: tuple[str, tuple[Code, ...]],
) -> None:
    text, codes = example
    (found, read_codes), is_whole = write(text, codes)
    assert found == text
    assert [code.at for code in read_codes] == [code.at for code in codes]
    assert is_whole == (read_codes == codes)


def test_said_codes_count_only_where_the_text_agrees() -> None:
    read_codes, said = (Code(1, "alone"),), (Code(1, "alone", data="x"),)
    assert agreed(read_codes, said) == said
    assert agreed((), said) == ()
