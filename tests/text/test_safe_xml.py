import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.text.safe_xml import events, parse

ENTITIES = '<!DOCTYPE x [<!ENTITY e "boom">]><x>&e;</x>'


def read(data: bytes) -> list[str]:
    return [f"{event} {element.tag}" for event, element in events(io.BytesIO(data), ("{*}a", "{*}b"), place="a.xml")]


def test_elements_are_told_as_they_are_read_and_others_passed_over() -> None:
    assert read(b"<x><a><c/><b/></a></x>") == ["start a", "start b", "end b", "end a"]
    long = b"<x>" + b"<a>text</a>" * 20_000 + b"</x>"
    assert len(read(long)) == 40_000
    assert parse(b"<?xml version='1.0'?><?pi x?><x><a>1</a></x>", place="a.xml")[0].text == "1"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-be", "utf-16-le"])
def test_a_file_that_declares_entities_is_refused_in_any_encoding(codec: str) -> None:
    for reading in (lambda data: parse(data, place="a.xml"), read):
        with pytest.raises(BadInput, match="entities"):
            reading(ENTITIES.encode(codec))


def test_what_is_cut_empty_or_no_xml_is_refused_with_its_line() -> None:
    for data in (b"<x><a>\n\n<b", b"<x></y>", b"text", b"<x>\x00</x>"):
        for reading in (lambda given: parse(given, place="a.xml"), read):
            with pytest.raises(BadInput) as refused:
                reading(data)
            assert refused.value.place.startswith("a.xml, line") and refused.value.remedy
    for data in (b"", b"  \n"):
        with pytest.raises(BadInput, match="empty"):
            read(data)
    with pytest.raises(BadInput) as refused:
        parse(b'<?xml version="1.0" encoding="no-such"?><x/>', place="a.xml")
    assert refused.value.place.startswith("a.xml")


def test_a_document_type_elsewhere_is_neither_fetched_nor_in_the_way(tmp_path: object) -> None:
    data = b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x><a>1</a></x>'
    assert read(data) == ["start a", "end a"] and parse(data, place="a.xml")[0].text == "1"


def test_depth_is_bounded() -> None:
    for reading in (lambda data: parse(data, place="a.xml"), read):
        with pytest.raises(BadInput):
            reading(b"<a>" * 5_000 + b"</a>" * 5_000)


def test_a_file_of_comments_only_is_no_document() -> None:
    for data in (b"<!-- nothing -->", b"<?xml version='1.0'?>"):
        with pytest.raises(BadInput, match="not well-formed"):
            parse(data, place="a.xml")
