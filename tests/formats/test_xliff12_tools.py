import io

import pytest

from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import read_all

SPACES = (
    'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"'
)


def read(unit: str, notes: list[str] | None = None) -> list[Pair]:
    data = (
        f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" {SPACES}><file original="a.docx"'
        f' source-language="ro" target-language="en" datatype="x"><body>{unit}</body></file></xliff>'
    )
    return read_all(io.BytesIO(data.encode()), "xliff", place="x", notes=[] if notes is None else notes)


STUDIO = (
    '<trans-unit id="u"><source>Unu. Doi.</source><seg-source><mrk mtype="seg" mid="1">Unu.</mrk> '
    '<mrk mtype="seg" mid="2">Doi.</mrk></seg-source><target><mrk mtype="seg" mid="1">One.</mrk> '
    '<mrk mtype="seg" mid="2">{}</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" origin="tm"/>'
    '<sdl:seg id="2" conf="Draft" origin="mt"/></sdl:seg-defs></trans-unit>'
)


def test_each_segment_of_trados_has_its_own_state_and_origin() -> None:
    found = read(STUDIO.format("Two."))
    assert [(pair.target, pair.state, pair.origin) for pair in found] == [
        ("One.", "final", "tm"),
        ("Two.", "initial", "mt"),
    ]


@pytest.mark.parametrize(
    ("target", "text", "codes"),
    [
        ('A <mrk mtype="x-sdl-deleted" sdl:revid="1">bad <x id="1"/>one</mrk>b', "A b", ()),
        ('<mrk mtype="x-sdl-added">A<x id="1"/> c</mrk> d', "A c d", (Code(1, "alone", "1", "", "x"),)),
        ('<mrk mtype="x-sdl-added"><x id="1"/>A</mrk> d', "A d", (Code(0, "alone", "1", "", "x"),)),
        ('<g id="1">x<mrk mtype="x-sdl-deleted">y</mrk></g>', "x", None),
        ('<mrk mtype="x-sdl-deleted">a<mrk mtype="x-sdl-comment">b</mrk></mrk>c', "c", ()),
        ('<mrk mtype="x-sdl-added">a<mrk mtype="x-sdl-deleted">b</mrk>c</mrk>', "ac", ()),
    ],
)
def test_tracked_changes_of_trados_count_as_made(target: str, text: str, codes: tuple[Code, ...] | None) -> None:
    notes: list[str] = []
    pair = read(STUDIO.format(target), notes)[1]
    assert pair.target == text
    assert codes is None or pair.target_codes == codes
    assert "x, unit u: tracked changes count as made" in notes


def test_comments_of_trados_are_told_to_be_left_out() -> None:
    notes: list[str] = []
    pair = read(STUDIO.format('A <mrk mtype="x-sdl-comment" sdl:cid="9">word</mrk>.'), notes)[1]
    assert (pair.target, pair.target_codes) == ("A word.", ())
    assert notes == ["x, unit u: a comment was left out"]


def test_memoq_tells_state_origin_and_comments() -> None:
    unit = (
        '<trans-unit id="{0}" mq:status="{0}"><source>a</source><target>b</target><mq:comments><mq:comment>Look'
        '</mq:comment><mq:comment deleted="true">no</mq:comment></mq:comments></trans-unit>'
    )
    found = read(
        "".join(map(unit.format, ("NotStarted", "ManuallyConfirmed", "Proofread", "MachineTranslated", "New")))
    )
    assert [(pair.state, pair.origin) for pair in found] == [
        ("initial", ""),
        ("translated", ""),
        ("reviewed", ""),
        ("initial", "mt"),
        ("", ""),
    ]
    assert {pair.notes for pair in found} == {("Look",)}


def test_tags_in_the_text_of_phrase_are_codes() -> None:
    marks = "<m:tunit-metadata><m:mark id='1'><m:type>bold</m:type><m:content>&lt;b&gt;</m:content></m:mark>"
    (pair,) = read(
        '<trans-unit id="t" m:confirmed="1" m:trans-origin="nmt"><source>{1&gt;Podul&lt;1} e {2}ok {x} {0}</source>'
        f"<target>The bridge</target>{marks}</m:tunit-metadata></trans-unit>"
    )
    assert pair.source == "Podul e ok {x} {0}"
    assert pair.source_codes == (
        Code(0, "open", "1", "<b>"),
        Code(5, "close", "1", "<1}"),
        Code(8, "alone", "2", "{2}"),
    )
    assert (pair.state, pair.origin) == ("translated", "mt")


def test_braces_of_others_stay_text() -> None:
    assert read('<trans-unit id="t"><source>{1&gt;a&lt;1} {2}</source></trans-unit>')[0].source == "{1>a<1} {2}"


def test_other_translations_are_told_once() -> None:
    notes: list[str] = []
    unit = '<trans-unit id="{}"><source>a</source><alt-trans><target>b</target></alt-trans></trans-unit>'
    read(unit.format(1) + unit.format(2), notes)
    assert notes == ["x: other translations of a unit (alt-trans) were left out"]


def test_an_empty_unit_not_to_be_translated_is_no_pair() -> None:
    assert read('<trans-unit id="1" translate="no"><source/></trans-unit>') == []
    assert len(read('<trans-unit id="1" translate="no"><source>x</source></trans-unit>')) == 1
