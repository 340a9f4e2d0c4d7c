"""An article as Markdown (CommonMark): what looks like markup in the text is escaped."""

import re

from translate_flow.formats.article import ArticleText
from translate_flow.text.block import BlockType

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&!])")
# What begins a list, a rule, a heading underline, or a table row only at the beginning of a line.
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)
_BREAK = re.compile(r"\r\n|\r|\n")
_LEADS = {
    BlockType.HEADLINE: "# ",
    BlockType.SUBHEADING: "## ",
    BlockType.LIST_ITEM: "- ",
    BlockType.QUOTE: "> ",
}
_AROUND = {BlockType.KICKER: "**", BlockType.LEDE: "**", BlockType.CAPTION: "*", BlockType.EDITOR_NOTE: "*"}


def write(article: ArticleText) -> bytes:
    """UTF-8 with a blank line between blocks."""
    parts = [_block(kind, text) for kind, text in article.blocks]
    if article.credit_line:
        parts.append(f"*{_escaped(article.credit_line).strip()}*")
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _block(kind: BlockType, text: str) -> str:
    lead, around = _LEADS.get(kind, ""), _AROUND.get(kind, "")
    lines = _BREAK.split(_escaped(text.strip()))
    if kind in {BlockType.HEADLINE, BlockType.SUBHEADING}:
        return lead + " ".join(lines)
    following = "> " if kind is BlockType.QUOTE else " " * len(lead)
    body = f"\\\n{following}".join(lines)
    return f"{lead}{around}{body}{around}" if body else ""


def _escaped(text: str) -> str:
    return _LINE_START.sub(_defused, _SPECIAL.sub(r"\\\1", text))


def _defused(found: re.Match[str]) -> str:
    start = found[2]
    return f"{found[1]}{start[:-1]}\\{start[-1]}"
