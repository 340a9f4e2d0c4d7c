import pytest
from flask import Flask

from tests.web.newsroom import TRANSLATION, Newsroom
from translate_flow.errors import BadInput
from translate_flow.web.bitext import moment


@pytest.fixture
def bitext(newsroom: Newsroom) -> int:
    browser = newsroom.browser("desk")
    return newsroom.translate(browser, newsroom.take_in(browser), TRANSLATION)


@pytest.mark.parametrize("kind", ["tmx", "xliff", "tsv", "jsonl"])
def test_pairs_come_as_a_file_to_keep(newsroom: Newsroom, bitext: int, kind: str) -> None:
    answer = newsroom.browser("desk").get(f"/bitexts/{bitext}/file/{kind}?state=initial&state=translated")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_a_format_we_do_not_write_is_said(newsroom: Newsroom, bitext: int) -> None:
    assert newsroom.browser("desk").get(f"/bitexts/{bitext}/file/exe").status_code == 422


def test_work_is_given_accepted_and_delivered(newsroom: Newsroom, bitext: int) -> None:
    desk, reviewer = newsroom.browser("desk"), newsroom.browser("reviewer")
    address = f"/bitexts/{bitext}/assignments"
    fields = {"assignee": "4", "stage": "review", "due_at": "2027-03-01T18:00", "note": "before six"}
    assert desk.post(address, fields).status_code == 303
    assert "before six" in reviewer.text(address)
    assert "Podul" in reviewer.text("/")
    assert reviewer.post(f"{address}/1", {"version": "1", "status": "accepted"}).status_code == 303
    stale = reviewer.post(f"{address}/1", {"version": "1", "status": "delivered"})
    assert stale.status_code == 409
    assert "Somebody changed this" in stale.get_data(as_text=True)


def test_a_translator_may_take_work_but_not_give_it(newsroom: Newsroom, bitext: int) -> None:
    translator = newsroom.browser("translator")
    assert translator.post(f"/bitexts/{bitext}/claim", {"stage": "translate"}).status_code == 303
    refused = translator.post(f"/bitexts/{bitext}/assignments", {"assignee": "4", "stage": "review"})
    assert refused.status_code == 403


def test_only_people_who_may_have_a_stage_are_offered(newsroom: Newsroom, bitext: int) -> None:
    offered = (
        newsroom.browser("desk").text(f"/bitexts/{bitext}/assignments").split('id="assignee"')[1].split("</select>")[0]
    )
    assert "Reviewer (translate, review)" in offered
    assert "Reader" not in offered


def test_the_article_tells_who_has_a_stage_and_offers_publishing_what_is_approved(
    newsroom: Newsroom, bitext: int
) -> None:
    desk = newsroom.browser("desk")
    fields = {"assignee": "4", "stage": "review", "due_at": "2099-03-01T18:00"}
    assert desk.post(f"/bitexts/{bitext}/assignments", fields).status_code == 303
    page = desk.text("/articles/1")
    assert "2099-03-01T18:00" in page
    assert f"/bitexts/{bitext}/assignments" in page


def test_a_due_time_is_read_or_refused_with_its_place() -> None:
    typed = {
        "a": "2027-03-01T18:00",
        "b": "soon",
        "c": "",
        "d": "2027-03-01T18:00",
        "d_exact": "2027-03-01T16:00:00.000Z",
    }
    with Flask("x").test_request_context("/", method="POST", data=typed):
        read = moment("a")
        assert read is not None
        assert read.isoformat() == "2027-03-01T18:00:00+00:00"
        assert moment("c") is None
        exact = moment("d")
        assert exact is not None
        assert exact.isoformat() == "2027-03-01T16:00:00+00:00"
        with pytest.raises(BadInput, match="Due"):
            moment("b")
