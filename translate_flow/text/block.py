"""The parts of an article: blocks with their types, and the credits and sources found in them."""

from dataclasses import dataclass
from enum import StrEnum

from translate_flow.errors import BadInput


class BlockType(StrEnum):
    """What a paragraph-level part of an article is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    LEDE = "lede"
    BODY = "body"
    QUOTE = "quote"
    SUBHEADING = "subheading"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATE_META = "date_meta"
    SOURCE_LINE = "source_line"
    EDITOR_NOTE = "editor_note"
    BOILERPLATE = "boilerplate"


TRANSLATABLE: frozenset[BlockType] = frozenset(
    {
        BlockType.KICKER,
        BlockType.HEADLINE,
        BlockType.LEDE,
        BlockType.BODY,
        BlockType.QUOTE,
        BlockType.SUBHEADING,
        BlockType.LIST_ITEM,
        BlockType.CAPTION,
    }
)
"""The block types that are cut into segments; the others never reach a bitext."""


def block_type(name: str, *, place: str) -> BlockType:
    """The type of a name; BadInput, at the place it came from, for any other word."""
    try:
        return BlockType(name)
    except ValueError as error:
        known = ", ".join(BlockType)
        raise BadInput(f"“{name[:40]}” is not a block type", place=place, remedy=f"Known are {known}") from error


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a raw text: characters `start` to `end` (end exclusive), and their reading form.

    `text` is for reading and comparing (NFC, white space collapsed, invisible characters removed);
    the exact text is `raw[start:end]`. `duplicate_of` is the index of the block a boilerplate line repeats.
    """

    type: BlockType
    start: int
    end: int
    text: str
    duplicate_of: int | None = None


@dataclass(frozen=True, slots=True)
class FoundCredit:
    """A person named for a role in the text, and the index of the block that says so."""

    role: str
    name: str
    block: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, date and agency before the first sentence: characters `start` to `end` of the raw text."""

    start: int
    end: int
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """A pasted text and what was seen in it; every non-space character lies in exactly one of the ordered blocks."""

    lang: str
    raw: str
    blocks: tuple[Block, ...]
    credits: tuple[FoundCredit, ...]
    sources: tuple[str, ...]
    dateline: Dateline | None = None
