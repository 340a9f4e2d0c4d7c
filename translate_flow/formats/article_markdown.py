"""An article as Markdown (CommonMark): what looks like markup in the text is escaped."""

import re
from collections.abc import Sequence

from translate_flow.formats.article import ArticleText
from translate_flow.formats.marked import closing, opening, woven
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark, MarkKind

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
_SIGNS = {MarkKind.BOLD: "**", MarkKind.ITALIC: "*"}
_AROUND = {BlockType.KICKER: "**", BlockType.LEDE: "**", BlockType.CAPTION: "*", BlockType.EDITOR_NOTE: "*"}


def write(article: ArticleText) -> bytes:
    """UTF-8 with a blank line between blocks."""
    parts = [_block(kind, text, marks) for kind, text, marks in article.marked()]
    if article.credit_line:
        parts.append(f"*{_escaped(article.credit_line).strip()}*")
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _block(kind: BlockType, text: str, marks: Sequence[Mark]) -> str:
    lead, around = _LEADS.get(kind, ""), _AROUND.get(kind, "")
    lines = _BREAK.split(_woven(text, [mark for mark in marks if _SIGNS.get(mark.kind) != around]).strip())
    if kind in {BlockType.HEADLINE, BlockType.SUBHEADING}:
        return lead + " ".join(lines)
    following = "> " if kind is BlockType.QUOTE else " " * len(lead)
    body = f"\\\n{following}".join(lines)
    return f"{lead}{around}{body}{around}" if body else ""


def _woven(text: str, marks: Sequence[Mark]) -> str:
    """The text with its marks, in Markdown's own signs where these are sure to be read as such, else as HTML."""
    ends = [at for mark in marks for at in (mark.start, mark.end)]

    def is_sure(mark: Mark) -> bool:
        # CommonMark 0.31, 6.2: with a letter on its inside, a run of asterisks opens or closes whatever stands outside.
        is_alone = ends.count(mark.start) == ends.count(mark.end) == 1
        return (
            is_alone
            and text[mark.start].isalnum()
            and text[mark.end - 1].isalnum()
            and "\n" not in text[mark.start : mark.end]
        )

    def open_(mark: Mark) -> str:
        if mark.kind is MarkKind.LINK:
            return "["
        return _SIGNS[mark.kind] if mark.kind in _SIGNS and is_sure(mark) else opening(mark)

    def close(mark: Mark) -> str:
        if mark.kind is MarkKind.LINK:
            return f"](<{mark.target.replace('<', '%3C').replace('>', '%3E')}>)"
        return _SIGNS[mark.kind] if mark.kind in _SIGNS and is_sure(mark) else closing(mark)

    return woven(text, marks, _escaped, open_, close)


def _escaped(text: str) -> str:
    return _LINE_START.sub(_defused, _SPECIAL.sub(r"\\\1", text))


def _defused(found: re.Match[str]) -> str:
    start = found[2]
    return f"{found[1]}{start[:-1]}\\{start[-1]}"
