import pytest
from lxml import etree

from translate_flow.errors import BadInput
from translate_flow.formats.inline import Shape, agreed, read_inline, write_inline
from translate_flow.formats.record import Code

SHAPES = {"b": Shape("span", ("id",)), "x": Shape("alone", ("id",), ("kind",))}


def read(text: str) -> tuple[str, tuple[Code, ...]]:
    return read_inline(etree.fromstring(f"<s>{text}</s>"), SHAPES, lambda element, kind: "", "s")


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
    assert (
        write_inline("a<c", (Code(1, "alone", "1"), Code(3, "alone", "2")), lambda code: f"[{code.id}]")
        == "a[1]&lt;c[2]"
    )


def test_said_codes_count_only_where_the_text_agrees() -> None:
    read_codes, said = (Code(1, "alone"),), (Code(1, "alone", data="x"),)
    assert agreed(read_codes, said) == said
    assert agreed((), said) == ()
