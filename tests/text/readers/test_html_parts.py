"""Saved pages as sites make them: the article and its credit come through, what stands around it does not."""

import pytest

from translate_flow.text.article import parse_article
from translate_flow.text.block import BlockType
from translate_flow.text.readers.html import html_to_text

TEXT = "<p>The bridge reopened on Monday, the town hall said. It cost twelve million, a third of it from the state.</p>"


def lines(html: str) -> list[tuple[str, str]]:
    """The types and texts of a page's blocks."""
    read = html_to_text(f"<html><body>{html}</body></html>")
    return [(block.type.value, block.text) for block in parse_article(read.text, "en", hints=read.hints).blocks]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="sharedaddy sd-block"><ul><li>Facebook</li><li>Telegram</li></ul></div>',
        '<div class="jp-relatedposts"><h3>Other stories</h3><p>A village without water</p></div>',
        '<div id="comments"><h2>Readers</h2><p>Well done, mayor!</p></div>',
        '<div class="elementor-nav-menu"><a>World</a><a>Business</a></div>',
        '<div class="newsletterSignup"><p>The week in your box</p></div>',
        "<amp-sidebar><ul><li>World</li></ul></amp-sidebar>",
    ],
)
def test_boxes_around_an_article_are_left_out(box: str) -> None:
    head = "<h1>The old bridge reopens at last</h1>"
    assert lines(head + TEXT + box) == lines(head + TEXT)


def test_the_head_of_an_article_is_read_and_that_of_the_site_is_not() -> None:
    page = "<header><p>Example News</p></header><article><header><p>Social</p><h1>The old bridge reopens</h1></header>"
    found = lines(page + TEXT + "</article>")
    assert [kind for kind, _ in found] == ["kicker", "headline", "lede"]


def test_a_credit_is_read_wherever_it_stands() -> None:
    box = '<div class="author-box related"><span>Translation by Ion Pop</span></div>'
    assert lines(f"<article><h1>The old bridge reopens</h1>{TEXT}{box}</article>")[-1] == (
        "credit",
        "Translation by Ion Pop",
    )


def test_the_classes_of_categories_and_of_the_whole_say_nothing() -> None:
    article = f'<div class="has-sidebar category-social menu"><h1>The old bridge reopens</h1>{TEXT}</div>'
    assert [kind for kind, _ in lines(article)] == ["headline", "lede"]


def test_lists_and_headings_worded_as_the_pages_are_the_pages() -> None:
    box = "<h3>Related articles</h3><ul><li>Share on Facebook</li><li>Fire</li></ul>"
    html = f"<h1>The old bridge reopens</h1>{TEXT}{box}"
    assert {kind for kind, _ in lines(html)[2:]} == {BlockType.BOILERPLATE.value}


def test_links_that_only_styles_part_are_words_of_their_own() -> None:
    assert html_to_text("<body><p><a>Home</a><a>News</a><a>Sport</a></p></body>").text == "Home News Sport"


def test_comments_are_left_out_where_the_text_itself_has_no_paragraphs() -> None:
    cost = "It cost twelve million lei, a third of it from the state, and took three years."
    old = f"<div id=content><h1>Bridge reopens</h1>It reopened on Monday.<br><br>{cost}<br></div>"
    read = lines(old + '<div class="comments"><p>Anna: high time they did</p></div>')
    assert [text for _, text in read] == ["Bridge reopens", "It reopened on Monday.", cost]


def test_what_only_a_screen_reader_says_is_left_out() -> None:
    read = lines(
        f'<h1>Bridge reopens</h1>{TEXT}<p>See <a href="/b">it<span class="sr-only"> opens anew</span></a>.</p>'
    )
    assert ("body", "See it.") in read
