"""Bold words and links of a page on their way through the house, as a browser would send them."""

import io
import re
from html import unescape
from typing import Any

from tests.web.newsroom import SLUG, Browser, Newsroom
from translate_flow.formats.record import Code
from translate_flow.formats.registry import read_pairs
from translate_flow.text.readers.registry import read_article_file

PAGE = """<html><body><article><h1>Podul din Orhei se redeschide</h1>
<p>Primăria a <b>anunțat</b> că <a href="https://orhei.example/?a=1&amp;b=2">podul <i>vechi</i></a> va fi deschis luni.
Lucrările au costat <a href="javascript:alert(1)">12 milioane de lei</a>.</p>
<p>Autobuzele vor circula din nou pe <em>traseul vechi</em>. Așa spune primarul.</p></article></body></html>"""
TRANSLATION = """<h1>The bridge in Orhei reopens</h1>
<p>The town hall <b>said</b> <a href="https://orhei.example/?a=1&amp;b=2">the <i>old</i> bridge</a> will open on Monday.
The works cost 12 million lei.</p><p>Buses will run on the old route again. So the mayor says.</p>"""


def take_in(browser: Browser, address: str, page: str, **more: str) -> Any:
    """Sends a file and, with what the first answer carries, stores it."""
    fields = {"publication": SLUG, "act": "look", **more}
    file = (io.BytesIO(page.encode()), "page.html")
    seen = unescape(
        browser.post(address, {**fields, "file": file}, content_type="multipart/form-data").get_data(as_text=True)
    )
    carried = {name: re.search(rf'name="{name}" value="(.*?)">', seen) for name in ("seen", "marks")}
    text = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", seen, re.DOTALL)
    assert text and all(carried.values()), seen
    kept = {name: found[1] for name, found in carried.items() if found}
    return browser.post(address, {**fields, **kept, "text": text[1].replace("\n", "\r\n"), "act": "store"})


def stored(newsroom: Newsroom) -> tuple[Browser, str, str]:
    browser = newsroom.browser("desk")
    article = take_in(browser, "/articles/new", PAGE, language="ro").headers["Location"]
    bitext = take_in(browser, f"{article}/translations/new", TRANSLATION, language="en").headers["Location"]
    return browser, article, bitext


def said(text: str, codes: tuple[Code, ...]) -> list[tuple[str, str]]:
    """Each code's data with the text up to the next."""
    ends = [code.at for code in codes[1:]] + [len(text)]
    return [(code.data, text[code.at : end]) for code, end in zip(codes, ends, strict=True)]


def test_bold_words_and_links_of_both_sides_are_codes_in_the_files_of_pairs(newsroom: Newsroom) -> None:
    browser, _, bitext = stored(newsroom)
    for name in ("tmx", "xliff", "xliff12"):
        data = browser.get(f"{bitext}/file/{name}?state=initial&state=translated").data
        pairs = {pair.source: pair for pair in read_pairs(io.BytesIO(data), name, place=name)}
        pair = next(pair for source, pair in pairs.items() if source.startswith("Primăria"))
        assert said(pair.source, pair.source_codes) == [
            ("<strong>", "anunțat"),
            ("</strong>", " că "),
            ('<a href="https://orhei.example/?a=1&amp;b=2">', "podul "),
            ("<em>", "vechi"),
            ("</em>", ""),
            ("</a>", " va fi deschis luni."),
        ]
        assert said(pair.target, pair.target_codes)[0] == ("<strong>", "said")
        assert {code.id for code in pair.target_codes} == {code.id for code in pair.source_codes}
        assert b"javascript" not in data


def test_an_article_leaves_as_a_page_and_a_document_with_its_bold_words_and_links(newsroom: Newsroom) -> None:
    browser, article, _ = stored(newsroom)
    source = re.search(r"/versions/(\d+)", browser.text(article))
    assert source
    for name in ("html", "docx"):
        data = browser.get(f"/versions/{source[1]}/file/{name}").data
        read = read_article_file(data, f"article.{name}")
        assert [(mark.kind.value, read.text[mark.start : mark.end], mark.target) for mark in read.marks] == [
            ("bold", "anunțat", ""),
            ("link", "podul vechi", "https://orhei.example/?a=1&b=2"),
            ("italic", "vechi", ""),
            ("italic", "traseul vechi", ""),
        ]
        assert b"javascript" not in data


def test_the_pages_that_show_texts_show_bold_words_and_links(newsroom: Newsroom) -> None:
    browser, article, bitext = stored(newsroom)
    versions = re.findall(r"/versions/(\d+)", browser.text(article))
    address = 'href="https://orhei.example/?a=1&amp;b=2"'
    for page in (f"{bitext}/proof", f"{bitext}/review?show=all", f"/versions/{versions[0]}"):
        shown = browser.get(page).get_data(as_text=True)
        assert "<strong>anunțat</strong>" in shown, page
        assert f'<a rel="noopener noreferrer nofollow" target="_blank" {address}>podul <em>vechi</em></a>' in shown, (
            page
        )
        assert "⟨/1⟩" not in shown
    assert "<strong>said</strong>" in browser.text(f"{bitext}/proof")


def test_a_text_with_markup_of_its_own_stays_text_on_the_pages(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    page = PAGE.replace("<b>anunțat</b>", "<b>&lt;script&gt;anunțat</b> ⟨1⟩x⟨/1⟩")
    article = take_in(browser, "/articles/new", page, language="ro").headers["Location"]
    version = re.findall(r"/versions/(\d+)", browser.text(article))[0]
    shown = browser.get(f"/versions/{version}").get_data(as_text=True)
    assert "<strong>&lt;script&gt;anunțat</strong>" in shown
    assert "<script>anunțat" not in shown
