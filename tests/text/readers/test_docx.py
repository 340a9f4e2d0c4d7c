import pytest

from tests.text.readers.archives import DOCX, docx, packed, par, run
from translate_flow.errors import BadInput
from translate_flow.text.block import BlockType
from translate_flow.text.marks import MarkKind
from translate_flow.text.readers.docx import read_docx


def text(body: str, **parts: str) -> str:
    return read_docx(docx(body, **parts), "a.docx").text


def test_paragraphs_come_in_order_with_the_types_of_their_styles() -> None:
    item = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Unu</w:t></w:r></w:p>"
    read = read_docx(docx(par(run("Titlu"), style="Heading 1") + par(run("Un text."), style="Normal") + item), "a.docx")
    assert read.text == "Titlu\n\nUn text.\n\nUnu"
    assert read.hints == {"titlu": BlockType.HEADLINE, "unu": BlockType.LIST_ITEM}


def test_what_word_does_not_show_never_comes_in() -> None:
    deleted = "<w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run('New.')}</w:ins>"
    assert text(par(deleted, inserted)) == "New."
    assert (
        text(par(run("Hidden. ", "<w:vanish/>"), run("Seen. ", '<w:vanish w:val="0"/>'), run("Plain.")))
        == "Seen. Plain."
    )
    moved = (
        par(f"<w:moveFrom>{run('Moved.')}</w:moveFrom>")
        + par(run("Between."))
        + par(f"<w:moveTo>{run('Moved.')}</w:moveTo>")
    )
    assert text(moved) == "Between.\n\nMoved."


def test_a_box_of_text_stands_once_after_the_paragraph_it_hangs_on() -> None:
    def box(*paragraphs: str) -> str:
        inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
        kept = f'<mc:Choice Requires="wps">{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>'
        return f"<w:r><mc:AlternateContent>{kept}</mc:AlternateContent></w:r>"

    within = par(run("One."), box(par(run("Inner."))))
    body = par(run("Before, "), box(within, par(run("Two."))), box(par(run("Three."))), run("after."))
    assert text(body + par(run("Next."))) == "Before, after.\n\nOne.\n\nInner.\n\nTwo.\n\nThree.\n\nNext."


def test_tabs_breaks_and_hyphens_are_what_they_stand_for() -> None:
    between = "<w:r><w:tab/></w:r>{}<w:r><w:br/></w:r>{}<w:r><w:noBreakHyphen/></w:r>{}"
    assert text(par(run("a"), between.format(run("b"), run("c"), run("d")))) == "a\tb\nc\u2011d"
    assert text('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>x</w:t></w:r></w:p>') == "x"


def test_marks_of_runs_and_links_outside_stand_beside_the_text() -> None:
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://e.org" '
        'TargetMode="External"/></Relationships>'
    )
    body = par(
        run("bold", "<w:b/>"),
        run(" plain ", '<w:i w:val="false"/>'),
        run("up", '<w:vertAlign w:val="superscript"/>'),
        f'<w:hyperlink r:id="r1">{run(" here", "<w:u/>")}</w:hyperlink>',
    )
    document = f"<w:document {DOCX}><w:body>{body}</w:body></w:document>"
    read = read_docx(packed({"word/document.xml": document, "word/_rels/document.xml.rels": relation}), "a.docx")
    found = {read.text[mark.start : mark.end].strip(): mark.kind for mark in read.marks}
    assert found == {"bold": MarkKind.BOLD, "up": MarkKind.SUPERSCRIPT, "here": MarkKind.LINK}


def test_notes_called_and_there_follow_the_text() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = f'<w:footnote w:id="2">{par(run("A note."))}{par(run("Its second part."))}</w:footnote>'
    body = par(run("Said"), call.format(2), run(" and"), call.format(9), run("."))
    assert text(body, footnotes=notes) == "Said1 and2.\n\n1 A note.\n\nIts second part."
    assert text(body) == "Said1 and2."


def test_what_is_no_document_is_refused_with_its_name_and_a_remedy() -> None:
    macros = packed({"word/document.xml": f"<w:document {DOCX}/>", "word/vbaProject.bin": "x"})
    other = packed({"word/document.xml": f"<w:styles {DOCX}/>"})
    for data in (packed({"x.xml": "<x/>"}), macros, other, docx(par(run(" "))), docx("")):
        with pytest.raises(BadInput) as refused:
            read_docx(data, "a.docx")
        assert refused.value.place.startswith("a.docx") and refused.value.remedy


def test_a_document_has_a_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate_flow.text.readers.docx.MAX_PARAGRAPHS", 2)
    with pytest.raises(BadInput, match="Split"):
        text(par(run("a")) * 3)
