import io

from docx import Document

from translate_flow.formats.article import ArticleText, write_article
from translate_flow.text.block import BlockType


def test_python_docx_reads_texts_and_styles() -> None:
    blocks = ((BlockType.HEADLINE, "Titlu"), (BlockType.BODY, "a\tb\nc"), (BlockType.QUOTE, "q"))
    document = Document(io.BytesIO(write_article(ArticleText("ro", blocks, credit_line="Ana"), "docx")))
    found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
    assert found == [("Title", "Titlu"), ("Normal", "a\tb\nc"), ("Quote", "q"), ("Normal", "Ana")]
