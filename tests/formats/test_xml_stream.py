import io

import pytest

from translate_flow.errors import BadInput
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
