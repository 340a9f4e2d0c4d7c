import pytest

from tests.text.readers.archives import odt, packed
from translate_flow.errors import BadInput
from translate_flow.text.block import BlockType
from translate_flow.text.marks import MarkKind
from translate_flow.text.readers.odt import read_odt


def text(body: str) -> str:
    return read_odt(odt(body), "a.odt").text


def test_headings_paragraphs_and_items_come_in_order_with_their_types() -> None:
    read = read_odt(
        odt(
            '<text:h text:outline-level="1">Titlu</text:h><text:p>Un text.</text:p><text:h text:outline-level="2">Sub'
            "</text:h><text:list><text:list-item><text:p>Unu</text:p></text:list-item></text:list><text:p> </text:p>"
        ),
        "a.odt",
    )
    assert read.text == "Titlu\n\nUn text.\n\nSub\n\nUnu"
    assert read.hints == {
        "titlu": BlockType.HEADLINE,
        "sub": BlockType.SUBHEADING,
        "unu": BlockType.LIST_ITEM,
    }


def test_deleted_text_and_comments_never_come_in() -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    comment = "<office:annotation><dc:creator>Ann</dc:creator><text:p>A comment.</text:p></office:annotation>"
    assert text(f"{deleted}<text:p>{comment}Kept{comment} here.</text:p>") == "Kept here."


def test_a_box_of_text_stands_once_after_the_paragraph_it_hangs_on() -> None:
    box = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"
    assert text(f"<text:p>Before {box}after.</text:p><text:p>Next.</text:p>") == "Before after.\n\nIn the box.\n\nNext."


def test_a_note_is_a_raised_number_and_a_paragraph_at_the_end() -> None:
    body = "<text:note-body><text:p>{}</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>*</text:note-citation>{body}</text:note>"
    first, second = note.format("Of the town."), note.format(f"Of the land{note.format('Within.')}.")
    read = read_odt(odt(f"<text:p>The mayor{first} said{second}.</text:p><text:p>Next.</text:p>"), "a.odt")
    assert read.text == "The mayor1 said2.\n\nNext.\n\n1 Of the town.\n\n2 Of the land3.\n\n3 Within."
    raised = [read.text[mark.start : mark.end] for mark in read.marks if mark.kind is MarkKind.SUPERSCRIPT]
    assert raised == ["1", "2", "1", "2", "3", "3"]


def test_spaces_tabs_and_line_ends_are_what_they_stand_for() -> None:
    assert text('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>') == "a   b\tc\nd"
    for count in ("x", "-5", "9" * 30, "", "1.5"):
        assert text(f'<text:p>a<text:s text:c="{count}"/>b</text:p>').strip("ab").strip(" ") == ""
    assert len(text('<text:p>a<text:s text:c="99999999"/>b</text:p>')) == 102


def test_styles_and_links_are_marks() -> None:
    kinds = {
        "B": ('fo:font-weight="bold"', MarkKind.BOLD),
        "I": ('fo:font-style="italic"', MarkKind.ITALIC),
        "U": ('style:text-underline-style="solid"', MarkKind.UNDERLINE),
        "H": ('style:text-position="super 58%"', MarkKind.SUPERSCRIPT),
        "R": ('style:text-position="33% 58%"', MarkKind.SUPERSCRIPT),
        "S": ('style:text-position="sub 58%"', MarkKind.SUBSCRIPT),
        "L": ('style:text-position="-33% 58%"', MarkKind.SUBSCRIPT),
    }
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {sets}/></style:style>'
        for name, (sets, _) in kinds.items()
    )
    spans = " și ".join(f'<text:span text:style-name="{name}">{name}x</text:span>' for name in kinds)
    read = read_odt(odt(f'<text:p>{spans} <text:a xlink:href="https://e.org">here</text:a></text:p>', styles), "a.odt")
    found = {read.text[mark.start : mark.end]: mark.kind for mark in read.marks}
    assert found == {f"{name}x": kind for name, (_, kind) in kinds.items()} | {"here": MarkKind.LINK}


def test_what_is_no_document_or_has_no_text_is_refused_with_its_name() -> None:
    for data in (packed({"other.xml": "<x/>"}), odt("<text:p> </text:p>"), packed({"content.xml": "<cut"}), b"PK"):
        with pytest.raises(BadInput) as refused:
            read_odt(data, "a.odt")
        assert refused.value.place.startswith("a.odt") and refused.value.remedy


def test_text_after_what_is_not_shown_stays() -> None:
    note = "<office:annotation><text:p>check this</text:p></office:annotation>"
    assert text(f"<text:p>Podul {note}se deschide.</text:p>") == "Podul se deschide."
    assert text(f"<text:p>Podul <text:span>nou</text:span>{note} se deschide.</text:p>") == "Podul nou se deschide."
