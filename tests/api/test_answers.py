from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, Newsroom


def test_a_repeated_write_is_done_once(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    unit = desk.units(desk.bitext(desk.article(ARTICLE)["id"])["id"])[0]
    body = {"target": "Once", "version": 1}
    first = desk.ask("PUT", f"/units/{unit['id']}", body, Idempotency_Key="k1")
    again = desk.ask("PUT", f"/units/{unit['id']}", body, Idempotency_Key="k1")
    assert first.get_json() == again.get_json() and again.headers["Idempotency-Replayed"] == "true"
    other = desk.ask("PUT", f"/units/{unit['id']}", {"target": "Other", "version": 2}, Idempotency_Key="k1")
    assert other.status_code == 409 and other.get_json()["error"]["code"] == "key_reused"


def test_a_failed_write_with_a_key_may_be_sent_again(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    unit = desk.units(desk.bitext(desk.article(ARTICLE)["id"])["id"])[0]
    early = desk.ask("PUT", f"/units/{unit['id']}", {"target": "x", "version": 9}, Idempotency_Key="k")
    assert early.status_code == 422
    done = desk.ask("PUT", f"/units/{unit['id']}", {"target": "x", "version": 1}, Idempotency_Key="k")
    assert done.status_code == 200 and "Idempotency-Replayed" not in done.headers
    for key in ("", "x" * 201):
        assert (
            desk.ask("PUT", f"/units/{unit['id']}", {"target": "y", "version": 2}, Idempotency_Key=key).status_code
            == 422
        )


def test_every_error_has_one_shape(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    for method, path, body, status in (
        ("GET", "/units/4711", None, 404),
        ("GET", "/nowhere", None, 404),
        ("DELETE", "/articles", None, 405),
        ("POST", "/publications", {"slug": "x", "name": "X", "languages": ["ro"]}, 403),
        ("GET", "/articles?limit=0", None, 422),
    ):
        answer = desk.ask(method, path, body)
        assert answer.status_code == status and set(answer.get_json()["error"]) == {"code", "message", "details"}
