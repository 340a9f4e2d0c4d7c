from tests.web.newsroom import SLUG, Newsroom


def test_the_bar_leads_only_where_one_may_go(newsroom: Newsroom) -> None:
    admin, reader = newsroom.browser("admin").text("/"), newsroom.browser("reader").text("/")
    for place in ("settings", "people", "exports", "events"):
        assert f"/publications/{SLUG}/{place}" in admin
        assert f"/publications/{SLUG}/{place}" not in reader


def test_the_publication_worked_in_last_stays_at_hand(newsroom: Newsroom) -> None:
    admin = newsroom.browser("admin")
    admin.post("/publications/new", {"name": "Ora", "slug": "ora", "languages": "ru uk"})
    admin.text("/publications/ora/terms")
    assert "/publications/ora/terms" in admin.text("/help")
    admin.text(f"/publications/{SLUG}/terms")
    assert f"/publications/{SLUG}/terms" in admin.text("/help")


def test_every_page_has_a_skip_link_a_main_part_and_one_first_heading(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    for address in ("/", "/articles", "/articles/new", "/account", "/help", "/jobs", f"/publications/{SLUG}/terms"):
        page = desk.text(address)
        assert 'href="#main"' in page
        assert '<main id="main"' in page
        assert page.count("<h1") == 1
        assert '<html lang="en"' in page
