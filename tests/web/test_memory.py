import io

import pytest

from tests.web.newsroom import SLUG, Newsroom
from translate_flow.web import memory as memory_page

ADDRESS = f"/publications/{SLUG}/memory"
TSV = "Podul este închis.\tThe bridge is closed.\nȘcoala este deschisă.\tThe school is open.\n"


def brought(newsroom: Newsroom, who: str, body: str = TSV, name: str = "archive.tsv") -> object:
    fields = {"source": "ro", "target": "en", "file": (io.BytesIO(body.encode()), name)}
    return newsroom.browser(who).post(f"{ADDRESS}/imports", fields, content_type="multipart/form-data")


def test_a_file_of_pairs_is_taken_in_found_and_taken_out(newsroom: Newsroom) -> None:
    assert brought(newsroom, "desk").status_code == 303  # type: ignore[attr-defined]
    desk = newsroom.browser("desk")
    assert "archive.tsv" in desk.text(ADDRESS)
    found = desk.text(f"{ADDRESS}?q=Podul+este+închis.&source=ro&target=en")
    assert "The bridge is closed." in found
    assert "<mark>" in desk.text(f"{ADDRESS}?phrase=deschisă&source=ro&target=en")
    assert desk.post(f"{ADDRESS}/imports/1/undo").status_code == 303
    assert "The bridge is closed." not in desk.text(f"{ADDRESS}?q=Podul+este+închis.&source=ro&target=en")
    assert "Bring back" in desk.text(ADDRESS)
    assert desk.post(f"{ADDRESS}/imports/1/restore").status_code == 303
    assert "The bridge is closed." in desk.text(f"{ADDRESS}?q=Podul+este+închis.&source=ro&target=en")


def test_a_large_file_comes_in_as_a_job(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_page, "LARGE", 10)
    answer = brought(newsroom, "desk", "Podul este închis.\tThe bridge is closed.\n", "pairs.tsv")
    assert answer.status_code == 303 and "/jobs/" in answer.headers["Location"]  # type: ignore[attr-defined]
    assert brought(newsroom, "desk", "<tmx><body><tu>", "broken.tmx").status_code == 422  # type: ignore[attr-defined]


def test_a_broken_file_leaves_nothing(newsroom: Newsroom) -> None:
    answer = brought(newsroom, "desk", "<tmx><body><tu>", "broken.tmx")
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert 'role="alert"' in answer.get_data(as_text=True)  # type: ignore[attr-defined]
    assert "broken.tmx" not in newsroom.browser("desk").text(ADDRESS)


def test_without_a_file_the_form_says_so(newsroom: Newsroom) -> None:
    answer = newsroom.browser("desk").post(f"{ADDRESS}/imports", {"source": "ro", "target": "en"})
    assert answer.status_code == 422
    assert "no file was chosen" in answer.get_data(as_text=True)


def test_a_translator_searches_but_brings_nothing_in(newsroom: Newsroom) -> None:
    assert brought(newsroom, "translator").status_code == 403  # type: ignore[attr-defined]
    assert "Files of pairs" not in newsroom.browser("translator").text(ADDRESS)


def test_wrong_languages_are_said_not_crashed_on(newsroom: Newsroom) -> None:
    answer = newsroom.browser("desk").get(f"{ADDRESS}?q=x&source=%00&target=no+tag")
    assert answer.status_code in {200, 422}


def test_a_file_that_names_its_languages_is_taken_as_it_says(newsroom: Newsroom) -> None:
    unit = '<tu><tuv xml:lang="uk"><seg>Так</seg></tuv><tuv xml:lang="pl"><seg>Tak</seg></tuv></tu>'
    head = '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="uk"'
    tmx = f'<tmx version="1.4">{head} datatype="plaintext"/><body>{unit}</body></tmx>'
    assert brought(newsroom, "desk", tmx, "other.tmx").status_code == 303  # type: ignore[attr-defined]
    assert "other.tmx" in newsroom.browser("desk").text(ADDRESS)
