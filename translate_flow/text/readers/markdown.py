"""Markdown: its blocks as paragraphs, headings and list items; marks inside a line stand beside the text."""

from typing import Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text, fold
from translate_flow.text.marks import MarkBuilder, MarkKind
from translate_flow.text.readers.plain import decode
from translate_flow.text.readers.read_text import ReadText

MAX_CHARACTERS = 2_000_000
_MARKS = {"strong_open": MarkKind.BOLD, "em_open": MarkKind.ITALIC, "link_open": MarkKind.LINK}
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
    marks = MarkBuilder()
    for token in MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).parse(text):
        if token.type == "heading_open":
            kind = _HEADINGS.get(token.tag, BlockType.SUBHEADING)
        elif token.type in {"list_item_open", "list_item_close"}:
            depth += 1 if token.type == "list_item_open" else -1
        elif token.type == "inline":
            found.append((_plain(token.children or [], marks), kind or (BlockType.LIST_ITEM if depth else None)))
            kind = None
        elif token.type in {"code_block", "fence"}:
            found.append((token.content.strip("\n"), None))
            marks.text(token.content)
    found = [(paragraph, kind) for paragraph, kind in found if paragraph.strip()]
    if not found:
        raise BadInput("there is no text in the file", place=name, remedy="Choose another file")
    hints = {fold(paragraph): kind for paragraph, kind in found if kind}
    whole = "\n\n".join(paragraph for paragraph, _ in found)
    return ReadText(text=whole, kind="markdown", hints=hints, marks=marks.marks(whole))


def _plain(children: list[Any], marks: MarkBuilder) -> str:
    parts = []
    opened = []
    for child in children:
        if child.nesting == 1:
            opened.append(marks.open(_MARKS.get(child.type), child.attrGet("href") or ""))
        elif child.nesting == -1:
            if opened.pop():
                marks.close()
        elif child.type in {"text", "code_inline", "html_inline", "image"}:
            parts.append(child.content)
            marks.text(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
    return "".join(parts)
