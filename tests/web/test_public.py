import re

import pytest

from tests.web.newsroom import Newsroom
from translate_flow.web.public import PUBLIC_ENDPOINTS

SAMPLES = {"int": "1", "string": "x", "any": "disable"}


def filled(rule: str) -> str:
    """A rule with something in each of its places."""
    named = re.sub(r"<any\((\w+)[^>]*>", r"\1", rule)
    return re.sub(r"<(?:(\w+):)?\w+>", lambda found: SAMPLES.get(found[1] or "string", "x"), named)


def pages(newsroom: Newsroom, method: str) -> list[tuple[str, str]]:
    return [
        (rule.endpoint, filled(rule.rule))
        for rule in newsroom.app.url_map.iter_rules()
        if method in (rule.methods or ()) and not rule.rule.startswith(("/api/", "/openapi", "/static"))
    ]


def test_every_page_leads_a_stranger_to_sign_in_except_the_public_ones(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    wrong = {}
    for endpoint, address in pages(newsroom, "GET"):
        answer = browser.get(address)
        is_led = answer.status_code == 302 and answer.headers["Location"].startswith("/login")
        if endpoint not in PUBLIC_ENDPOINTS and not is_led:
            wrong[endpoint] = answer.status_code
    assert wrong == {}


def test_every_form_refuses_a_stranger_except_the_public_ones(newsroom: Newsroom) -> None:
    browser = newsroom.browser()
    fields = {"csrf_token": browser.token(), "version": "1", "text": "x", "act": "look", "name": "x"}
    wrong = {}
    for endpoint, address in pages(newsroom, "POST"):
        if endpoint not in PUBLIC_ENDPOINTS:
            status = browser.client.post(address, data=fields).status_code
            if status != 401:
                wrong[endpoint] = status
    assert wrong == {}


def test_every_form_needs_its_token(newsroom: Newsroom) -> None:
    client = newsroom.browser("admin").client
    statuses = {endpoint: client.post(address).status_code for endpoint, address in pages(newsroom, "POST")}
    assert {endpoint: status for endpoint, status in statuses.items() if status != 400} == {}


def test_every_public_endpoint_is_there_and_says_why(newsroom: Newsroom) -> None:
    assert set(PUBLIC_ENDPOINTS) <= set(newsroom.app.view_functions)
    assert all(PUBLIC_ENDPOINTS.values())


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_changes_nothing(newsroom: Newsroom, method: str) -> None:
    browser = newsroom.browser("desk")
    article = newsroom.take_in(browser)
    with newsroom.database.read() as session:
        before = session.connection().exec_driver_sql("SELECT count(*), max(id) FROM event").one()
    for _, address in pages(newsroom, "GET"):
        getattr(browser.client, method)(address.replace("/1", f"/{article}"))
    with newsroom.database.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*), max(id) FROM event").one() == before
