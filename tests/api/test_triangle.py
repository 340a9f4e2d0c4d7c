from tests.api.conftest import program
from tests.services.test_triangle import GERMAN
from tests.web.newsroom import ARTICLE, TRANSLATION, Newsroom


def test_two_translations_are_compared_row_by_row(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    article = desk.article(ARTICLE)["id"]
    desk.bitext(article, TRANSLATION)
    desk.ask("POST", f"/articles/{article}/versions", {"language": "de", "text": GERMAN})
    told = desk.ask("GET", f"/articles/{article}/triangle?first=en&second=de").get_json()
    assert any("The bridge in Orhei reopens" in str(row) for row in told["rows"])
    for query in ("first=en", "first=en&second=fr", "first=en&second=en"):
        assert desk.ask("GET", f"/articles/{article}/triangle?{query}").status_code in {404, 422}
    assert desk.ask("GET", "/articles/4711/triangle?first=en&second=de").status_code == 404
