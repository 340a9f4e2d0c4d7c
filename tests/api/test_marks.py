"""Pages with bold words and links come in by program, are translated with tags, and corrected."""

import pytest

from tests.api.conftest import Program
from tests.api.conftest import program as program_of
from tests.web.newsroom import SLUG, Newsroom

PAGE = "<h1>Podul</h1><p>Primăria a <b>anunțat</b> luni.</p><p>Se circulă din nou.</p>"


@pytest.fixture
def program(newsroom: Newsroom) -> Program:
    return program_of(newsroom, "desk")


def taken_in(program: Program) -> int:
    body = {"publication": SLUG, "source_language": "ro", "html": PAGE}
    return int(program.ask("POST", "/articles", body).get_json()["id"])


def test_a_translation_comes_in_as_a_page_with_its_marks(program: Program) -> None:
    body = {"language": "en", "html": "<h1>The bridge</h1><p>The town hall <b>said</b> on Monday.</p><p>It runs.</p>"}
    answer = program.ask("POST", f"/articles/{taken_in(program)}/versions", body)
    assert answer.status_code == 201, answer.text
    unit = program.units(answer.get_json()["id"])[1]
    assert unit["source_tagged"] == "Primăria a ⟨1⟩anunțat⟨/1⟩ luni."
    assert unit["target_tagged"] == "The town hall ⟨1⟩said⟨/1⟩ on Monday."
    assert unit["tags"] == [{"number": 1, "kind": "bold", "target": ""}]
    assert program.units(answer.get_json()["id"])[2]["tags"] == []


def test_a_text_with_tags_is_saved_and_one_without_keeps_what_stays(program: Program) -> None:
    unit = program.units(program.bitext(taken_in(program))["id"])[1]
    asked = {"target": "They ⟨1⟩said⟨/1⟩ so.", "version": unit["version"], "is_tagged": True}
    saved = program.ask("PUT", f"/units/{unit['id']}", asked).get_json()
    assert (saved["target_text"], saved["target_tagged"]) == ("They said so.", "They ⟨1⟩said⟨/1⟩ so.")
    plain = {"target": "We said so.", "version": saved["version"]}
    assert program.ask("PUT", f"/units/{unit['id']}", plain).get_json()["target_tagged"] == "We ⟨1⟩said⟨/1⟩ so."


def test_a_corrected_page_brings_its_own_marks(program: Program) -> None:
    article = taken_in(program)
    bitext = program.bitext(article)["id"]
    version = program.ask("GET", f"/articles/{article}").get_json()["version"]
    body = {"html": PAGE.replace("<b>anunțat</b>", "<i>spus</i>"), "version": version}
    answer = program.ask("PUT", f"/articles/{article}/source", body)
    assert answer.status_code == 200, answer.text
    assert program.units(bitext)[1]["source_tagged"] == "Primăria a ⟨1⟩spus⟨/1⟩ luni."
    both = program.ask("PUT", f"/articles/{article}/source", {**body, "text": "x", "version": version + 1})
    assert both.status_code == 422
