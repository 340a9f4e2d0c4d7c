"""An article as a page of its own: semantic elements, no script, no outside address."""

from itertools import groupby

from translate_flow.formats.article import ArticleText
from translate_flow.formats.marked import woven
from translate_flow.formats.xml_text import escape, quote
from translate_flow.languages.registry import language
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark

_ELEMENTS = {
    BlockType.HEADLINE: ("<h1>", "</h1>"),
    BlockType.SUBHEADING: ("<h2>", "</h2>"),
    BlockType.QUOTE: ("<blockquote><p>", "</p></blockquote>"),
    BlockType.CAPTION: ("<figure><figcaption>", "</figcaption></figure>"),
    BlockType.BODY: ("<p>", "</p>"),
}
_STYLE = "body{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}.lede{font-weight:bold}"


def write(article: ArticleText) -> bytes:
    """UTF-8, well-formed as XML too."""
    direction = "rtl" if language(article.language).is_right_to_left else "ltr"
    blocks = "\n".join(
        _group(kind, [woven(text, marks, _text) for _, text, marks in group])
        for kind, group in groupby(article.marked(), _kind)
    )
    credit = f'\n<p class="credit">{_text(article.credit_line)}</p>' if article.credit_line else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{quote(article.language)}" dir="{direction}">\n<head><meta charset="utf-8"/>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f"<title>{escape(article.name)}</title><style>{_STYLE}</style></head>\n"
        f"<body>\n<article>\n{blocks}{credit}\n</article>\n</body>\n</html>\n"
    ).encode()


def _kind(block: tuple[BlockType, str, tuple[Mark, ...]]) -> BlockType:
    return block[0]


def _group(kind: BlockType, texts: list[str]) -> str:
    """Neighbouring blocks of a kind, given as markup."""
    if kind is BlockType.LIST_ITEM:
        return "<ul>\n" + "\n".join(f"<li>{text}</li>" for text in texts) + "\n</ul>"
    start, end = _ELEMENTS.get(kind, (f'<p class="{kind.value}">', "</p>"))
    return "\n".join(f"{start}{text}{end}" for text in texts)


def _text(text: str) -> str:
    return escape(text).replace("&#13;\n", "\n").replace("&#13;", "\n").replace("\n", "<br/>\n")
