import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import FlowError
from translate_flow.text.readers.feed import is_batch, read_batch

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>North</title><language>en</language>
<item><title>A bridge reopens</title><link>https://north.example/1</link><guid>1</guid>
<description>Short.</description>
<content:encoded><![CDATA[<p>The bridge reopened on Monday.</p><p>Translation by Ana Pop</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://north.example/2</guid>
<description>Only a summary stands here.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ro"><entry><title>Podul</title>
<id>tag:north,1</id><link rel="self" href="https://north.example/self"/><link href="https://north.example/3"/>
<content type="html">&lt;p&gt;Podul s-a deschis luni.&lt;/p&gt;</content></entry></feed>"""
WXR = """<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<item><title>Page</title><content:encoded>About us.</content:encoded><wp:post_type>page</wp:post_type></item>
<item><title>Draft</title><content:encoded>Not yet.</content:encoded><wp:post_type>post</wp:post_type>
<wp:status>draft</wp:status></item>
<item><title>Post</title><content:encoded>First part.

Second part.</content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
</channel></rss>"""


def test_rss_prefers_the_whole_text_and_keeps_the_address() -> None:
    first, second = read_batch(RSS.encode(), "north.rss")
    assert first.text == "A bridge reopens\n\nThe bridge reopened on Monday.\n\nTranslation by Ana Pop"
    assert (first.url, first.language) == ("https://north.example/1", "en")
    assert second.url == "https://north.example/2" and "Only a summary" in second.text


def test_atom_gives_the_page_s_own_link_and_language() -> None:
    (entry,) = read_batch(ATOM.encode(), "north.atom")
    assert (entry.url, entry.language) == ("https://north.example/3", "ro")
    assert entry.text == "Podul\n\nPodul s-a deschis luni."


def test_a_wordpress_export_gives_published_posts_with_their_paragraphs() -> None:
    (post,) = read_batch(WXR.encode(), "export.xml")
    assert post.text == "Post\n\nFirst part.\n\nSecond part."


def test_an_archive_of_pages_gives_one_article_a_file_and_names_the_bad_one() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.html", "<h1>Title here</h1><p>Some prose that ends.</p>")
        archive.writestr("b.txt", b"")
        archive.writestr(".hidden.txt", "no")
        archive.writestr("picture.png", b"\x89PNG")
    good, bad = read_batch(held.getvalue(), "pages.zip")
    assert good.text == "Title here\n\nSome prose that ends."
    assert bad.place == "b.txt" and bad.fault


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        b"<rss></rss>",
        b"<html/>",
        b"not xml",
        b"",
    ],
)
def test_what_is_no_feed_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(FlowError) as refused:
        list(read_batch(data, "feed.xml"))
    assert "feed.xml" in str(refused.value.place)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for name in ("x.zip", "x.rss"):
        try:
            list(read_batch(data, name))
        except FlowError as refused:
            assert refused.message


def test_files_that_hold_many_articles_are_known_by_their_endings() -> None:
    assert is_batch("Export.XML") and is_batch("pages.zip")
    assert not is_batch("article.html") and not is_batch("zip")


def test_an_archive_without_articles_says_what_belongs_into_it() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("photo.jpg", b"x")
    with pytest.raises(FlowError, match="no article file"):
        read_batch(out.getvalue(), "pages.zip")


def test_an_entry_without_content_and_one_in_xhtml_are_read() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Empty</title></entry>
    <entry><title>Podul</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Luni.</p></div>
    </content></entry></feed>"""
    empty, bridge = read_batch(feed.encode(), "feed.xml")
    assert empty.title == "Empty" and "no text" in empty.fault
    assert bridge.text == "Podul\n\nLuni."
