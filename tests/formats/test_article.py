import pytest

from translate_flow.errors import BadCharacter, BadInput
from translate_flow.formats.article import ARTICLE_FORMATS, ArticleText, write_article
from translate_flow.text.block import BlockType
from translate_flow.text.readers.registry import read_article_file

ARTICLE = ArticleText(
    "ro",
    (
        (BlockType.KICKER, "Analiză"),
        (BlockType.HEADLINE, "Aliații au *condamnat* <atacurile>"),
        (BlockType.BODY, "Prima frază. A doua & „ultima”.\nRând nou."),
        (BlockType.LIST_ITEM, "unu"),
        (BlockType.LIST_ITEM, "1. doi"),
        (BlockType.QUOTE, "# Nu e titlu"),
    ),
    credit_line="Traducere de Ana",
)


@pytest.mark.parametrize("name", ARTICLE_FORMATS)
def test_every_text_of_the_article_is_read_back_by_the_article_reader(name: str) -> None:
    known = ARTICLE_FORMATS[name]
    read = read_article_file(write_article(ARTICLE, name), f"a{known.suffixes[0]}")
    for text in [*(text for _, text in ARTICLE.blocks), ARTICLE.credit_line]:
        for line in text.split("\n"):
            assert line in read.text


def test_the_headline_names_the_file_where_no_title_does() -> None:
    assert ARTICLE.name == "Aliații au *condamnat* <atacurile>"
    assert ArticleText("ro", (), title="T").name == "T"


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(BadInput, match="Known are"):
        write_article(ARTICLE, "pdf")
    with pytest.raises(BadCharacter):
        write_article(ArticleText("ro", ((BlockType.BODY, "a\x00"),)), "html")
    with pytest.raises(BadInput):
        write_article(ArticleText('"><script>', ()), "html")
