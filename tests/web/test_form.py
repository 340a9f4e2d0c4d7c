import pytest
from flask import Flask

from tests.web.newsroom import Newsroom
from translate_flow.errors import BadInput
from translate_flow.web.form import line, numbers, own_address, text, whole


@pytest.mark.parametrize(
    "asked",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "\t//evil.example",
        "/\t/evil.example",
        "https:evil.example",
        "",
        None,
        "/a\\b",
        "/a\nb",
    ],
)
def test_no_address_leads_elsewhere(asked: str | None) -> None:
    assert own_address(asked) == "/"


@pytest.mark.parametrize("asked", ["/", "/articles?q=a%2Fb", "/bitexts/3/review#unit-4"])
def test_our_own_addresses_stay(asked: str) -> None:
    assert own_address(asked) == asked


@pytest.mark.parametrize("given", ["", "-1", "1.5", "x", "١٢٣", "9" * 30, "1e3"])
def test_what_is_no_number_is_refused_with_its_place(given: str) -> None:
    with Flask("x").test_request_context("/", method="POST", data={"version": given}):
        with pytest.raises(BadInput) as caught:
            whole("version")
        assert caught.value.place == "version"


def test_fields_are_read_as_people_meant_them() -> None:
    data = {"a": "one\r\ntwo ", "b": "  many   blanks ", "n": ["1", "x", "3"]}
    with Flask("x").test_request_context("/", method="POST", data=data):
        assert text("a") == "one\ntwo "
        assert line("b") == "many blanks"
        assert numbers("n") == [1, 3]


def test_a_form_that_is_refused_keeps_what_was_typed(newsroom: Newsroom) -> None:
    browser = newsroom.browser("admin")
    fields = {"name": "The <Daily> & Co", "slug": "No Good Slug", "languages": "ro en"}
    answer = browser.post("/publications/new", fields)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'role="alert"' in page
    assert "The &lt;Daily&gt; &amp; Co" in page
    assert "No Good Slug" in page
