import html
import io

import lxml.html
import pytest

from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom
from translate_flow.errors import BadInput
from translate_flow.web.take_in import own_link


def test_a_paste_is_looked_at_before_it_is_stored(newsroom: Newsroom) -> None:
    browser = newsroom.browser("translator")
    answer = browser.post("/articles/new", {"publication": SLUG, "language": "ro", "text": ARTICLE, "act": "look"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert page.count('name="types"') >= 4
    assert "Ana Rusu" in page
    assert "Take it in" in page
    assert "No article" not in page
    assert "stand here with their translations" in browser.text("/articles")


def test_what_was_looked_at_is_stored_with_the_types_as_corrected(newsroom: Newsroom) -> None:
    browser = newsroom.browser("translator")
    article = newsroom.take_in(browser)
    assert "Podul din Orhei se redeschide" in browser.text(f"/articles/{article}")


def test_a_text_changed_after_the_look_is_looked_at_again(newsroom: Newsroom) -> None:
    browser = newsroom.browser("translator")
    fields = {"publication": SLUG, "language": "ro", "text": ARTICLE, "act": "store", "seen": "0123456789abcdef"}
    answer = browser.post("/articles/new", fields)
    assert answer.status_code == 200
    assert "Found in it" in answer.get_data(as_text=True)


def test_a_file_is_read_into_the_text(newsroom: Newsroom) -> None:
    browser = newsroom.browser("translator")
    fields = {
        "publication": SLUG,
        "language": "",
        "act": "look",
        "file": (io.BytesIO(ARTICLE.encode("utf-16")), "pod.txt"),
    }
    page = browser.post("/articles/new", fields, content_type="multipart/form-data").get_data(as_text=True)
    assert "Podul din Orhei se redeschide" in page
    assert "Romanian" in page


@pytest.mark.parametrize("name", ["a.exe", "a.pdf", "../../etc/passwd"])
def test_a_file_that_is_no_article_is_refused_in_an_alert(newsroom: Newsroom, name: str) -> None:
    fields = {"publication": SLUG, "act": "look", "file": (io.BytesIO(b"\x00\x01\x02MZ"), name)}
    answer = newsroom.browser("translator").post("/articles/new", fields, content_type="multipart/form-data")
    assert answer.status_code in {413, 415, 422}
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_a_character_no_text_may_hold_is_named_and_the_rest_stays(newsroom: Newsroom) -> None:
    fields = {"publication": SLUG, "language": "ro", "text": "Podul\x00 vechi", "act": "look"}
    answer = newsroom.browser("translator").post("/articles/new", fields)
    page = answer.get_data(as_text=True)
    assert 'role="alert"' in page
    assert "vechi" in page


def test_a_reader_may_not_take_in(newsroom: Newsroom) -> None:
    fields = {"publication": SLUG, "language": "ro", "text": ARTICLE, "act": "look"}
    assert newsroom.browser("reader").post("/articles/new", fields).status_code == 403


def test_a_translation_begins_from_nothing_or_with_a_text_that_is_aligned(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    article = newsroom.take_in(browser)
    bitext = newsroom.translate(browser, article, TRANSLATION)
    with newsroom.database.read() as session:
        units = session.connection().exec_driver_sql(
            "SELECT count(*) FROM unit WHERE bitext_id = ? AND source_text <> '' AND target_text <> ''", (bitext,)
        )
        assert units.scalar_one() >= 4
    again = browser.post(f"/articles/{article}/translations/new", {"language": "en", "act": "store"})
    assert again.status_code in {409, 422}
    assert 'role="alert"' in again.get_data(as_text=True)


def test_a_correction_of_the_source_touches_only_what_changed(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    article = newsroom.take_in(browser)
    bitext = newsroom.translate(browser, article, TRANSLATION)
    address = f"/articles/{article}/revise"
    assert "12 milioane" in browser.text(address)
    fields = {"text": ARTICLE.replace("12 milioane", "14 milioane"), "version": "1"}
    page = browser.post(address, {**fields, "act": "look"}).get_data(as_text=True)
    seen = page.split('name="seen" value="')[1].split('"')[0]
    answer = browser.post(address, {**fields, "act": "store", "seen": seen})
    assert answer.status_code == 303, answer.get_data(as_text=True)
    with newsroom.database.read() as session:
        outdated = session.connection().exec_driver_sql(
            "SELECT count(*) FROM unit WHERE bitext_id = ? AND substate = 'outdated'", (bitext,)
        )
        assert outdated.scalar_one() == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org", "//example.org", "data:text/html,x"])
def test_only_web_addresses_may_stand_on_a_page(address: str) -> None:
    with pytest.raises(BadInput):
        own_link(address)


def test_an_address_of_the_web_or_none_is_taken() -> None:
    assert own_link("https://example.org/a") == "https://example.org/a"
    assert own_link("") == ""


def test_a_text_that_is_no_translation_is_warned_of_and_kept(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    article = newsroom.take_in(browser)
    wrong = "Rain is expected in the north.\n\nFarmers welcome it. The forecast for Sunday is dry.\n"
    bitext = newsroom.translate(browser, article, wrong)
    page = browser.text(f"/bitexts/{bitext}")
    assert "do not look like translations of each other" in page


def test_a_translation_is_not_warned_of(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    bitext = newsroom.translate(browser, newsroom.take_in(browser), TRANSLATION)
    page = browser.text(f"/bitexts/{bitext}")
    assert "do not look like translations of each other" not in page


CYRILLIC = "Мост снова открыт\n\nМэрия сообщила, что мост будет открыт в понедельник, после трёх лет работ.\n"


def looked_at(newsroom: Newsroom, **fields: object) -> str:
    browser = newsroom.browser("translator")
    answer = browser.post("/articles/new", {"publication": SLUG, "language": "ru", "act": "look", **fields})
    return html.unescape(answer.get_data(as_text=True))


def test_the_guessed_encoding_of_a_file_is_told_and_another_can_be_chosen(newsroom: Newsroom) -> None:
    page = looked_at(newsroom, file=(io.BytesIO(CYRILLIC.encode("cp1251")), "most.txt"))
    assert "does not say its encoding; read as Windows-1251" in page
    assert "Мост снова открыт" in page
    wrong = CYRILLIC.encode("cp1251").decode("koi8_r")
    mended = looked_at(newsroom, text=wrong, encoding="koi8_r", read_as="cp1251")
    assert "Мост снова открыт" in mended
    assert '<option value="cp1251" selected>' in mended


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [("Подul €漢", "cp1251", "koi8_r"), (CYRILLIC, "cp1251", "utf-8"), (CYRILLIC, "cp1251", "rot13")],
)
def test_an_encoding_that_cannot_be_leaves_the_text_in_the_form(
    newsroom: Newsroom, text: str, encoding: str, read_as: str
) -> None:
    page = looked_at(newsroom, text=text, encoding=encoding, read_as=read_as)
    assert 'role="alert"' in page
    assert text.split("\n", maxsplit=1)[0] in page


def fields_of(page: str) -> dict[str, list[str]]:
    """What the form would send, as the browser reads it from the page."""
    form = lxml.html.fromstring(page)
    found: dict[str, list[str]] = {}
    for field in form.xpath("//*[@name and (ancestor::form[@id='take-in'] or @form='take-in') and not(self::button)]"):
        value = field.value if field.tag != "input" else field.get("value", "")
        if field.get("type") != "file":
            found.setdefault(field.get("name"), []).append(value or "")
    found["text"] = [found["text"][0].removeprefix("\n")]
    return found


def test_blocks_are_joined_and_parted_before_the_article_is_stored(newsroom: Newsroom) -> None:
    browser = newsroom.browser("translator")
    first = browser.post("/articles/new", {"publication": SLUG, "language": "ro", "text": ARTICLE, "act": "look"})
    seen = fields_of(first.get_data(as_text=True))
    joined = browser.post("/articles/new", {**seen, "act": "join 2"}).get_data(as_text=True)
    assert len(fields_of(joined)["starts"]) == len(seen["starts"]) - 1
    place = lxml.html.fromstring(joined).xpath("//button[starts-with(@value, 'part ')]/@value")[0]
    parted = browser.post("/articles/new", {**fields_of(joined), "act": place}).get_data(as_text=True)
    assert place.split()[1] in fields_of(parted)["starts"]
    stored = browser.post("/articles/new", {**fields_of(parted), "act": "store"})
    assert stored.status_code == 303, stored.get_data(as_text=True)
    again = browser.post("/articles/new", {**fields_of(parted), "act": "find_again"}).get_data(as_text=True)
    assert fields_of(again)["starts"] == seen["starts"]


def test_credits_and_sources_are_corrected_before_the_article_is_stored(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    first = browser.post("/articles/new", {"publication": SLUG, "language": "ro", "text": ARTICLE, "act": "look"})
    fields = fields_of(first.get_data(as_text=True))
    assert fields["credit_name"] == ["Ana Rusu", ""]
    fields |= {"credit_name": ["Ana Russu", "Ion Pop"], "credit_role": ["author", "photo"], "sources": ["Moldpres"]}
    second = fields_of(browser.post("/articles/new", {**fields, "act": "look"}).get_data(as_text=True))
    assert second["credit_name"] == ["Ana Russu", "Ion Pop", ""]
    assert second["sources"] == ["Moldpres"]
    stored = browser.post("/articles/new", {**second, "act": "store"})
    assert stored.status_code == 303, stored.get_data(as_text=True)
    with newsroom.database.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT credit.role, contributor.name FROM credit JOIN contributor ON contributor.id = contributor_id"
            " WHERE version_id = (SELECT max(id) FROM version) ORDER BY credit.id"
        )
        assert [tuple(row) for row in rows] == [("author", "Ana Russu"), ("photo", "Ion Pop")]


def test_no_text_is_told_with_what_to_do(newsroom: Newsroom) -> None:
    answer = newsroom.browser("desk").post("/articles/new", {"publication": SLUG, "text": " \n", "act": "look"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Text: there is none yet. Paste the article, or choose a file" in page
