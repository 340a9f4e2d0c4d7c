import pytest
from markdown_it import MarkdownIt

from translate_flow.formats.article import ArticleText, write_article
from translate_flow.text.block import BlockType
from translate_flow.text.readers.html import html_to_text
from translate_flow.text.readers.registry import read_article_file


def markdown(*blocks: tuple[BlockType, str]) -> str:
    return write_article(ArticleText("ro", blocks), "markdown").decode()


def test_block_types_have_their_marks() -> None:
    text = markdown((BlockType.HEADLINE, "T"), (BlockType.SUBHEADING, "S"), (BlockType.QUOTE, "q\nr"))
    assert text == "# T\n\n## S\n\n> q\\\n> r\n"


MARKED = [
    "a **b** c",
    "<p><b>a</b>b<i>c</i></p>",
    "<p>(<b>«a»</b>)b <i><b>c</b></i> <b>d <i>e</i></b></p>",
    '<p>See <a href="https://x.example/a_(b)">the <b>old</b> *page*</a>, H<sub>2</sub>O and <u>so</u>.</p>',
    "<p><b>1. one</b> <b>- two</b></p>",
]


@pytest.mark.parametrize("page", MARKED)
def test_marks_come_back_from_what_is_written(page: str) -> None:
    read = html_to_text(page)
    article = ArticleText("en", ((BlockType.BODY, read.text),), marks={0: read.marks})
    back = read_article_file(write_article(article, "markdown"), "a.md")
    assert (back.text, back.marks) == (read.text, read.marks)


@pytest.mark.parametrize(
    "text", ["# a", "1. a", "- a", "*a*", "<b>x</b>", "a_b_c", "[a](b)", "===", "&amp;", "> q", "|a|"]
)
def test_text_that_looks_like_markup_stays_text(text: str) -> None:
    page = MarkdownIt().render(markdown((BlockType.BODY, text)))
    assert page.count("<") == 2
    shown = page.removeprefix("<p>").removesuffix("</p>\n")
    assert shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text
