"""Tags in a text and marks beside it say the same, whatever somebody types between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.text.kept_marks import NO_BORDER, glued_all, packed, unpacked
from translate_flow.text.marks import Mark, MarkKind
from translate_flow.text.readers.html import html_to_text
from translate_flow.text.tags import fitted, tagged, tags_of, untagged

PARTS = st.lists(
    st.sampled_from(
        [
            "<b>one</b> ",
            "two. ",
            "<i>three <b>four</b></i>! ",
            '<a href="https://x.example/">п’ять</a> ',
            "👍 ",
            "<b>x</b>",
        ]
    ),
    max_size=20,
)
SOURCE = (
    Mark(MarkKind.BOLD, 0, 4),
    Mark(MarkKind.LINK, 5, 9, "https://x.example/"),
    Mark(MarkKind.BOLD, 10, 14),
)


@given(PARTS, PARTS)
def test_what_is_tagged_comes_back(mine: list[str], source: list[str]) -> None:
    read, other = html_to_text("<p>Start. " + "".join(mine)), html_to_text("<p>Start. " + "".join(source))
    shown = tagged(read.text, read.marks, other.marks)
    assert untagged(shown, tags_of(other.marks, read.marks)) == (read.text, read.marks)


@given(st.text(alphabet="⟨⟩/1234 a\n", max_size=60))
def test_whatever_is_typed_every_other_character_stays_and_the_marks_are_lawful(typed: str) -> None:
    tags = tags_of(SOURCE)
    text, marks = untagged(typed, tags)
    assert unpacked(packed(marks), text) == marks
    assert all(text[mark.start : mark.end].strip() == text[mark.start : mark.end] != "" for mark in marks)
    assert untagged(tagged(text, marks, SOURCE), tags_of(SOURCE, marks))[0] == text


@pytest.mark.parametrize(
    ("typed", "text", "marks"),
    [
        ("⟨1⟩Bold⟨/1⟩ and ⟨2⟩link⟨/2⟩", "Bold and link", [("bold", "Bold"), ("link", "link")]),
        ("⟨2⟩the ⟨1⟩link⟨/1⟩⟨/2⟩", "the link", [("link", "the link"), ("bold", "link")]),
        ("⟨1⟩ spaced ⟨/1⟩!", " spaced !", [("bold", "spaced")]),
        ("⟨1⟩one⟨/1⟩ ⟨1⟩two⟨/1⟩", "one two", [("bold", "one"), ("bold", "two")]),
        ("⟨1⟩half", "⟨1⟩half", []),
        ("half⟨/1⟩", "half⟨/1⟩", []),
        ("⟨1⟩⟨/1⟩", "⟨1⟩⟨/1⟩", []),
        ("⟨1⟩a⟨2⟩b⟨/1⟩c⟨/2⟩", "a⟨2⟩bc⟨/2⟩", [("bold", "a⟨2⟩b")]),
        ("⟨1⟩a ⟨3⟩b⟨/3⟩⟨/1⟩", "a b", [("bold", "a b")]),
        ("⟨9⟩unknown⟨/9⟩", "⟨9⟩unknown⟨/9⟩", []),
    ],
)
def test_halves_crossings_and_unknown_numbers_stay_as_they_were_typed(
    typed: str, text: str, marks: list[tuple[str, str]]
) -> None:
    plain, found = untagged(typed, tags_of(SOURCE))
    assert plain == text
    assert [(mark.kind.value, plain[mark.start : mark.end]) for mark in found] == marks


@pytest.mark.parametrize(
    "typed",
    [
        "⟨1⟩" * 15_000 + "x" + "⟨/1⟩" * 15_000,
        "⟨1⟩" * 15_000 + "x" + "⟨/2⟩" * 15_000,
        "⟨1⟩⟨/1⟩" * 15_000,
        "⟨1⟩x⟨/1⟩ " * 15_000,
    ],
)
def test_as_many_tags_as_a_text_can_hold_are_read(typed: str) -> None:
    text, marks = untagged(typed, tags_of(SOURCE))
    assert unpacked(packed(marks), text) == marks[:20_000]


def test_as_many_sentences_with_marks_as_a_paragraph_can_have_are_joined() -> None:
    bold = Mark(MarkKind.BOLD, 0, 2)
    parts = [((3 * n - 1, 3 * n), (Mark(MarkKind.BOLD, 3 * n, 3 * n + 2),)) for n in range(1, 20_000)]
    assert glued_all([(NO_BORDER, (bold,)), *parts]) == (Mark(MarkKind.BOLD, 0, 3 * 20_000 - 1),)


def test_marks_of_an_earlier_pair_are_kept_where_the_new_source_has_such() -> None:
    old, new = Mark(MarkKind.LINK, 0, 3, "https://a.example/"), Mark(MarkKind.LINK, 5, 9, "https://b.example/")
    bold = Mark(MarkKind.BOLD, 4, 6)
    assert fitted([old, bold], [new]) == (Mark(MarkKind.LINK, 0, 3, "https://b.example/"),)
    assert fitted([bold, bold], [bold]) == (bold,)
    # The link that says the same is not given away to the one before it.
    assert fitted([Mark(MarkKind.LINK, 0, 1, "https://x.example/"), old], [old]) == (old,)
    assert fitted([], [new]) == fitted([bold], []) == ()
