import re

import pytest

from tests.web.newsroom import SLUG, TRANSLATION, Newsroom

ADDRESS = f"/publications/{SLUG}/exports"


def test_the_builder_counts_before_it_exports(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    assert "This would give" not in desk.text(ADDRESS)
    page = desk.text(f"{ADDRESS}?format=tmx&states=initial&states=translated")
    assert "This would give" in page
    assert ">Export<" in page
    assert "Nothing fits" in desk.text(f"{ADDRESS}?format=tmx&states=final")


def test_an_export_becomes_a_job(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    answer = desk.post(ADDRESS, {"format": "tmx", "states": ["translated", "reviewed"], "source_language": "ro"})
    assert answer.headers["Location"] == "/jobs/1"
    assert "queued" in desk.text("/jobs/1")


@pytest.mark.parametrize("fields", [{"format": "exe"}, {"format": "tmx", "states": "nonsense"}])
def test_a_choice_that_is_none_is_refused(newsroom: Newsroom, fields: dict[str, str]) -> None:
    answer = newsroom.browser("desk").post(ADDRESS, fields)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_a_reader_exports_nothing(newsroom: Newsroom) -> None:
    assert newsroom.browser("reader").post(ADDRESS, {"format": "tmx"}).status_code == 403


def test_further_conditions_narrow_what_is_exported(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    everything = f"{ADDRESS}?format=tmx&states=initial&states=translated"
    assert "<dd>5</dd>" in desk.text(everything)
    assert "<dd>1</dd>" in desk.text(f"{everything}&block_types=headline")
    assert "Nothing fits" in desk.text(f"{everything}&origins=mt")
    assert "Nothing fits" in desk.text(f"{everything}&since=2999-01-01")
    assert "Nothing fits" in desk.text(f"{everything}&until=2000-01-01")
    assert "<dd>5</dd>" in desk.text(f"{everything}&confidence=0")


@pytest.mark.parametrize(
    "wrong", [{"since": "yesterday"}, {"until": "31.12."}, {"confidence": "200"}, {"person": "me"}, {"origins": "x"}]
)
def test_a_condition_that_cannot_be_is_said(newsroom: Newsroom, wrong: dict[str, str]) -> None:
    answer = newsroom.browser("desk").post(ADDRESS, {"format": "tmx", **wrong})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_an_export_is_kept_run_and_taken_away_on_the_page(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    fields = {"format": "tmx", "states": "initial", "name": "Nightly <b>", "every": "week", "hour": "3", "weekday": "6"}
    assert desk.post(f"{ADDRESS}/kept", fields).status_code == 303
    page = desk.text(ADDRESS)
    assert "Nightly <b>" in page
    assert "every week" in page
    assert desk.post(f"{ADDRESS}/kept/1/run").headers["Location"] == "/jobs/1"
    assert "queued" in desk.text(ADDRESS)
    assert desk.post(f"{ADDRESS}/kept/1/delete", {"version": "1"}).status_code == 303
    assert "Bring it back" in desk.text(f"{ADDRESS}?deleted=1")
    assert desk.post(f"{ADDRESS}/kept/1/restore").status_code == 303
    assert "Nightly" in desk.text(ADDRESS)
    answer = desk.post(f"{ADDRESS}/kept", {**fields, "name": ""})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.get_data(as_text=True)


def test_the_article_s_page_leads_to_the_export_of_its_pairs_alone(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    article = newsroom.take_in(desk)
    newsroom.translate(desk, article, TRANSLATION)
    newsroom.translate(desk, newsroom.take_in(desk, "Alt podea\n\nUn singur rând aici."), "Another\n\nOne line here.")
    found = re.search(rf'href="({ADDRESS}\?[^"]*article={article}[^"]*)"', desk.text(f"/articles/{article}"))
    assert found
    page = desk.text(f"{found[1]}&states=initial")
    assert "Only of" in page
    assert "<dd>5</dd>" in page
    wrong = desk.get(f"{ADDRESS}?format=tmx&article=mine")
    assert wrong.status_code == 422
