import io
import json
import re

from docx import Document

from tests.web.newsroom import TRANSLATION, Newsroom


def bitext_of(newsroom: Newsroom) -> int:
    desk = newsroom.browser("desk")
    return newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)


def edited(data: bytes, row: int, text: str) -> bytes:
    document = Document(io.BytesIO(data))
    document.tables[0].rows[row].cells[2].text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_table_goes_away_is_edited_shown_and_saved(newsroom: Newsroom) -> None:
    bitext = bitext_of(newsroom)
    browser = newsroom.browser("translator")
    address = f"/bitexts/{bitext}/work-file"
    assert f"{address}/docx" in browser.text(address)
    data = edited(browser.get(f"{address}/docx").data, 1, "A bridge opens <again>")
    shown = browser.post(address, {"file": (io.BytesIO(data), "a.docx")}, content_type="multipart/form-data")
    page = shown.get_data(as_text=True)
    assert shown.status_code == 200
    assert "&lt;again&gt;</ins>" in page and "Changes (1)" in page
    held = re.search(r'name="edits" value="([^"]*)"', page)
    assert held
    packed = held[1].replace("&#34;", '"').replace("&lt;", "<").replace("&gt;", ">")
    unit = json.loads(packed)[0][0]
    left = browser.post(f"{address}/take", {"edits": packed, "name": "a.docx", "leave": str(unit)})
    assert left.status_code == 303
    assert "A bridge opens" not in browser.text(f"/api/v1/units/{unit}")
    taken = browser.post(f"{address}/take", {"edits": packed, "name": "a.docx"})
    assert taken.status_code == 303
    assert "A bridge opens <again>" in browser.text(f"/api/v1/units/{unit}")
    again = browser.post(f"{address}/take", {"edits": packed.replace("<again>", "<twice>"), "name": "a.docx"})
    assert again.status_code == 409
    assert 'role="alert"' in again.get_data(as_text=True)


def test_what_is_no_file_of_ours_is_said(newsroom: Newsroom) -> None:
    bitext = bitext_of(newsroom)
    browser = newsroom.browser("translator")
    address = f"/bitexts/{bitext}/work-file"
    for body, name in ((b"", "a.docx"), (b"a\tb\n", "a.tsv"), (b"x", "a.exe")):
        answer = browser.post(address, {"file": (io.BytesIO(body), name)}, content_type="multipart/form-data")
        assert answer.status_code == 422
    assert browser.post(address, {}).status_code == 422
    for packed in ("", "[]]", "[[1]]", '[["1", 2, "a", "", false]]', "null"):
        assert browser.post(f"{address}/take", {"edits": packed}).status_code == 422
