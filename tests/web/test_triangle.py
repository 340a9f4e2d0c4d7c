from tests.api.conftest import program
from tests.services.test_triangle import GERMAN
from tests.web.newsroom import TRANSLATION, Newsroom


def test_two_translations_are_compared_from_the_article_on(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    article = newsroom.take_in(desk)
    newsroom.translate(desk, article, TRANSLATION)
    assert "Compare two translations" not in desk.text(f"/articles/{article}")
    assert desk.get(f"/articles/{article}/compare").status_code == 422
    newsroom.translate(desk, article, GERMAN, language="de")
    assert f'href="/articles/{article}/compare"' in desk.text(f"/articles/{article}")
    page = desk.text(f"/articles/{article}/compare")
    assert '<div class="article-text" lang="de" dir="ltr"><p>Das Rathaus sagte' in page
    assert "Conflicts (0)" in page
    assert "There is no conflict." in desk.text(f"/articles/{article}/compare?first=de&second=en&show=conflicts")
    assert page.count("Edit English") == page.count("Edit German") == 5
    asked = program(newsroom, "reader").ask("GET", f"/articles/{article}/triangle?first=en&second=de")
    assert [row["number"] for row in asked.get_json()["rows"]] == [1, 2, 3, 4, 5]
    assert program(newsroom, "reader").ask("GET", f"/articles/{article}/triangle?first=en&second=fr").status_code == 404
