import re

import pytest

from tests.web.newsroom import TRANSLATION, Newsroom


@pytest.fixture
def bitext(newsroom: Newsroom) -> int:
    browser = newsroom.browser("desk")
    return newsroom.translate(browser, newsroom.take_in(browser), TRANSLATION)


def link(newsroom: Newsroom, bitext: int) -> str:
    answer = newsroom.browser("desk").post(f"/bitexts/{bitext}/proof/links", {"show": "all", "days": "5"})
    found = re.search(r"/proofs/[\w-]{40,}", answer.get_data(as_text=True))
    assert found, answer.get_data(as_text=True)
    return found[0]


def test_a_member_reads_the_proof_and_the_article_leads_to_it(newsroom: Newsroom, bitext: int) -> None:
    reader = newsroom.browser("reader")
    assert f"/bitexts/{bitext}/proof" in reader.text("/articles/1")
    text = reader.text(f"/bitexts/{bitext}/proof")
    assert "The town hall said" in text
    assert "Maria Pop" in text
    assert "Make a link" not in text
    assert "The town hall said" not in reader.text(f"/bitexts/{bitext}/proof?show=reviewed")


def test_the_address_of_a_link_is_told_once(newsroom: Newsroom, bitext: int) -> None:
    address = link(newsroom, bitext)
    assert address not in newsroom.browser("desk").text(f"/bitexts/{bitext}/proof")


def test_a_link_is_closed_and_a_guests_comment_resolved_by_the_desk(newsroom: Newsroom, bitext: int) -> None:
    address, desk, guest = link(newsroom, bitext), newsroom.browser("desk"), newsroom.browser()
    unit = re.search(r'id="bead-(\d+)"', guest.text(address))
    assert unit
    said = guest.client.post(
        f"{address}/units/{unit[1]}", data={"csrf_token": guest.token(address), "name": "Vera", "text": "A comma"}
    )
    assert said.status_code == 303
    assert "A comma" in desk.text(f"/bitexts/{bitext}/proof")
    assert desk.post(f"/bitexts/{bitext}/proof/comments/1", {"version": "1"}).status_code == 303
    assert "A comma" not in desk.text(f"/bitexts/{bitext}/proof")
    assert newsroom.browser("translator").post(f"/bitexts/{bitext}/proof/links/1").status_code == 403
    assert desk.post(f"/bitexts/{bitext}/proof/links/1").status_code == 303
    assert guest.get(address).status_code == 404
