from tests.web.newsroom import SLUG, Newsroom


def test_what_happened_is_told_with_its_time_and_person(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.take_in(desk)
    page = desk.text(f"/publications/{SLUG}/events")
    assert "<time datetime=" in page
    assert "Desk" in page
    assert "article" in page


def test_a_translator_may_not_read_the_audit(newsroom: Newsroom) -> None:
    assert newsroom.browser("translator").get(f"/publications/{SLUG}/events").status_code == 403


def test_a_cursor_we_did_not_give_is_refused(newsroom: Newsroom) -> None:
    assert newsroom.browser("desk").get(f"/publications/{SLUG}/events?cursor=junk").status_code == 422
