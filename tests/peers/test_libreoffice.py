import html
import re
from pathlib import Path

import pytest

from tests.peers.conftest import Tell, program, run
from tests.peers.names import LIBREOFFICE
from tests.peers.texts import PAIRS, TEXTS, csv_texts, file_of, texts_in
from translate_flow.formats.registry import read_all, write_pairs
from translate_flow.formats.table import defused
from translate_flow.text.readers.registry import read_article_file

pytestmark = [pytest.mark.peer, pytest.mark.xdist_group("libreoffice")]

_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
_IN_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"


def opened(given: Path, wanted: str, *options: str) -> Path:
    """What LibreOffice saves after opening a file."""
    office = program("soffice", "libreoffice")
    folder = given.parent / "saved"
    run([office, f"-env:UserInstallation=file://{given.parent}/profile", "--headless", *options, "--convert-to", wanted,
         "--outdir", folder, given])  # fmt: skip
    return folder / f"{given.stem}.{wanted.partition(':')[0]}"


def test_our_workbook_opens(tmp_path: Path, tell: Tell) -> None:
    given = tmp_path / "pairs.xlsx"
    given.write_bytes(file_of("xlsx"))
    assert csv_texts(opened(given, _CSV).read_text(encoding="utf-8")) == TEXTS
    tell("XLSX, out", LIBREOFFICE, f"opened and saved as CSV: {len(TEXTS)} of {len(TEXTS)} rows exact")


def test_a_workbook_it_saved_is_read_with_every_field(tmp_path: Path, tell: Tell) -> None:
    given = tmp_path / "pairs.xlsx"
    given.write_bytes(file_of("xlsx"))
    with opened(given, "xlsx:Calc MS Excel 2007 XML").open("rb") as stream:
        assert read_all(stream, "xlsx", place="saved") == PAIRS
    tell("XLSX, out and back", LIBREOFFICE, f"saved again: {len(TEXTS)} of {len(TEXTS)} pairs, every field")


def test_our_word_table_opens(tmp_path: Path, tell: Tell) -> None:
    given = tmp_path / "pairs.docx"
    given.write_bytes(file_of("docx"))
    page = opened(given, "html:HTML (StarWriter)").read_text(encoding="utf-8")
    rows = re.findall(r"<tr\b.*?</tr>", page, flags=re.DOTALL)
    cells = [[_shown(cell) for cell in re.findall(r"<td\b.*?</td>", row, flags=re.DOTALL)] for row in rows]
    assert [(row[1], row[2]) for row in cells if len(row) > 2][-len(TEXTS) :] == TEXTS
    tell("DOCX, out", LIBREOFFICE, f"opened and saved as HTML: {len(TEXTS)} of {len(TEXTS)} rows exact")


def _shown(cell: str) -> str:
    text = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"[\n\t]+", " ", cell)))
    return text.strip(" ")


def test_a_word_table_it_saved_is_read_with_every_field(tmp_path: Path, tell: Tell) -> None:
    given = tmp_path / "pairs.docx"
    given.write_bytes(file_of("docx"))
    with opened(given, "docx:MS Word 2007 XML").open("rb") as stream:
        assert read_all(stream, "docx", place="saved") == PAIRS
    tell("DOCX, out and back", LIBREOFFICE, f"saved again: {len(TEXTS)} of {len(TEXTS)} pairs, every field")


def test_our_csv_computes_nothing(tmp_path: Path, tell: Tell) -> None:
    given = tmp_path / "pairs.csv"
    with given.open("wb") as out:
        write_pairs(PAIRS, out, "csv", formula_safe=True)
    saved = opened(given, "xlsx:Calc MS Excel 2007 XML", _IN_CSV)
    assert texts_in(saved.read_bytes(), "xlsx") == [(defused(source), defused(target)) for source, target in TEXTS]
    tell("CSV, out", LIBREOFFICE, f"`--formula-safe`: {len(TEXTS)} of {len(TEXTS)} rows as texts, nothing computed")


def test_bold_and_links_of_articles_it_saved_are_read_where_they_stand(tmp_path: Path) -> None:
    page = tmp_path / "article.html"
    page.write_text(
        '<html><body><h1>Title</h1><p>The <b>town hall</b> of <a href="https://x.example/">the <i>old</i> town</a> '
        "said<sup>1</sup> so.</p></body></html>"
    )
    text_file = opened(page, "odt:writer8")
    again = tmp_path / "again"
    again.mkdir()
    word_file = opened(text_file.rename(again / "article.odt"), "docx", "--infilter=writer8")
    for path in (again / "article.odt", word_file):
        read = read_article_file(path.read_bytes(), path.name)
        marks = [(mark.kind.value, read.text[mark.start : mark.end], mark.target) for mark in read.marks]
        assert read.text == "Title\n\nThe town hall of the old town said1 so."
        assert marks[:3] == [
            ("bold", "town hall", ""),
            ("link", "the old town", "https://x.example/"),
            ("italic", "old", ""),
        ]
        # Its Word file only raises the letters, as it read them from the page.
        assert marks[3:] == ([("superscript", "1", "")] if path.suffix == ".odt" else [])
