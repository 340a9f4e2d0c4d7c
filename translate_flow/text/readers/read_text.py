"""What every reader of an article file gives back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from translate_flow.text import bylines, line_types, page_lines
from translate_flow.text.block import BlockType
from translate_flow.text.characters import fold
from translate_flow.text.kept_marks import within_limits
from translate_flow.text.marks import Mark


@dataclass(frozen=True, slots=True)
class ReadText:
    """A file as plain text: paragraphs parted by blank lines, and what the file's own structure says about some.

    `hints` maps the folded form of a paragraph to its type. `notes` are for the person: a guessed encoding, things
    left out. `marks` are the bold words, links and so on of the text, which is the same as without them.
    """

    text: str
    kind: str
    encoding: str = "UTF-8"
    title: str = ""
    notes: tuple[str, ...] = ()
    hints: Mapping[str, BlockType] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()


_BY_LOOK = frozenset({BlockType.SUBHEADING, BlockType.LIST_ITEM})
"""Types that files also give to what a page puts around its article."""


def structure_hints(paragraphs: Iterable[tuple[str, BlockType | None]]) -> dict[str, BlockType]:
    """What a file's structure says of its paragraphs, but for lists and headings that are worded as the page's."""
    return {fold(text): kind for text, kind in paragraphs if kind and not (kind in _BY_LOOK and _is_worded(text))}


def _is_worded(text: str) -> bool:
    return (
        page_lines.is_boilerplate(text)
        or line_types.credit(text, "und") is not None
        or bylines.byline(text, "und") is not None
    )


def within_mark_limits(read: ReadText) -> ReadText:
    """The same with as many marks as a text may keep, and a note where there are more."""
    kept = within_limits(read.marks)
    if len(kept) == len(read.marks):
        return read
    told = f"Of {len(read.marks):,} bold words, links and the like the first {len(kept):,} are kept"
    return replace(read, marks=kept, notes=(*read.notes, told))
