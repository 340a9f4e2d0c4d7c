import json

import pytest

from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, Newsroom


@pytest.mark.parametrize(
    ("body", "place"),
    [({}, "version"), ({"target": "x", "version": "1"}, "version"), ({"target": "x", "version": 1, "odd": 1}, "odd")],
)
def test_a_wrong_body_is_refused_with_its_place(newsroom: Newsroom, body: dict[str, object], place: str) -> None:
    answer = program(newsroom, "translator").ask("PUT", "/units/1", body)
    assert answer.status_code == 422 and place in json.dumps(answer.get_json())


def test_a_write_that_names_no_version_is_told_to(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    unit = desk.units(bitext["id"])[0]
    answer = desk.ask("PUT", f"/units/{unit['id']}", {"target": "x"})
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "version_needed")
