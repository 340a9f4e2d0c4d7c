import pytest

from tests.web.newsroom import TRANSLATION, Newsroom


@pytest.fixture
def bitext(newsroom: Newsroom) -> int:
    browser = newsroom.browser("desk")
    return newsroom.translate(browser, newsroom.take_in(browser), TRANSLATION)


def test_a_version_reads_like_an_article(newsroom: Newsroom, bitext: int) -> None:
    page = newsroom.browser("reader").text("/versions/2")
    assert '<h1 class="block-headline">The bridge in Orhei reopens' in page
    assert 'lang="en"' in page
    assert "Maria Pop" in page


def test_a_translation_not_begun_says_so(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk, "Orarul\n\nOrarul rămâne:\n\n- dimineața;\n- seara."))
    page = desk.text("/versions/2")
    assert "Nothing is translated yet" in page
    assert "block-list_item" not in page
    assert page.count("<h1") == 1
    assert "/revise" in desk.text("/versions/1")


@pytest.mark.parametrize("kind", ["txt", "html", "md"])
def test_a_version_comes_as_a_file_to_keep(newsroom: Newsroom, bitext: int, kind: str) -> None:
    answer = newsroom.browser("desk").get(f"/versions/1/file/{kind}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_text_file_holds_the_article(newsroom: Newsroom, bitext: int) -> None:
    assert "Podul din Orhei" in newsroom.browser("desk").get("/versions/1/file/txt").get_data(as_text=True)


def test_what_is_not_all_approved_is_not_published(newsroom: Newsroom, bitext: int) -> None:
    answer = newsroom.browser("desk").post("/versions/2/publish", {"version": "1"})
    assert answer.status_code == 409
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_a_desk_editor_adds_confirms_and_removes_credits(newsroom: Newsroom, bitext: int) -> None:
    desk = newsroom.browser("desk")
    assert desk.post("/versions/2/credits", {"name": "Ion Ionescu", "role": "editor"}).status_code == 303
    assert "Ion Ionescu" in desk.text("/versions/2")
    gone = {"name": "Ion Ionescu", "role": "editor", "status": "removed", "version": "1"}
    assert desk.post("/versions/2/credits", gone).status_code == 303
    assert "Ion Ionescu" not in desk.text("/versions/2")
    assert newsroom.browser("translator").post("/versions/2/credits", gone).status_code == 403


def test_a_credit_of_no_known_role_keeps_the_name_in_the_form(newsroom: Newsroom, bitext: int) -> None:
    answer = newsroom.browser("desk").post("/versions/2/credits", {"name": "Ion Ionescu", "role": "king"})
    assert answer.status_code == 422
    assert 'value="Ion Ionescu"' in answer.get_data(as_text=True)
