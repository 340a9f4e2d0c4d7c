from lxml import etree

from translate_flow.formats.article import ArticleText, write_article
from translate_flow.text.block import BlockType


def page(language: str = "ro", *blocks: tuple[BlockType, str]) -> str:
    return write_article(ArticleText(language, blocks, credit_line="Ana"), "html").decode()


def test_markup_in_the_text_stays_text_and_the_page_is_well_formed() -> None:
    text = page("ro", (BlockType.BODY, "<script>alert(1)</script>\r\nb"))
    assert "<script" not in text
    assert "<br/>" in text
    etree.fromstring(text.encode())


def test_list_items_stand_in_one_list() -> None:
    assert page("ro", (BlockType.LIST_ITEM, "a"), (BlockType.LIST_ITEM, "b")).count("<ul>") == 1


def test_the_direction_is_that_of_the_language() -> None:
    assert 'lang="ar" dir="rtl"' in page("ar")
    assert 'lang="ro" dir="ltr"' in page()
