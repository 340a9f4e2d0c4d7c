import pytest

from translate_flow.quality.finding import Severity
from translate_flow.quality.run import run_checks
from translate_flow.text.marks import Mark, MarkKind

BOLD = Mark(MarkKind.BOLD, 0, 5)
LINK = Mark(MarkKind.LINK, 6, 11, "https://x.example/")
SOURCE, TARGET = "Podul vechi rămâne.", "Old bridge stays."


def said(target: str, *sides: tuple[Mark, ...]) -> list[tuple[Severity, str]]:
    found = run_checks(SOURCE, target, source_language="ro", target_language="en", marks=(sides[0], sides[1]))
    return [(finding.severity, finding.message) for finding in found if finding.rule == "tags"]


def test_the_same_marks_on_both_sides_pass_wherever_they_stand() -> None:
    assert said(TARGET, (BOLD, LINK), (Mark(MarkKind.LINK, 0, 3, LINK.target), Mark(MarkKind.BOLD, 4, 10))) == []


def test_a_mark_of_one_side_only_is_told() -> None:
    assert said(TARGET, (BOLD, LINK), (Mark(MarkKind.ITALIC, 0, 3),)) == [
        (Severity.WARNING, "bold words of the source: ⟨1⟩ is missing"),
        (Severity.WARNING, "the link to https://x.example/ of the source: ⟨2⟩ is missing"),
        (Severity.WARNING, "words in italics only in the translation: ⟨3⟩"),
    ]


@pytest.mark.parametrize("target", ["⟨1⟩Old bridge stays.", "Old⟨/1⟩ bridge stays.", "⟨1⟩⟨/1⟩Old bridge stays."])
def test_a_tag_that_became_characters_is_an_error(target: str) -> None:
    assert (Severity.ERROR) in [severity for severity, _ in said(target, (BOLD,), ())]


def test_a_text_that_speaks_of_tags_is_left_alone() -> None:
    assert said("⟨1⟩ is a tag.", (), ()) == []
