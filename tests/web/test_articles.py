from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, PASSWORD, SLUG, TRANSLATION, Newsroom
from translate_flow.services import accounts, memberships


def test_articles_are_found_by_words_and_filters(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    newsroom.take_in(browser, ARTICLE)
    newsroom.take_in(browser, ARTICLE.replace("Podul din Orhei se redeschide", "Școala din Soroca se închide"))
    assert "Școala" in browser.text("/articles")
    assert "Școala" not in browser.text("/articles?q=Podul")
    assert "No article fits" in browser.text("/articles?q=nothing-like-it")
    assert "No article fits" in browser.text("/articles?status=published")


def test_a_search_is_shown_as_text(newsroom: Newsroom) -> None:
    page = newsroom.browser("desk").get("/articles?q=%3Cb%3E%22x%27").get_data(as_text=True)
    assert "<b>" not in page
    assert "&lt;b&gt;&#34;x&#39;" in page


def test_an_article_page_shows_its_languages_and_what_happened(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    article = newsroom.take_in(browser)
    newsroom.translate(browser, article, TRANSLATION)
    page = browser.text(f"/articles/{article}")
    assert "Romanian" in page
    assert "English" in page
    assert "What happened" in page
    assert "Ana Rusu" in page


def test_who_changed_a_comma_is_told_with_a_small_share_and_not_with_none(newsroom: Newsroom) -> None:
    desk, translator = program(newsroom, "desk"), program(newsroom, "translator")
    article = desk.article(ARTICLE)
    bitext = desk.bitext(
        article["id"], TRANSLATION.replace("again.", "again, " + "past the old market and the park, " * 20)
    )
    unit = translator.units(bitext["id"])[0]
    body = {"target": unit["target_text"] + "!", "version": unit["version"]}
    assert translator.ask("PUT", f"/units/{unit['id']}", body).status_code == 200
    assert "under 1 %" in newsroom.browser("desk").text(f"/articles/{article['id']}")


def test_an_article_that_is_not_there_is_a_page_of_its_own(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    for address in ("/articles/999", "/articles/99999999999999999999999", "/articles/-1", "/articles/x"):
        assert browser.get(address).status_code == 404


def test_deleting_asks_for_the_version_seen_and_can_be_undone(newsroom: Newsroom) -> None:
    browser = newsroom.browser("desk")
    article = newsroom.take_in(browser)
    stale = browser.post(f"/articles/{article}/delete", {"version": "99"})
    assert stale.status_code == 409
    assert 'role="alert"' in stale.get_data(as_text=True)
    assert browser.post(f"/articles/{article}/delete", {"version": "1"}).status_code == 303
    assert browser.get(f"/articles/{article}").status_code == 404
    assert "Podul" in browser.text("/articles?deleted=1")
    assert browser.post(f"/articles/{article}/restore").status_code == 303
    assert browser.get(f"/articles/{article}").status_code == 200


def test_a_translator_has_no_delete_button_and_no_way_to_do_it(newsroom: Newsroom) -> None:
    article = newsroom.take_in(newsroom.browser("desk"))
    translator = newsroom.browser("translator")
    assert "Delete the article" not in translator.text(f"/articles/{article}")
    assert translator.post(f"/articles/{article}/delete", {"version": "1"}).status_code == 403


def test_an_article_is_open_to_those_of_one_pair_and_shows_that_pair(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    article = newsroom.take_in(desk)
    newsroom.translate(desk, article, TRANSLATION)
    with newsroom.database.write() as session:
        accounts.create_user(session, None, email="narrow@example.org", name="Narrow", password=PASSWORD)
        pair = {"source_language": "ro", "target_language": "ru"}
        memberships.grant(session, None, email="narrow@example.org", publication=SLUG, role="translator", **pair)
    narrow = newsroom.browser("narrow")
    for place in ("/", "/articles", f"/articles/{article}"):
        page = narrow.text(place)
        assert "Podul din Orhei se redeschide" in page
        assert "Maria Pop" not in page
