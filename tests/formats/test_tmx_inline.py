from lxml import etree

from translate_flow.formats.record import Code
from translate_flow.formats.tmx_inline import read_seg, write_seg


def test_all_elements_are_read_and_written_back() -> None:
    text = (
        '<seg>a<bpt i="1" type="b">&lt;b&gt;</bpt>b<hi x="2" type="t">c</hi><it x="3" pos="end">&lt;/i&gt;</it>'
        '<ept i="1">&lt;/b&gt;</ept><ph x="4" assoc="p">{0}</ph><ut x="5">u</ut></seg>'
    )
    found, codes = read_seg(etree.fromstring(text), "s")
    assert found == "abc"
    assert [code.kind for code in codes] == ["open", "open", "close", "close", "close", "alone", "alone"]
    assert write_seg(found, codes) == (text.removeprefix("<seg>").removesuffix("</seg>"), True)


def test_foreign_codes_and_crossing_spans_are_written_as_valid_elements() -> None:
    crossing = (Code(0, "open", "1", "", "hi"), Code(0, "open", "2", "", "hi"), Code(1, "close", "1", "", "hi"))
    assert write_seg("x", crossing) == ('<bpt i="1"/><bpt i="2"/>x<ept i="1"/>', False)
    assert write_seg("x", (Code(1, "alone", "", "<br>", "pc"),)) == ("x<ph>&lt;br&gt;</ph>", False)
