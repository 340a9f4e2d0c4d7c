from translate_flow.text.kept_marks import within_limits
from translate_flow.text.marks import Mark, MarkKind
from translate_flow.text.readers.read_text import ReadText, within_mark_limits


def test_as_many_marks_as_a_text_may_keep_are_kept_and_more_are_told() -> None:
    few = ReadText("ab", "text", marks=(Mark(MarkKind.BOLD, 0, 1),))
    assert within_mark_limits(few) is few
    marks = tuple(Mark(MarkKind.BOLD, at, at + 1) for at in range(0, 60_000, 2))
    many = within_mark_limits(ReadText("x" * 60_000, "text", notes=("guessed",), marks=marks))
    assert many.marks == tuple(within_limits(marks)) and len(many.marks) < len(marks)
    assert many.notes[0] == "guessed" and f"{len(marks):,}" in many.notes[1]
