"""Marks are exact spans, and never change the text they stand beside."""

import io
import re
import zipfile
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.text.marks import Mark, safe_target
from translate_flow.text.readers.html import html_to_text
from translate_flow.text.readers.read_text import ReadText
from translate_flow.text.readers.registry import read_article_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TAGS = st.sampled_from(
    [*"<b> </b> <i> </i> <strong> </strong> <sup> </sup> </a> <u> </u>".split(), '<a href="https://x.example/">']
)
WORDS = st.sampled_from(["one", "two ", " three", "  ", "\n", "\u00a0", "п’ять", "<br>", "<br><br>", "</p><p>", "👍"])


def seen(read: ReadText) -> list[tuple[str, str, str]]:
    return [(mark.kind.value, read.text[mark.start : mark.end], mark.target) for mark in read.marks]


def test_a_pages_bold_words_and_links_are_found_where_they_stand() -> None:
    read = html_to_text(
        "<p>The  <b>town hall </b>of <a href='https://x.example/?a=1&amp;b=2'>the <em>old</em> town</a>\n said so"
        "<sup>1</sup>.</p><p><a href='mailto:a@x.example'>Write</a></p>"
    )
    assert read.text == "The town hall of the old town said so1.\n\nWrite"
    assert seen(read) == [
        ("bold", "town hall", ""),
        ("link", "the old town", "https://x.example/?a=1&b=2"),
        ("italic", "old", ""),
        ("superscript", "1", ""),
        ("link", "Write", "mailto:a@x.example"),
    ]


def test_markdown_has_its_marks_beside_the_text() -> None:
    read = read_article_file(
        b"# A *title*\n\nSome **bold [link](https://x.example)**\nhere.\n\n    code\n\n*x*\n", "a.md"
    )
    assert read.text == "A title\n\nSome bold link\nhere.\n\ncode\n\nx"
    assert seen(read) == [
        ("italic", "title", ""),
        ("bold", "bold link", ""),
        ("link", "link", "https://x.example"),
        ("italic", "x", ""),
    ]


def test_markdown_knows_the_html_of_marks_and_leaves_all_other_html_as_text() -> None:
    read = read_article_file(b"H<sub>2</sub>O *and <u>x*</u> <b>y <i>z</i></b> </u><b>half <div>\n\n<p>t</p>\n", "a.md")
    assert read.text == "H2O and <u>x</u> y z </u><b>half <div>\n\n<p>t</p>"
    assert seen(read) == [("subscript", "2", ""), ("italic", "and <u>x", ""), ("bold", "y z", ""), ("italic", "z", "")]


def test_more_marks_than_a_text_may_keep_are_told() -> None:
    read = read_article_file("<p>".join("<b>x</b> y " * 10 for _ in range(2_001)).encode(), "a.html")
    assert len(read.marks) == 20_000
    assert "Of 20,010 bold words, links and the like the first 20,000 are kept" in read.notes


def word_file(body: str, links: dict[str, str], parts: dict[str, str] | None = None) -> bytes:
    relations = "".join(
        f'<Relationship Id="{id_}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for id_, target in links.items()
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        )
        for name, content in (parts or {}).items():
            archive.writestr(name, f'<w:notes xmlns:w="{W}">{content}</w:notes>')
    return out.getvalue()


def test_the_notes_of_a_word_document_follow_its_text_by_their_numbers() -> None:
    words = "<w:r><w:t>{}</w:t></w:r>".format
    body = (
        f"<w:p>{words('It cost twelve million.')}<w:r><w:footnoteReference w:id='5'/></w:r>{words(' It opens.')}"
        f"<w:r><w:endnoteReference w:id='2'/></w:r></w:p><w:p>{words('The end.')}</w:p>"
    )
    notes = {
        "word/footnotes.xml": '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f"<w:footnote w:id='5'><w:p><w:r><w:footnoteRef/></w:r>{words(' The town hall says.')}</w:p></w:footnote>"
        f"<w:footnote w:id='9'><w:p>{words('Called by nobody.')}</w:p></w:footnote>",
        "word/endnotes.xml": f"<w:endnote w:id='2'><w:p>{words('On Monday.')}</w:p></w:endnote>",
    }
    read = read_article_file(word_file(body, {}, notes), "a.docx")
    assert read.text == "It cost twelve million.1 It opens.2\n\nThe end.\n\n1 The town hall says.\n\n2 On Monday."
    assert [(kind, text) for kind, text, _ in seen(read)] == [
        ("superscript", number) for number in ("1", "2", "1", "2")
    ]


def test_word_runs_of_one_phrase_are_one_mark() -> None:
    body = (
        "<w:p><w:r><w:t>Not </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bo</w:t></w:r>"
        '<w:r><w:rPr><w:b/></w:rPr><w:t>ld</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t> plain </w:t></w:r>'
        '<w:hyperlink r:id="r1"><w:r><w:rPr><w:i/><w:u w:val="single"/></w:rPr><w:t>a link</w:t></w:r>'
        "</w:hyperlink></w:p>"
        '<w:p><w:hyperlink r:id="r2"><w:r><w:t>Bad</w:t></w:r></w:hyperlink></w:p>'
    )
    read = read_article_file(word_file(body, {"r1": "https://x.example/", "r2": "javascript:alert(1)"}), "a.docx")
    assert read.text == "Not bold plain a link\n\nBad"
    assert seen(read) == [("bold", "bold", ""), ("link", "a link", "https://x.example/"), ("italic", "a link", "")]


def test_a_damaged_list_of_addresses_refuses_only_a_document_with_links() -> None:
    words, broken = "<w:r><w:t>Words</w:t></w:r>", {"r1": "<"}
    assert read_article_file(word_file(f"<w:p>{words}</w:p>", broken), "a.docx").text == "Words"
    with pytest.raises(BadInput, match=r"document\.xml\.rels"):
        link = f'<w:p><w:hyperlink r:id="r1">{words}</w:hyperlink></w:p>'
        read_article_file(word_file(link, broken), "a.docx")


def test_an_open_documents_marks_come_from_its_styles_and_links() -> None:
    spaces = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<o:document-content xmlns:o="{spaces}office:1.0" xmlns:s="{spaces}style:1.0" xmlns:t="{spaces}text:1.0" '
        f'xmlns:f="{spaces}xsl-fo-compatible:1.0" xmlns:x="http://www.w3.org/1999/xlink"><o:automatic-styles>'
        '<s:style s:name="T1" s:family="text"><s:text-properties f:font-weight="bold" f:font-style="italic"/></s:style>'
        '<s:style s:name="T2" s:family="text"><s:text-properties s:text-position="super 58%"/></s:style>'
        "</o:automatic-styles><o:body><o:text>"
        '<t:p>The <t:span t:style-name="T1">town </t:span><t:span t:style-name="T1">hall</t:span> said'
        '<t:span t:style-name="T2">2</t:span> <t:a x:href="https://x.example/">so<t:line-break/>there</t:a>.</t:p>'
        '<t:p><t:a x:href="javascript:x">No</t:a></t:p></o:text></o:body></o:document-content>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", content)
    read = read_article_file(out.getvalue(), "a.odt")
    assert read.text == "The town hall said2 so\nthere.\n\nNo"
    assert seen(read) == [
        ("bold", "town hall", ""),
        ("italic", "town hall", ""),
        ("superscript", "2", ""),
        ("link", "so\nthere", "https://x.example/"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:x",
        "java\nscript:x",
        "data:text/html,x",
        "/inner",
        "",
        "https://x\u202e.a",
        "#n",
    ],
)
def test_an_unsafe_address_is_no_link(address: str) -> None:
    assert safe_target(address) == ""
    assert html_to_text(f'<p>See <a href="{address}">this</a></p>').marks == ()


def apart_or_within(one: Mark, other: Mark) -> bool:
    if one.end <= other.start or other.end <= one.start:
        return True
    within = (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
    return within and one.kind is not other.kind


@given(st.lists(TAGS | WORDS, max_size=30))
def test_marks_never_change_a_text_and_nest(parts: list[str]) -> None:
    html = "<p>Begin " + "".join(parts) + " end</p>"
    read = html_to_text(html)
    assert read.text == html_to_text(re.sub("</?(?:b|i|strong|sup|u|a)(?: [^>]*)?>", "<span>", html)).text
    for mark in read.marks:
        inside = read.text[mark.start : mark.end]
        assert inside and inside == inside.strip() and "\n\n" not in inside
    assert all(apart_or_within(one, other) for one, other in combinations(read.marks, 2))


def test_many_marks_around_many_paragraphs_stay_few() -> None:
    page = "<b><i>" * 50 + "<p>word</p>" * 500 + "</i></b>" * 50
    assert len(html_to_text(page).marks) <= 1_000
