import io
import zipfile

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.ces_zip import read, read_files, write
from translate_flow.formats.context import Reading, Writing
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
