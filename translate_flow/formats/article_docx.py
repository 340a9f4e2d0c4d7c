"""An article as a Word document, its block types as Word's own styles."""

import io

from translate_flow.formats import docx_parts
from translate_flow.formats.article import ArticleText
from translate_flow.formats.packed_xml import write_parts
from translate_flow.text.block import BlockType

_STYLES = {
    BlockType.HEADLINE: "Title",
    BlockType.LEDE: "Subtitle",
    BlockType.SUBHEADING: "Heading2",
    BlockType.QUOTE: "Quote",
    BlockType.LIST_ITEM: "ListParagraph",
    BlockType.CAPTION: "Caption",
}


def write(article: ArticleText) -> bytes:
    """The document; the same article makes the same bytes."""
    links = list(dict.fromkeys(mark.target for marks in article.marks.values() for mark in marks if mark.target))
    numbers = {link: number for number, link in enumerate(links)}
    paragraphs = [
        docx_parts.marked(text, _STYLES.get(kind, ""), article.language, marks, numbers)
        for kind, text, marks in article.marked()
    ]
    if article.credit_line:
        paragraphs.append(docx_parts.styled(article.credit_line, "", article.language))
    document = docx_parts.DOCUMENT_HEAD + "".join(paragraphs) + docx_parts.DOCUMENT_TAIL
    out = io.BytesIO()
    write_parts(out, docx_parts.parts(links=links) | {"word/document.xml": document}, {})
    return out.getvalue()
