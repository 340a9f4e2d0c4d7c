import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import articles, credits, take_in
from translate_flow.services.agreed_text import Corrections
from translate_flow.services.check_store import check_store


def test_a_preview_shows_blocks_and_stores_nothing(desk: Desk) -> None:
    with desk.database.write() as session:
        seen = take_in.preview(session, desk.actor("desk"), publication="north", text=SOURCE)
        assert [block.type for block in seen.blocks] == ["headline", "lede", "body"]
        assert (seen.language, seen.title) == ("ro", "Podul din Orhei se redeschide")
        assert articles.list_articles(session, desk.actor("desk")).items == ()


def test_a_preview_warns_of_another_language(desk: Desk) -> None:
    with desk.database.read() as session:
        seen = take_in.preview(session, desk.actor("desk"), publication="north", text=SOURCE, language="en")
    assert any("Romanian" in warning for warning in seen.warnings)


def test_a_preview_names_the_blocks_in_another_language(desk: Desk) -> None:
    english = "The town hall said on Monday that the bridge over the river will open to traffic again next week."
    with desk.database.read() as session:
        mixed = take_in.preview(
            session, desk.actor("desk"), publication="north", text=f"{SOURCE}\n{english}", language="ro"
        )
        pure = take_in.preview(session, desk.actor("desk"), publication="north", text=SOURCE, language="ro")
    assert "English stands in block 4" in mixed.warnings
    assert not any("stands in block" in warning for warning in pure.warnings)


def test_a_text_comes_back_character_for_character(desk: Desk) -> None:
    odd = "  Titlu\u200b nou \r\n\r\nUna.  Două \u00a0— trei!\n\n\n„Patru” \U0001f600 ş ș.\t\n"
    with desk.database.write() as session:
        article = take_in.create_article(
            session, desk.actor("desk"), publication="north", source_language="ro", text=odd
        )
        assert articles.version_text(session, desk.actor("desk"), article.versions[0].id) == odd


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40), min_size=1, max_size=6),
    st.sampled_from(["\n", "\n\n", "\r\n", " \n\t\n"]),
)
def test_any_text_comes_back_exactly(desk: Desk, parts: list[str], between: str) -> None:
    text = "Început sigur. " + between.join(parts)
    with desk.database.write() as session:
        try:
            article = take_in.create_article(
                session, desk.actor("desk"), publication="north", source_language="ro", text=text
            )
        except BadInput:
            return
        assert articles.version_text(session, desk.actor("desk"), article.versions[0].id) == text


def test_a_pasted_translation_is_aligned_and_its_credit_kept(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    assert [(len(unit.source), len(unit.target)) for unit in desk.units(bitext)] == [(1, 1)] * 5
    with desk.database.read() as session:
        told = credits.get_credits(session, desk.actor("desk"), bitext.target_version_id)
        assert told.line == "Translation by Maria Pop"
        assert check_store(session) == ()


def test_an_empty_translation_mirrors_the_source(desk: Desk) -> None:
    bitext = desk.bitext()
    units = desk.units(bitext)
    assert {unit.substate for unit in units} == {"empty"}
    assert [unit.block_type for unit in units] == ["headline", "lede", "lede", "body", "body"]


def test_a_correction_is_remembered_by_the_house(desk: Desk) -> None:
    text = SOURCE + "\nRubrica noastră preferată\n"
    with desk.database.write() as session:
        seen = take_in.preview(session, desk.actor("desk"), publication="north", text=text)
        types = [block.type for block in seen.blocks]
        types[-1] = "boilerplate"
        take_in.create_article(
            session,
            desk.actor("desk"),
            publication="north",
            source_language="ro",
            text=text,
            corrections=Corrections(types=types),
        )
        again = take_in.preview(session, desk.actor("desk"), publication="north", text=text)
    assert again.blocks[-1].type == "boilerplate"


@pytest.mark.parametrize("text", ["", "  \n ", "a\x00b", "a\ud800b", "\ufffe"])
def test_what_no_export_could_carry_is_refused_with_its_place(desk: Desk, text: str) -> None:
    with pytest.raises(BadInput) as refused, desk.database.write() as session:
        take_in.create_article(session, desk.actor("desk"), publication="north", source_language="ro", text=text)
    assert refused.value.place


def test_a_second_version_in_a_language_is_a_conflict(desk: Desk) -> None:
    bitext = desk.bitext()
    with pytest.raises(Conflict), desk.database.write() as session:
        take_in.create_version(session, desk.actor("desk"), bitext.article_id, language="en")


def test_readers_may_not_and_strangers_may_not_even_know(desk: Desk) -> None:
    for who, error in (("reader", Forbidden), ("stranger", NotFound)):
        with pytest.raises(error), desk.database.write() as session:
            take_in.create_article(session, desk.actor(who), publication="north", source_language="ro", text=SOURCE)


def test_blocks_credits_and_sources_are_stored_as_a_person_says(desk: Desk) -> None:
    said = Corrections(
        starts=[0, SOURCE.index("Primăria"), SOURCE.index("Lucrările"), SOURCE.index("„Am")],
        types=["headline", "lede", "body", "quote"],
        people=[("author", "Ana  Rusu"), ("photo", "Ion Ceban")],
        sources=["Moldpres", " Reuters "],
    )
    with desk.database.write() as session:
        seen = take_in.preview(session, desk.actor("desk"), publication="north", text=SOURCE, corrections=said)
        assert seen.credits == (("author", "Ana Rusu", -1), ("photo", "Ion Ceban", 3))
        assert SOURCE[seen.blocks[3].parts[0] :].startswith("Autobuzele")
        article = take_in.create_article(
            session, desk.actor("desk"), publication="north", source_language="ro", text=SOURCE, corrections=said
        )
        assert [block.type for block in article.versions[0].blocks] == said.types
        assert article.sources == ("Moldpres", "Reuters")
        assert articles.version_text(session, desk.actor("desk"), article.versions[0].id) == SOURCE
        named = credits.get_credits(session, desk.actor("desk"), article.versions[0].id).credits
        assert [(credit.role, credit.name) for credit in named] == [("author", "Ana Rusu"), ("photo", "Ion Ceban")]
        assert check_store(session) == ()


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (Corrections(starts=[3, 2]), "starts"),
        (Corrections(types=["body"], starts=[0, 31]), "types"),
        (Corrections(people=[("king", "Ion")]), "credits"),
        (Corrections(people=[("author", " ")]), "name"),
        (Corrections(sources=["x" * 200]), "sources"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused_with_its_place(desk: Desk, said: Corrections, place: str) -> None:
    with pytest.raises(BadInput) as refused, desk.database.write() as session:
        take_in.create_article(
            session, desk.actor("desk"), publication="north", source_language="ro", text=SOURCE, corrections=said
        )
    assert refused.value.place == place


def test_a_text_in_none_of_the_house_languages_is_called_by_its_own(desk: Desk) -> None:
    french = "La mairie a annoncé que le pont sur la rivière serait rouvert à la circulation la semaine prochaine."
    with desk.database.read() as session:
        seen = take_in.preview(session, desk.actor("desk"), publication="north", text=french)
    assert seen.language_guess == "fr"
    assert "French is not among this publication’s languages" in seen.warnings
