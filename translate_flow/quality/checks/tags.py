"""Marks inside a text: bold words, links and the like, which the translation should have too."""

from collections.abc import Iterator, Sequence

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.marks import Mark, MarkKind
from translate_flow.text.tags import TAG, numbers

RULE = "tags"
NAMES = {
    MarkKind.BOLD: "bold words",
    MarkKind.ITALIC: "words in italics",
    MarkKind.UNDERLINE: "underlined words",
    MarkKind.SUPERSCRIPT: "raised words",
    MarkKind.SUBSCRIPT: "lowered words",
}


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each mark that only one side has; an error for a tag that stands in the text as characters."""
    if not pair.target.strip():
        return
    named = numbers(pair.target_marks, pair.source_marks)
    said_of = set(named)
    for number, mark in enumerate(pair.source_marks, start=1):
        if number not in said_of:
            said = f"{_named(mark)} of the source: ⟨{number}⟩ is missing"
            yield Finding(RULE, Severity.WARNING, said, source_span=(mark.start, mark.end))
    for number, mark in zip(named, pair.target_marks, strict=True):
        if number > len(pair.source_marks):
            said = f"{_named(mark)} only in the translation: ⟨{number}⟩"
            yield Finding(RULE, Severity.WARNING, said, target_span=(mark.start, mark.end))
    yield from _left_over(pair, [*pair.source_marks, *pair.target_marks])


def _left_over(pair: Pair, marks: Sequence[Mark]) -> Iterator[Finding]:
    for found in TAG.finditer(pair.target) if marks else ():
        if found[0] not in pair.source:
            said = f"{found[0]} has no other half, crosses another tag or holds nothing"
            yield Finding(RULE, Severity.ERROR, said, target_span=found.span())


def _named(mark: Mark) -> str:
    return f"the link to {mark.target}" if mark.kind is MarkKind.LINK else NAMES[mark.kind]
