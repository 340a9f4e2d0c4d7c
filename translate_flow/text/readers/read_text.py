"""What every reader of an article file gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from translate_flow.text.block import BlockType
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
