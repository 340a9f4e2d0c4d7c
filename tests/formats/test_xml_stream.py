import io

import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats import xml_stream
from translate_flow.formats.stream import Bounded
from translate_flow.formats.xml_stream import children, ends


def stream(data: bytes) -> Bounded:
    return Bounded(io.BytesIO(data), "f", 10**9)


def test_children_come_once_each_and_in_order() -> None:
    data = b"<r><h a='1'/><b>" + b"".join(b"<u n='%d'/>" % n for n in range(50_000)) + b"</b></r>"
    batches = list(children(stream(data), "b", ("h",), place="f"))
    assert batches[0][0].tag == "h"
    assert sum(len(batch) for batch in batches[1:]) == 50_000
    assert len(batches) > 2


def test_elements_end_once_and_heads_begin_first() -> None:
    found = [element.tag for element in ends(stream(b"<r><f><u/></f><u/></r>"), ("u",), place="f", starts=("f",))]
    assert found == ["f", "u", "u"]


@pytest.mark.parametrize("data", [b"<r><b><u/>", b"<r><b></r>", b"x", b"<!DOCTYPE r [<!ENTITY a 'b'>]><r/>", b" "])
def test_broken_files_are_refused_by_both(data: bytes) -> None:
    with pytest.raises(BadInput, match="f"):
        list(children(stream(data), "b", (), place="f"))
    with pytest.raises(BadInput, match="f"):
        list(ends(stream(data), ("u",), place="f"))


def test_a_unit_that_never_ends_is_refused_before_it_fills_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_stream, "MAX_ELEMENT", 1_000_000)
    endless = b"<r><b><u>" + b"<x/>" * 1_000_000
    with pytest.raises(TooLarge, match="end of a unit"):
        list(children(stream(endless), "b", (), place="f"))
    with pytest.raises(TooLarge, match="end of a unit"):
        list(ends(stream(endless), ("u",), place="f"))
    many = b"<r><b>" + b"<u>a</u>" * 500_000 + b"</b></r>"
    assert sum(map(len, children(stream(many), "b", (), place="f"))) == 500_000
    assert sum(1 for _ in ends(stream(many), ("u",), place="f")) == 500_000


def test_an_element_inside_one_of_its_name_belongs_to_it() -> None:
    found = [
        (element.get("n"), len(element))
        for element in ends(stream(b"<r><u n='1'><u n='2'/></u></r>"), ("u",), place="f")
    ]
    assert found == [("1", 1)]
