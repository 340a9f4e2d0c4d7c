import pytest

from tests.web.newsroom import Newsroom
from tests.web.test_proof import bitext, link  # noqa: F401 -- a fixture

PAYLOAD = '"><script>tf_pwn=1</script><img src=x onerror=tf_pwn=1>{{7*7}}'


@pytest.fixture
def address(newsroom: Newsroom, bitext: int) -> str:  # noqa: F811
    return link(newsroom, bitext)


def test_a_guest_sees_that_text_and_no_names_but_the_credits(newsroom: Newsroom, address: str) -> None:
    page = newsroom.browser().get(address)
    text = page.get_data(as_text=True)
    assert "The town hall said" in text
    assert "Maria Pop" in text
    for name in ("Desk", "Translator", "example.org", "/articles/", "/bitexts/"):
        assert name not in text
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("token", ["x", "A" * 43, "%00", "../1", "é" * 20])
def test_another_token_shows_nothing_and_is_private_too(newsroom: Newsroom, token: str) -> None:
    answer = newsroom.browser().get(f"/proofs/{token}")
    assert answer.status_code == 404
    assert "town hall" not in answer.get_data(as_text=True)


def test_a_comment_without_the_forms_token_is_refused(newsroom: Newsroom, address: str) -> None:
    guest = newsroom.browser()
    guest.get(address)
    assert guest.client.post(f"{address}/units/1", data={"name": "Vera", "text": "x"}).status_code == 400


def test_what_a_guest_typed_comes_back_with_the_fault_and_is_only_text(newsroom: Newsroom, address: str) -> None:
    guest = newsroom.browser()
    fields = {"csrf_token": guest.token(address), "name": PAYLOAD * 9, "text": PAYLOAD}
    answer = guest.client.post(f"{address}/units/1", data=fields)
    text = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'role="alert"' in text
    assert "&lt;script&gt;tf_pwn" in text
    assert "<script>tf_pwn" not in text
    assert guest.client.post(f"{address}/units/1", data={**fields, "name": PAYLOAD}).status_code == 303
    desk = newsroom.browser("desk")
    for page in ("/bitexts/1/proof", "/bitexts/1/review?show=all", "/publications/north/events"):
        seen = desk.get(page).get_data(as_text=True)
        assert "<script>tf_pwn" not in seen
        assert "<img src=x" not in seen


def test_a_unit_of_another_proof_is_not_there(newsroom: Newsroom, address: str) -> None:
    guest = newsroom.browser()
    fields = {"csrf_token": guest.token(address), "name": "Vera", "text": "x"}
    assert guest.client.post(f"{address}/units/999", data=fields).status_code == 404


def test_a_guest_who_writes_without_end_is_stopped(newsroom: Newsroom, address: str) -> None:
    guest = newsroom.browser()
    fields = {"csrf_token": guest.token(address), "name": "Vera", "text": "x"}
    codes = [guest.client.post(f"{address}/units/1", data=fields).status_code for _ in range(12)]
    assert codes[:10] == [303] * 10
    assert codes[-1] == 429
