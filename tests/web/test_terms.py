import io

from tests.web.newsroom import SLUG, Newsroom

ADDRESS = f"/publications/{SLUG}/terms"
FIELDS = {
    "term_language": ["ro", "en", "en"],
    "term_text": ["Parlament", " Parliament ", ""],
    "term_status": ["preferred", "preferred", "admitted"],
    "definition": "The parliament in Chișinău",
}


def test_a_concept_is_added_found_and_changed(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    assert desk.post(ADDRESS, FIELDS).status_code == 303
    assert "Parliament" in desk.text(f"{ADDRESS}?q=Parlam")
    assert "No term fits" in desk.text(f"{ADDRESS}?q=nothing")
    changed = {**FIELDS, "version": "1", "note": "Never Congress"}
    assert desk.post(f"{ADDRESS}/1", changed).status_code == 303
    assert "Never Congress" in desk.text(ADDRESS)
    assert desk.post(f"{ADDRESS}/1", changed).status_code == 409


def test_a_concept_is_deleted_and_brought_back(newsroom: Newsroom) -> None:
    newsroom.browser("desk").post(ADDRESS, FIELDS)
    admin = newsroom.browser("admin")
    answer = admin.post(f"{ADDRESS}/1/delete", {"version": "1"})
    assert answer.headers["Location"] == f"{ADDRESS}?deleted=1"
    assert "Bring it back" in admin.text(answer.headers["Location"])
    assert admin.post(f"{ADDRESS}/1/restore").status_code == 303
    assert "Parliament" in admin.text(ADDRESS)


def test_a_concept_without_terms_is_refused_with_what_was_typed(newsroom: Newsroom) -> None:
    answer = newsroom.browser("desk").post(ADDRESS, {**FIELDS, "term_text": ["", "", ""]})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'role="alert"' in page
    assert "The parliament in Chi" in page


def test_terms_typed_stay_where_the_form_comes_back(newsroom: Newsroom) -> None:
    wrong = {**FIELDS, "term_text": ["Parlament", "Dieta", ""], "term_status": ["preferred", "nonsense", "admitted"]}
    answer = newsroom.browser("desk").post(ADDRESS, wrong)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'value="Parlament"' in page
    assert 'value="Dieta"' in page


def test_a_reader_reads_only(newsroom: Newsroom) -> None:
    reader = newsroom.browser("reader")
    assert "Add a concept" not in reader.text(ADDRESS)
    assert reader.post(ADDRESS, FIELDS).status_code == 403


def test_the_termbase_is_a_file_both_ways(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    address = f"/publications/{SLUG}/terms"
    fields = {"source": "ro", "target": "en", "file": (io.BytesIO("primărie\ttown hall\n".encode()), "list.tsv")}
    assert desk.post(f"{address}/file", fields, content_type="multipart/form-data").status_code == 303
    assert "Concepts added from list.tsv: 1" in desk.text(address)
    tbx = desk.get(f"{address}/file/3")
    assert "town hall" in tbx.get_data(as_text=True)
    assert "attachment" in tbx.headers["Content-Disposition"]
    broken = {"file": (io.BytesIO(b"<tbx>"), "a.tbx")}
    answer = desk.post(f"{address}/file", broken, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert 'role="alert"' in answer.get_data(as_text=True)
    assert desk.post(f"{address}/file", {}).status_code == 422
