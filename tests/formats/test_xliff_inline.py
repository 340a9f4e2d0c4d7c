from lxml import etree

from translate_flow.formats.record import Code
from translate_flow.formats.xliff_inline import read_2, read_12, write_2, write_12


def test_codes_of_2_1_come_back_as_they_were() -> None:
    text = (
        '<source>a<pc id="1" dataRefEnd="d2" dataRefStart="d1">b</pc><sc id="2" isolated="yes"/>'
        '<mrk id="m" type="term">c</mrk><ph id="3" dataRef="d3"/></source>'
    )
    data = {"d2": "</b>", "d1": "<b>", "d3": "{0}"}
    found, codes = read_2(etree.fromstring(text), data, "s")
    assert found == "abc"
    kept: dict[str, str] = {}
    again, is_whole = write_2(found, codes, kept)
    assert is_whole
    assert read_2(etree.fromstring(f"<source>{again}</source>"), kept, "s") == (found, codes)
    assert sorted(kept.values()) == sorted(data.values())


def test_codes_of_1_2_come_back_as_they_were() -> None:
    text = (
        '<source>a<g id="1" ctype="bold">b</g><bpt id="2" rid="1">&lt;i&gt;</bpt>c<ept id="3" rid="1">&lt;/i&gt;</ept>'
        '<it id="4" pos="open">x</it><x id="5"/><ph id="6">{0}</ph></source>'
    )
    found, codes = read_12(etree.fromstring(text), "s")
    assert found == "abc"
    assert write_12(found, codes) == (text.removeprefix("<source>").removesuffix("</source>"), True)


def test_ids_become_tokens() -> None:
    assert write_2("", (Code(0, "alone", "a b"),), {}) == ('<ph id="a_b"/>', False)
