import pytest
from flask import Flask

from translate_flow.http.ids import LARGEST, register


def _shown(number: int) -> str:
    return str(number)


def opened(given: str) -> int:
    app = Flask("x")
    register(app)
    app.add_url_rule("/things/<int:number>", view_func=_shown, endpoint="thing")
    return app.test_client().get(f"/things/{given}").status_code


@pytest.mark.parametrize("given", ["1", "9", "10", "999999999", "1999999999", str(LARGEST - 9), str(LARGEST)])
def test_an_id_the_store_can_count_opens_its_page(given: str) -> None:
    assert opened(given) == 200


@pytest.mark.parametrize(
    "given", ["0", "007", str(LARGEST + 1), "2999999999", str(2**63), "9" * 40, "-1", "1.5", "١٢٣", "%00", "x", "1e3"]
)
def test_anything_else_does_not_exist(given: str) -> None:
    assert opened(given) == 404


def test_an_id_too_large_does_not_exist_whatever_is_asked_of_it() -> None:
    app = Flask("x")
    register(app)
    app.add_url_rule("/things/<int:number>", view_func=_shown, endpoint="thing", methods=["GET", "DELETE"])
    assert app.test_client().delete(f"/things/{LARGEST + 1}").status_code == 404
