"""An article as it leaves the house: typed blocks and the printed credit line; and the formats it leaves in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import MappingProxyType
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats.format import Format
from translate_flow.languages.registry import check_tag
from translate_flow.text.block import BlockType
from translate_flow.text.characters import check_text
from translate_flow.text.marks import Mark

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One version of an article: blocks in order as (type, exact text), title for the file, credit line last.

    `marks` are the bold words, links and so on of the blocks, by their place among them.
    """

    language: str
    blocks: tuple[tuple[BlockType, str], ...]
    title: str = ""
    credit_line: str = ""
    marks: Mapping[int, tuple[Mark, ...]] = field(default_factory=dict)

    def marked(self) -> Iterator[tuple[BlockType, str, tuple[Mark, ...]]]:
        """The blocks, each with its marks."""
        return ((kind, text, self.marks.get(i, ())) for i, (kind, text) in enumerate(self.blocks))

    @property
    def name(self) -> str:
        """The title, or the headline where none is given."""
        headlines = (text for kind, text in self.blocks if kind is BlockType.HEADLINE)
        return self.title or next(headlines, "")


ARTICLE_FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            Format("html", (".html",), "text/html", "Web page", "", "article_html.write", two_way=False),
            Format("plain", (".txt",), "text/plain", "Plain text", "", "article_plain.write", two_way=False),
            Format("markdown", (".md",), "text/markdown", "Markdown", "", "article_markdown.write", two_way=False),
            Format("docx", (".docx",), _DOCX, "Word document", "", "article_docx.write", two_way=False),
        )
    }
)
"""Name → what an article's text can be written as."""


def write_article(article: ArticleText, format: str) -> bytes:
    """The file of an article; BadInput for an unknown format, BadCharacter for what no format carries."""
    known = ARTICLE_FORMATS.get(format)
    if known is None:
        raise BadInput(f"“{format[:40]}” is no article format", remedy=f"Known are {', '.join(ARTICLE_FORMATS)}")
    check_tag(article.language, place="article")
    for text in (article.title, article.credit_line, *(text for _, text in article.blocks)):
        check_text(text, place="article")
    module, function = known.writer.split(".")
    loaded: Any = import_module(f"translate_flow.formats.{module}")
    write: Callable[[ArticleText], bytes] = getattr(loaded, function)
    return write(article)
