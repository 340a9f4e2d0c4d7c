"""Markdown: its blocks as paragraphs, headings and list items; marks inside a line are taken off, their text kept."""

from typing import Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text, fold
from translate_flow.text.readers.plain import decode
from translate_flow.text.readers.read_text import ReadText

MAX_CHARACTERS = 2_000_000
_HEADINGS = {"h1": BlockType.HEADLINE}


def read_markdown(data: bytes, name: str) -> ReadText:
    """The text of a Markdown file; raw HTML in it stays as text."""
    from markdown_it import MarkdownIt

    text = check_text(decode(data, name)[0], place=name)
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(f"{len(text):,} characters", place=name, remedy=f"At most {MAX_CHARACTERS:,} are read")
    found: list[tuple[str, BlockType | None]] = []
    kind: BlockType | None = None
    depth = 0
    for token in MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).parse(text):
        if token.type == "heading_open":
            kind = _HEADINGS.get(token.tag, BlockType.SUBHEADING)
        elif token.type in {"list_item_open", "list_item_close"}:
            depth += 1 if token.type == "list_item_open" else -1
        elif token.type == "inline":
            found.append((_plain(token.children or []), kind or (BlockType.LIST_ITEM if depth else None)))
            kind = None
        elif token.type in {"code_block", "fence"}:
            found.append((token.content.strip("\n"), None))
    found = [(paragraph, kind) for paragraph, kind in found if paragraph.strip()]
    if not found:
        raise BadInput("there is no text in the file", place=name, remedy="Choose another file")
    hints = {fold(paragraph): kind for paragraph, kind in found if kind}
    return ReadText(text="\n\n".join(paragraph for paragraph, _ in found), kind="markdown", hints=hints)


def _plain(children: list[Any]) -> str:
    parts = []
    for child in children:
        if child.type in {"text", "code_inline", "html_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type == "image":
            parts.append(child.content)
    return "".join(parts)
