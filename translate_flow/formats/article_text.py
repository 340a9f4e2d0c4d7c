"""A finished article as a file: plain text, HTML, Markdown; blocks in order, the credit line at the end."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from translate_flow.languages.registry import language
from translate_flow.text.block import BlockType


@dataclass(frozen=True, slots=True)
class ArticleText:
    """A title, the language, (type, text) of each block, and the printed credit line."""

    title: str
    lang: str
    blocks: tuple[tuple[BlockType, str], ...]
    credit_line: str = ""


@dataclass(frozen=True, slots=True)
class Writer:
    """How an article is written, and as what it is sent."""

    media_type: str
    write: Callable[[ArticleText], bytes]


_TAGS = {
    BlockType.KICKER: ("p", "kicker"),
    BlockType.HEADLINE: ("h1", ""),
    BlockType.LEDE: ("p", "lede"),
    BlockType.QUOTE: ("blockquote", ""),
    BlockType.SUBHEADING: ("h2", ""),
    BlockType.LIST_ITEM: ("li", ""),
    BlockType.CAPTION: ("p", "caption"),
}
_MARKS = {BlockType.HEADLINE: "# ", BlockType.SUBHEADING: "## ", BlockType.QUOTE: "> ", BlockType.LIST_ITEM: "- "}
_ESCAPED = re.compile(r"([\\`*_{}\[\]<>#|])")


def plain(article: ArticleText) -> bytes:
    """Blocks as they are, parted by blank lines."""
    parts = [text for _, text in article.blocks] + ([article.credit_line] if article.credit_line else [])
    return ("\n\n".join(parts) + "\n").encode()


def page(article: ArticleText) -> bytes:
    """A whole HTML page that needs nothing from anywhere."""
    direction = "rtl" if language(article.lang).is_right_to_left else "ltr"
    body: list[str] = []
    is_in_list = False
    for kind, text in article.blocks:
        if (kind is BlockType.LIST_ITEM) != is_in_list:
            is_in_list = not is_in_list
            body.append("<ul>" if is_in_list else "</ul>")
        tag, name = _TAGS.get(kind, ("p", ""))
        mark = f' class="{name}"' if name else ""
        body.append(f"<{tag}{mark}>{_lines(text)}</{tag}>")
    if is_in_list:
        body.append("</ul>")
    if article.credit_line:
        body.append(f'<p class="credit">{html.escape(article.credit_line)}</p>')
    head = f'<meta charset="utf-8">\n<title>{html.escape(article.title)}</title>'
    inside = "\n".join(body)
    return (
        f'<!doctype html>\n<html lang="{html.escape(article.lang)}" dir="{direction}">\n<head>\n{head}\n</head>\n'
        f"<body>\n<article>\n{inside}\n</article>\n</body>\n</html>\n"
    ).encode()


def markdown(article: ArticleText) -> bytes:
    """CommonMark, with marks inside the text escaped."""
    parts = [_MARKS.get(kind, "") + _ESCAPED.sub(r"\\\1", text).replace("\n", "\\\n") for kind, text in article.blocks]
    if article.credit_line:
        parts.append(_emphasised(article.credit_line))
    return ("\n\n".join(parts) + "\n").encode()


def _emphasised(text: str) -> str:
    return "*" + _ESCAPED.sub(r"\\\1", text) + "*"


def _lines(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>\n")


WRITERS: dict[str, Writer] = {
    "txt": Writer("text/plain; charset=utf-8", plain),
    "html": Writer("text/html; charset=utf-8", page),
    "md": Writer("text/markdown; charset=utf-8", markdown),
}
"""Ending → writer."""
