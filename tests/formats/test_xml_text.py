import pytest
from hypothesis import given, settings
from lxml import etree

from tests.formats.pairs import texts
from translate_flow.formats.xml_text import carried, escape, local_name, quote


@settings(max_examples=100, deadline=None)
@given(texts)
def test_any_legal_text_comes_back_from_content_and_attribute(text: str) -> None:
    element = etree.fromstring(f'<a b="{quote(text)}">{escape(text)}</a>')
    assert (element.text or "") == text == element.get("b")
    assert carried(text, "utf-8") == text.encode()


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\udfff"])
def test_what_xml_forbids_is_seen(text: str) -> None:
    assert carried(f"ok{text}ok", "utf-8") is None


def test_local_names() -> None:
    assert local_name("{urn:x}a") == local_name("a") == "a"
