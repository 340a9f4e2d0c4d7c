"""An article as plain text: a blank line between blocks, list items with a dash."""

from translate_flow.formats.article import ArticleText
from translate_flow.text.block import BlockType


def write(article: ArticleText) -> bytes:
    """UTF-8 without a mark, ended by a line feed."""
    parts: list[str] = []
    before = None
    for kind, text in article.blocks:
        is_item = kind is BlockType.LIST_ITEM
        if parts:
            parts.append("\n" if is_item and before is kind else "\n\n")
        parts.append(f"– {text}" if is_item else text)
        before = kind
    if article.credit_line:
        parts.append(f"\n\n{article.credit_line}" if parts else article.credit_line)
    return ("".join(parts) + "\n").encode()
