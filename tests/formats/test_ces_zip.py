import io
import zipfile
from dataclasses import replace

import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.ces_zip import read, read_files, write
from translate_flow.formats.context import Limits, Reading, Writing
from translate_flow.formats.record import Pair

READING = Reading("a.zip", "ro", "en")
PAIRS = [
    Pair("ro", "en", "Podul <nou> & vechi.", "The bridge.", score=0.75),
    Pair("ro", "en", "Singur.", ""),
    Pair("ro", "en", "", "Alone.", score=1.0),
]


def packed(**files: str) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    out.seek(0)
    return out


def texts(found: list[Pair]) -> list[tuple[str, str, float | None]]:
    return [(pair.source, pair.target, pair.score) for pair in found]


def test_links_and_both_documents_go_out_and_come_back() -> None:
    for languages in (("ro", "en"), ("en", "en")):
        out = io.BytesIO()
        assert write(PAIRS, out, Writing(*languages)) == 3
        out.seek(0)
        assert texts(list(read(out, READING))) == texts(PAIRS)


def test_documents_are_found_by_the_last_part_of_their_names() -> None:
    links = (
        '<cesAlign><linkGrp fromDoc="ro/x/one.xml.gz" toDoc="en/one2.xml"><link xtargets="s1;s1" certainty="high"/>'
        "</linkGrp></cesAlign>"
    )
    documents = {"deep__one": '<t><s id="s1">A.</s></t>', "one2": '<t><s id="s1">B.</s></t>'}
    assert texts(list(read(packed(links=links, **documents), READING))) == [("A.", "B.", None)]
    with pytest.raises(BadInput, match=r"one2\.xml"):
        list(read(packed(links=links, one=documents["deep__one"]), READING))


def test_an_archive_needs_one_file_of_links() -> None:
    links = "<cesAlign><linkGrp/></cesAlign>"
    for files in ({"a": "<t/>"}, {"a": links, "b": links}):
        with pytest.raises(BadInput, match="files of links") as refused:
            list(read(packed(**files), READING))
        assert refused.value.place == "a.zip" and refused.value.remedy


def test_the_three_files_may_come_apart() -> None:
    links = b'<cesAlign><linkGrp fromDoc="x" toDoc="y"><link xtargets="s1;s2" certainty="0.5"/></linkGrp></cesAlign>'
    sides = (b'<t><s id="s1">A.</s></t>', b'<t><s id="s2">B.</s></t>')
    found = list(read_files(*(io.BytesIO(data) for data in (links, *sides)), READING))
    assert texts(found) == [("A.", "B.", 0.5)]


def test_links_may_go_back_and_forth_and_each_pair_of_documents_is_its_own() -> None:
    links = (
        '<cesAlign><linkGrp fromDoc="a.xml" toDoc="b.xml"><link xtargets="s3;s1"/><link xtargets="s1 s2;s3 s2"/>'
        '</linkGrp><linkGrp fromDoc="b.xml" toDoc="a.xml"><link xtargets="s1;s3"/></linkGrp></cesAlign>'
    )
    documents = {name: "".join(f'<s id="s{n}">{name}{n}</s>' for n in (1, 2, 3)) for name in ("a", "b")}
    found = list(read(packed(links=links, **{name: f"<t>{body}</t>" for name, body in documents.items()}), READING))
    assert [(pair.source, pair.target, pair.position) for pair in found] == [
        ("a3", "b1", 0),
        ("a1 a2", "b3 b2", 1),
        ("b1", "a3", 2),
    ]


def test_a_sentence_named_too_often_is_refused() -> None:
    links = f'<cesAlign><linkGrp fromDoc="a.xml" toDoc="a.xml"><link xtargets="{"s1 " * 50};s1"/></linkGrp></cesAlign>'
    reading = replace(READING, limits=Limits(text=100))
    with pytest.raises(TooLarge, match="link 1"):
        list(read(packed(links=links, a='<t><s id="s1">abc</s></t>'), reading))


def test_a_link_or_sentence_at_fault_is_named() -> None:
    group = '<linkGrp fromDoc="a.xml" toDoc="a.xml"><link xtargets="s1;s1"/><link xtargets="s1;s9"/></linkGrp>'
    links = f"<cesAlign>{group}</cesAlign>"
    with pytest.raises(BadInput, match="link 2: no sentence “s9”"):
        list(read(packed(links=links, a='<t><s id="s1">abc</s></t>'), READING))
    with pytest.raises(BadInput, match=r"a\.xml: two sentences “s1”"):
        list(read(packed(links=links, a='<t><s id="s1">a</s><s id="s1">b</s></t>'), READING))
    with pytest.raises(BadInput, match="without an id"):
        list(read(packed(links=links, a="<t><s>a</s></t>"), READING))
