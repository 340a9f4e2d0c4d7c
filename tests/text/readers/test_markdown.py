import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.block import BlockType
from translate_flow.text.marks import MarkKind
from translate_flow.text.readers import markdown
from translate_flow.text.readers.markdown import read_markdown
from translate_flow.text.readers.read_text import ReadText


def read(text: str) -> ReadText:
    return read_markdown(text.encode(), "a.md")


def test_headings_paragraphs_items_and_code_come_in_order() -> None:
    found = read("# Titlu\n\nUn\ntext.\n\n## Sub\n\n- unu\n- doi\n\n> citat\n\n```\nx = 1\n```\n\n    indented\n")
    assert found.text == "Titlu\n\nUn\ntext.\n\nSub\n\nunu\n\ndoi\n\ncitat\n\nx = 1\n\nindented"
    assert found.hints == {
        "titlu": BlockType.HEADLINE,
        "sub": BlockType.SUBHEADING,
        "unu": BlockType.LIST_ITEM,
        "doi": BlockType.LIST_ITEM,
    }


def test_marks_of_either_notation_stand_beside_the_text() -> None:
    found = read("Un **text** *scris* [aici](https://e.org) cu <sup>2</sup> și <U>linie</U>.")
    assert found.text == "Un text scris aici cu 2 și linie."
    assert [(found.text[mark.start : mark.end], mark.kind) for mark in found.marks] == [
        ("text", MarkKind.BOLD),
        ("scris", MarkKind.ITALIC),
        ("aici", MarkKind.LINK),
        ("2", MarkKind.SUPERSCRIPT),
        ("linie", MarkKind.UNDERLINE),
    ]


def test_tags_that_do_not_pair_or_are_others_stay_as_text() -> None:
    for text in ("a <b> b", "a </b> b", "a <b>x</i> b", "a <script>x</script> b"):
        assert (read(text).text, read(text).marks) == (text, ())
    assert read("**a <b>x** y</b>").text == "a <b>x y</b>"
    assert read("![pod](x.png) `cod` a  \nb").text == "pod cod a\nb"


def test_an_empty_a_long_and_a_strange_file_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (b"", b"\n\n", b"---\n"):
        with pytest.raises(BadInput) as refused:
            read_markdown(data, "a.md")
        assert (refused.value.place, bool(refused.value.remedy)) == ("a.md", True)
    monkeypatch.setattr(markdown, "MAX_CHARACTERS", 5)
    with pytest.raises(TooLarge):
        read("longer than five")


def test_settings_of_a_sites_generator_are_no_text_and_tables_are_cells() -> None:
    settings, notes = "---\ntitle: Bridge\ntags: [a, b]\n---\n", "\n[^1]: Says who.\n"
    source = f"{settings}# Bridge\n\nIt reopened.[^1]\n\n| Year | Cost |\n|---|---|\n| 2023 | 5 |\n{notes}"
    read = read_markdown(source.encode(), "a.md")
    assert read.text.split("\n\n") == ["Bridge", "It reopened.[1]", "Year", "Cost", "2023", "5", "[1] Says who."]


def test_a_rule_at_the_beginning_is_no_settings() -> None:
    assert read_markdown(b"---\n\nA text.\n\n---\n\nMore of it.", "a.md").text == "A text.\n\nMore of it."
