"""Marks are given back as they were kept, and follow the sentences they stand in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.text.kept_marks import MAX_MARKS, carried, followed, glued, moved, packed, parted, unpacked
from translate_flow.text.marks import Mark, MarkKind
from translate_flow.text.readers.html import html_to_text

PARTS = st.lists(
    st.sampled_from(
        ["<b>one</b> ", "two. ", "<i>three <b>four</b></i>! ", '<a href="https://x.example/">п’ять</a> ', "👍. ", "<p>"]
    ),
    max_size=30,
)


@given(PARTS)
def test_what_is_kept_comes_back(parts: list[str]) -> None:
    read = html_to_text("<p>Start. " + "".join(parts))
    assert unpacked(json.loads(json.dumps(packed(read.marks))), read.text) == read.marks
    assert carried(read.marks, read.text, read.text) == read.marks
    assert list(parted(read.marks, [(0, len(read.text))])) == [read.marks]


@given(PARTS, PARTS)
def test_marks_in_another_text_stand_on_the_same_words_and_never_cross(before: list[str], after: list[str]) -> None:
    old, new = html_to_text("<p>Start. " + "".join(before)), html_to_text("<p>Start. " + "".join(after))
    found = carried(old.marks, old.text, new.text)
    assert unpacked(packed(found), new.text) == found
    words = {(mark.kind, old.text[mark.start : mark.end]) for mark in old.marks}
    assert all((mark.kind, new.text[mark.start : mark.end]) in words for mark in found)


def test_a_changed_sentence_loses_its_marks_and_a_moved_one_keeps_them() -> None:
    old = "One bold word. Another one here. The end."
    marks = (Mark(MarkKind.BOLD, 4, 8), Mark(MarkKind.ITALIC, 15, 22), Mark(MarkKind.BOLD, 37, 40))
    new = "The end. Another one here. One brave word."
    found = carried(marks, old, new)
    assert [(mark.kind.value, new[mark.start : mark.end]) for mark in found] == [("bold", "end"), ("italic", "Another")]


@given(PARTS, st.integers(0, 200))
def test_a_text_parted_at_a_space_and_joined_again_has_its_marks(parts: list[str], near: int) -> None:
    read = html_to_text("<p>Start. " + "".join(parts))
    at = read.text.find(" ", near)
    if at < 0:
        return
    before, after = parted(read.marks, [(0, at), (at + 1, len(read.text))])
    whole = glued(before, tuple(moved(after, at + 1)), (at, at + 1))
    assert unpacked(packed(whole), read.text) == whole
    marked = {mark for mark in read.marks if not read.text[mark.start : mark.end].isspace()}
    assert {place for mark in marked for place in range(mark.start, mark.end)} == {
        place for mark in whole for place in range(mark.start, mark.end)
    }


@given(PARTS, st.integers(0, 200), st.text(max_size=5))
def test_an_edit_beside_a_mark_keeps_it(parts: list[str], near: int, typed: str) -> None:
    read = html_to_text("<p>Start. " + "".join(parts))
    at = min(near, len(read.text))
    new = read.text[:at] + typed + read.text[at:]
    found = followed(read.marks, read.text, new)
    assert unpacked(packed(found), new) == found
    words = {read.text[mark.start : mark.end] for mark in read.marks}
    assert all(new[mark.start : mark.end] in words for mark in found)


def test_a_word_changed_elsewhere_in_the_sentence_leaves_a_mark_alone() -> None:
    old, new = "The town hall said it will open on Monday.", "The town hall said it shall open Tuesday."
    found = followed((Mark(MarkKind.BOLD, 14, 18), Mark(MarkKind.ITALIC, 35, 41)), old, new)
    assert [(mark.kind.value, new[mark.start : mark.end]) for mark in found] == [("bold", "said")]


@pytest.mark.parametrize(
    "hostile",
    [
        None,
        [["bold", 0, 99]],
        [["bold", -1, 2]],
        [["bold", 2, 2]],
        [["blink", 0, 2]],
        [["link", 0, 2]],
        [["bold", 0, 2, "https://x.example/"]],
        [["link", 0, 2, "javascript:alert(1)"]],
        [["link", 0, 2, "data:text/html,x"]],
        [["bold", 0, 4], ["italic", 2, 6]],
        [["bold", 0, 4], ["bold", 1, 3]],
        [["bold", 0, 2]] * (MAX_MARKS + 1),
        [{"kind": "bold"}],
    ],
)
def test_marks_that_no_file_can_have_are_refused(hostile: object) -> None:
    with pytest.raises(BadInput):
        unpacked(hostile, "a short text")


def test_ten_thousand_marks_are_kept() -> None:
    read = html_to_text("<p>Start. " + "".join(f"<b>w{i}</b> <i>x.</i> " for i in range(5_000)))
    assert len(read.marks) == 10_000
    assert unpacked(packed(read.marks), read.text) == read.marks
    assert len(carried(read.marks, read.text, read.text + " More.")) == 10_000


def test_in_a_very_long_text_marks_stay_with_their_words_as_well() -> None:
    old = "First words. " * 500 + "Bold here. " + "Last words. " * 500
    start = old.index("Bold")
    mark = Mark(MarkKind.BOLD, start, start + 4)
    (found,) = followed([mark], old, "New. " + old)
    assert (found.start, found.end) == (start + 5, start + 9)
