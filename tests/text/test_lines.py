from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from translate_flow.text.lines import list_mark, paragraphs


@given(st.text(st.sampled_from("ab \n\t\u2028.-•"), max_size=60))
def test_every_letter_is_in_exactly_one_paragraph_in_order(raw: str) -> None:
    found = paragraphs(raw)
    assert all(start < end for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    inside = "".join(raw[start:end] for start, end in found)
    assert "".join(inside.split()) == "".join(raw.split())


def test_blank_lines_part_paragraphs() -> None:
    raw = "Titlu\n\nUn text.\n \n\nAlt text.\n"
    assert [raw[start:end].strip() for start, end in paragraphs(raw)] == ["Titlu", "Un text.", "Alt text."]


def test_marks_of_lists_are_told_from_dialogue_and_numbers() -> None:
    assert [bool(list_mark(line)) for line in ("• unu", "- unu", "1. unu", "1) unu")] == [True] * 4
    assert [bool(list_mark(line)) for line in ("unu", "", "12 martie", "-5 grade")] == [False] * 4
