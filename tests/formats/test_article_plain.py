from translate_flow.formats.article import ArticleText, write_article
from translate_flow.text.block import BlockType


def test_blocks_are_parted_by_a_blank_line_and_items_are_not() -> None:
    blocks = ((BlockType.HEADLINE, "T"), (BlockType.LIST_ITEM, "a"), (BlockType.LIST_ITEM, "b"), (BlockType.BODY, "c"))
    assert (
        write_article(ArticleText("ro", blocks, credit_line="Ana"), "plain").decode() == "T\n\n– a\n– b\n\nc\n\nAna\n"
    )


def test_an_empty_article_is_an_empty_line() -> None:
    assert write_article(ArticleText("ro", ()), "plain") == b"\n"
