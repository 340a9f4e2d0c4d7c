import json
from pathlib import Path

import pytest

from translate_flow.errors import BadInput
from translate_flow.text.article import parse_article
from translate_flow.text.readers.registry import read_article_file

KINDS = {"html": ".html", "docx": ".docx", "md": ".md", "txt": ".txt", "odt": ".odt"}


def test_hostile_article_files_lead_where_they_must(shared: Path) -> None:
    manifest = json.loads((shared / "hostile" / "manifest.json").read_text())
    entries = manifest["files"] if isinstance(manifest, dict) else manifest
    wrong = []
    seen = 0
    for entry in entries:
        path = shared / "hostile" / entry["file"]
        if path.suffix not in KINDS.values() or not path.is_file():
            continue
        seen += 1
        outcome = entry.get("outcome") or entry.get("must") or entry.get("expect")
        try:
            read = read_article_file(path.read_bytes(), path.name)
            parsed = parse_article(read.text, "en")
            was = "accepted"
            assert "TF-CANARY" not in read.text and parsed.raw == read.text
        except BadInput:
            was = "refused"
        if (outcome == "REJECT" and was == "accepted") or (outcome in {"EXACT", "SAFE"} and was == "refused"):
            wrong.append((entry["id"], outcome, was))
    assert seen > 40
    assert wrong == []


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8_r"])
def test_russian_is_read_in_its_encodings(codec: str) -> None:
    text = "Мэрия сообщила, что мост откроют в понедельник. Работы стоили 12 миллионов."
    assert read_article_file(text.encode(codec), "a.txt").text == text


@pytest.mark.parametrize("codec", ["cp1250", "iso8859_2"])
def test_romanian_is_read_in_its_encodings_with_a_note(codec: str) -> None:
    text = "Primăria a anunţat că podul va fi deschis luni, după trei ani de aşteptare în oraşul vechi."
    read = read_article_file(text.encode(codec), "a.txt")
    assert read.text == text and read.notes


def test_a_file_named_otherwise_than_it_is_is_refused() -> None:
    for data, name in ((b"PK\x03\x04rest", "a.txt"), (b"text", "a.exe"), (b"", "a.txt"), (b"not a zip", "a.docx")):
        with pytest.raises(BadInput):
            read_article_file(data, name)


def test_a_page_gives_its_article_with_the_credit_line_and_no_scripts() -> None:
    page = (
        "<html><head><title>T</title><script>x()</script></head><body><nav>Home</nav><article><h1>Bridge reopens</h1>"
        "<p>The bridge reopened on Monday, the town hall said.</p><p>Translation by Ana Pop</p></article>"
        "<footer>All rights reserved</footer></body></html>"
    )
    read = read_article_file(page.encode(), "page.html")
    assert "Translation by Ana Pop" in read.text and "x()" not in read.text and "Home" not in read.text


def test_markdown_keeps_its_text_and_structure() -> None:
    read = read_article_file(b"# A title\n\nSome *text* here.\n\n- one\n- two\n", "a.md")
    assert read.text == "A title\n\nSome text here.\n\none\n\ntwo"
    assert {kind.value for kind in read.hints.values()} == {"headline", "list_item"}
