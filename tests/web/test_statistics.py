from tests.web.newsroom import SLUG, TRANSLATION, Newsroom
from translate_flow.web.statistics import sums


def test_no_articles_no_figures() -> None:
    assert sums(()).articles == 0
    assert sums(()).pairs == {}


def test_figures_of_a_publication_stand_as_bars_and_as_a_table(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    assert "Figures come with the first translation" in desk.text(f"/publications/{SLUG}/statistics")
    newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    page = desk.text(f"/publications/{SLUG}/statistics")
    assert "<svg" in page
    assert "Romanian to English" in page
    assert "<table" in page


def test_scores_wait_for_approved_units(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    assert "Scores" in desk.text(f"/bitexts/{bitext}/scores")
