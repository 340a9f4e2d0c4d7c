import pytest
from hypothesis import given, settings
from lxml import etree

from tests.formats.pairs import texts
from translate_flow.formats.docx_parts import DOCUMENT_HEAD, cell_text, marked, paragraph, parts
from translate_flow.text.marks import Mark, MarkKind


def cell(content: str) -> str:
    return cell_text(etree.fromstring(f"{DOCUMENT_HEAD}{content}</w:body></w:document>".encode()))


@settings(max_examples=60, deadline=None)
@given(texts)
def test_any_legal_text_comes_back_from_its_runs(text: str) -> None:
    assert cell(paragraph(text, lang="ro")) == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>", "a\nb"),
        ("<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p>", "a"),
        ("<w:p><w:ins><w:r><w:t>a</w:t><w:noBreakHyphen/></w:r></w:ins></w:p>", "a\u2011"),
        (
            "<w:p><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>",
            "a",
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a </w:t></w:r></w:p>"
            "<w:p><w:r><w:t>b</w:t></w:r></w:p><w:p/>",
            "a b\n",
        ),
        (
            "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
            "<mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "a",
        ),
        (
            "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:instrText>DDE</w:instrText></w:r></w:p>",
            "",
        ),
    ],
)
def test_only_what_is_shown_is_text(content: str, text: str) -> None:
    assert cell(content) == text


def test_right_to_left_texts_stand_so() -> None:
    assert "<w:bidi/>" in paragraph("نص", lang="ar")
    assert "<w:bidi/>" not in paragraph("text", lang="en")
    assert cell(paragraph("نص", lang="ar")) == "نص"


def test_bold_words_are_bold_in_every_script() -> None:
    bold = marked("نص", "", "ar", [Mark(MarkKind.BOLD, 0, 2)])
    assert "<w:b/><w:bCs/>" in bold and bold.index("<w:bCs/>") < bold.index("<w:rtl/>")


def test_each_script_has_its_language_where_word_looks_for_it() -> None:
    assert '<w:lang w:eastAsia="zh"/>' in paragraph("文", lang="zh")
    assert '<w:lang w:val="ro"/>' in paragraph("text", lang="ro")


def test_all_parts_are_well_formed() -> None:
    for text in parts(custom=True).values():
        etree.fromstring(text)
