"""Marks are given back as they were kept, and follow the sentences they stand in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.text.kept_marks import MAX_MARKS, carried, packed, parted, unpacked
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
