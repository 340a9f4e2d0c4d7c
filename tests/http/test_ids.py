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


@pytest.mark.parametrize("given", ["0", "1", "007", str(LARGEST)])
def test_an_id_the_store_can_count_opens_its_page(given: str) -> None:
    assert opened(given) == 200


@pytest.mark.parametrize("given", [str(LARGEST + 1), str(2**63), "9" * 40, "-1", "1.5", "١٢٣", "%00", "x", "1e3"])
def test_anything_else_does_not_exist(given: str) -> None:
    assert opened(given) == 404
