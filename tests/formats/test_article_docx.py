import io

from docx import Document

from translate_flow.formats.article import ArticleText, write_article
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark, MarkKind
from translate_flow.text.readers.registry import read_article_file


def test_python_docx_reads_texts_and_styles() -> None:
    blocks = ((BlockType.HEADLINE, "Titlu"), (BlockType.BODY, "a\tb\nc"), (BlockType.QUOTE, "q"))
    document = Document(io.BytesIO(write_article(ArticleText("ro", blocks, credit_line="Ana"), "docx")))
    found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
    assert found == [("Title", "Titlu"), ("Normal", "a\tb\nc"), ("Quote", "q"), ("Normal", "Ana")]


def test_ten_thousand_marks_of_one_paragraph_come_back() -> None:
    words = [f"w{i}" for i in range(10_000)]
    text = " ".join(words)
    marks, at = [], 0
    for i, word in enumerate(words):
        kind, target = (MarkKind.LINK, f"https://x.example/{i}") if i % 2 else (MarkKind.BOLD, "")
        marks.append(Mark(kind, at, at + len(word), target))
        at += len(word) + 1
    article = ArticleText("en", ((BlockType.BODY, text),), marks={0: tuple(marks)})
    read = read_article_file(write_article(article, "docx"), "a.docx")
    assert (read.text, read.marks) == (text, tuple(marks))
