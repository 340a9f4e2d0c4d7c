import pytest
from markdown_it import MarkdownIt

from translate_flow.formats.article import ArticleText, write_article
from translate_flow.text.block import BlockType


def markdown(*blocks: tuple[BlockType, str]) -> str:
    return write_article(ArticleText("ro", blocks), "markdown").decode()


def test_block_types_have_their_marks() -> None:
    text = markdown((BlockType.HEADLINE, "T"), (BlockType.SUBHEADING, "S"), (BlockType.QUOTE, "q\nr"))
    assert text == "# T\n\n## S\n\n> q\\\n> r\n"


@pytest.mark.parametrize(
    "text", ["# a", "1. a", "- a", "*a*", "<b>x</b>", "a_b_c", "[a](b)", "===", "&amp;", "> q", "|a|"]
)
def test_text_that_looks_like_markup_stays_text(text: str) -> None:
    page = MarkdownIt().render(markdown((BlockType.BODY, text)))
    assert page.count("<") == 2
    shown = page.removeprefix("<p>").removesuffix("</p>\n")
    assert shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text
