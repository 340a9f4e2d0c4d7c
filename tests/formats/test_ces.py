import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.ces import Link, pairs, read, write
from translate_flow.formats.context import Reading

READING = Reading("a.ces", "ro", "en")
LINKS = [
    Link(("s1", "s2"), ("s1",), "L1", "0.9", "ro/1.xml", "en/1.xml"),
    Link((), ("s2",), "", "", "ro/2.xml", "en/2.xml"),
]


def back(data: bytes) -> list[Link]:
    return list(read(io.BytesIO(data), READING))


def test_links_are_read_back_with_their_documents() -> None:
    for links in (LINKS, []):
        out = io.BytesIO()
        assert write(links, out) == len(links)
        assert back(out.getvalue()) == links


def test_links_make_pairs_of_sentences() -> None:
    found = list(pairs(LINKS[:1], {"s1": "A.", "s2": "B."}, {"s1": "C."}, READING))
    assert [(pair.source, pair.target, pair.bead_origin) for pair in found] == [("A. B.", "C.", "imported")]
    with pytest.raises(BadInput, match="s1"):
        list(pairs(LINKS[:1], {}, {}, READING))


@pytest.mark.parametrize(
    "data", [b"<tmx/>", b"<cesAlign><linkGrp><link xtargets='1'/></linkGrp></cesAlign>", b"<cesAlign>"]
)
def test_what_is_no_alignment_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        back(data)


def test_an_id_that_would_break_the_link_is_refused() -> None:
    with pytest.raises(BadInput, match="link 1"):
        write([Link(("a b",), ())], io.BytesIO())
