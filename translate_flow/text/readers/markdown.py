"""Markdown: its blocks as paragraphs, headings and list items; marks inside a line stand beside the text."""

import re
from typing import Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text
from translate_flow.text.marks import MarkBuilder, MarkKind
from translate_flow.text.readers.plain import decode
from translate_flow.text.readers.read_text import ReadText, structure_hints

MAX_CHARACTERS = 2_000_000
_MARKS = {"strong_open": MarkKind.BOLD, "em_open": MarkKind.ITALIC, "link_open": MarkKind.LINK}
_TAG = re.compile(r"<(/?)(strong|b|em|i|u|sup|sub)>", re.IGNORECASE)
_TAGS = {
    "strong": MarkKind.BOLD,
    "b": MarkKind.BOLD,
    "em": MarkKind.ITALIC,
    "i": MarkKind.ITALIC,
    "u": MarkKind.UNDERLINE,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t-].*\r?\n)+---[ \t]*\r?\n")
"""Settings of a site's generator before the text."""
_NOTE = re.compile(r"\[\^([^\]\s]{1,30})\]:?")
"""The call of a footnote, and what stands before its text."""
_HEADINGS = {"h1": BlockType.HEADLINE}


def read_markdown(data: bytes, name: str) -> ReadText:
    """The text of a Markdown file; raw HTML in it stays as text, but for the tags of bold words and the like."""
    from markdown_it import MarkdownIt

    text = check_text(decode(data, name)[0], place=name)
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(f"{len(text):,} characters", place=name, remedy=f"At most {MAX_CHARACTERS:,} are read")
    text = _NOTE.sub(r"\[\1\]", _FRONT_MATTER.sub("", text))
    found: list[tuple[str, BlockType | None]] = []
    kind: BlockType | None = None
    depth = 0
    marks = MarkBuilder()
    for token in (
        MarkdownIt("commonmark", {"html": True, "maxNesting": 50}).disable("html_block").enable("table").parse(text)
    ):
        if token.type == "heading_open":
            kind = _HEADINGS.get(token.tag, BlockType.SUBHEADING)
        elif token.type in {"list_item_open", "list_item_close"}:
            depth += 1 if token.type == "list_item_open" else -1
        elif token.type == "inline":
            children = token.children or []
            is_image = bool(children) and all(child.type == "image" for child in children)
            kind = kind or (BlockType.LIST_ITEM if depth else BlockType.CAPTION if is_image else None)
            found.append((_plain(children, marks), kind))
            kind = None
        elif token.type in {"code_block", "fence"}:
            found.append((token.content.strip("\n"), None))
            marks.text(token.content)
    found = [(paragraph, kind) for paragraph, kind in found if paragraph.strip()]
    if not found:
        raise BadInput("there is no text in the file", place=name, remedy="Choose another file")
    whole = "\n\n".join(paragraph for paragraph, _ in found)
    return ReadText(text=whole, kind="markdown", hints=structure_hints(found), marks=marks.marks(whole))


def _plain(children: list[Any], marks: MarkBuilder) -> str:
    parts = []
    opened = []
    ends = _tag_pairs(children)
    closing = set(ends.values())
    for place, child in enumerate(children):
        if place in ends:
            opened.append(marks.open(_TAGS[child.content[1:-1].lower()]))
        elif child.nesting == 1:
            opened.append(marks.open(_MARKS.get(child.type), child.attrGet("href") or ""))
        elif child.nesting == -1 or place in closing:
            if opened.pop():
                marks.close()
        elif child.type in {"text", "code_inline", "html_inline", "image"}:
            parts.append(child.content)
            marks.text(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
    return "".join(parts)


def _tag_pairs(children: list[Any]) -> dict[int, int]:
    """Where HTML tags of marks begin and end among the parts of a line, as far as they nest with everything else."""
    pairs: dict[int, int] = {}
    around: list[tuple[int, str]] = []
    for place, child in enumerate(children):
        tag = _TAG.fullmatch(child.content) if child.type == "html_inline" else None
        if child.nesting == 1 or (tag and not tag[1]):
            around.append((place, tag[2].lower() if tag else ""))
        elif child.nesting == -1:
            while around.pop()[1]:
                pass
        elif tag and around and around[-1][1] == tag[2].lower():
            pairs[around.pop()[0]] = place
    return pairs
