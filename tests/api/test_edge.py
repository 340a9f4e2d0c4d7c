import io

from tests.api.conftest import program
from tests.web.newsroom import SLUG, Newsroom
from translate_flow.api.edge import LONGEST_FIELD


def test_a_stranger_hears_that_first_whatever_the_request_looks_like(newsroom: Newsroom) -> None:
    client = newsroom.app.test_client()
    for sent in (
        {"json": {"odd": 1}},
        {"data": b"{cut", "content_type": "application/json"},
        {"data": {"file": (io.BytesIO(b"x"), "x")}},
    ):
        answer = client.post("/api/v1/articles", **sent)  # type: ignore[arg-type]
        assert (answer.status_code, answer.get_json()["error"]["code"]) == (401, "sign_in_needed")
    answer = client.get("/api/v1/articles", headers={"Authorization": "Bearer tf_made_up"})
    assert answer.status_code == 401 and "Bearer" in answer.headers["WWW-Authenticate"]


def test_fields_beside_a_file_are_taken_letter_for_letter_and_have_a_length(newsroom: Newsroom) -> None:
    desk = program(newsroom, "desk")

    def send(**fields: str) -> int:
        form = {"publication": SLUG, **fields, "file": (io.BytesIO(b"a\tb\n"), "a.tsv")}
        headers = {"Authorization": f"Bearer {desk.secret}"}
        return int(desk.client.post("/api/v1/imports", data=form, headers=headers).status_code)

    assert send(kind="true") == send(kind="1") == send(kind="null") == 422
    assert send(kind="x" * (LONGEST_FIELD + 1)) == send(publication="[" * 5_000) == 413
