from tests.services.conftest import SOURCE, TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.models.article import Version
from translate_flow.services import articles, revise, save_unit, take_in
from translate_flow.services.agreed_text import Corrections
from translate_flow.services.check_store import check_store
from translate_flow.services.texts import marks_in
from translate_flow.services.views import BitextView
from translate_flow.text.readers.html import html_to_text


def revised(desk: Desk, bitext: BitextView, text: str, **more: bool) -> None:
    with desk.database.write() as session:
        present = articles.get_article(session, desk.actor("desk"), bitext.article_id)
        revise.revise_article(
            session, desk.actor("desk"), bitext.article_id, text=text, version=present.version, **more
        )
        assert check_store(session) == ()


def test_only_the_touched_unit_becomes_outdated(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before = desk.units(bitext)
    revised(desk, bitext, SOURCE.replace("12 milioane", "14 milioane"))
    after = desk.units(bitext)
    assert [unit.substate for unit in after] == ["draft", "draft", "outdated", "draft", "draft"]
    assert after[2].old_source_text == before[2].source_text
    assert after[2].target_text == before[2].target_text
    assert [unit.version for unit in after if unit.substate == "draft"] == [1, 1, 1, 1]


def test_a_minor_change_leaves_the_states(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    revised(desk, bitext, SOURCE.replace("redeschide", "redeschide!"), is_minor=True)
    assert {unit.substate for unit in desk.units(bitext)} == {"draft"}


def test_an_added_sentence_is_a_unit_in_its_place_and_a_removed_one_a_gap(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    text = SOURCE.replace("Lucrările au costat 12 milioane de lei.", "")
    text = text.replace("Autobuzele", "Și drumul este nou. Autobuzele")
    revised(desk, bitext, text)
    units = desk.units(bitext)
    assert "Și drumul este nou." in [unit.source_text for unit in units]
    gaps = [unit for unit in units if not unit.source]
    assert [unit.target_text for unit in gaps] == ["The works cost 12 million lei."]
    assert gaps[0].bead.gap_reason == "updated"


def test_an_outdated_text_that_still_fits_is_submitted_by_one_act(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    revised(desk, bitext, SOURCE.replace("12 milioane", "14 milioane"))
    unit = desk.units(bitext)[2]
    with desk.database.write() as session:
        kept = save_unit.still_valid(session, desk.actor("translator"), unit.id, version=unit.version)
    assert (kept.substate, kept.old_source_text) == ("submitted", None)


def test_an_unsaved_translation_of_the_old_source_is_a_conflict_or_marked(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    stale = desk.units(bitext)[0]
    revised(desk, bitext, SOURCE.replace("12 milioane", "14 milioane"))
    assert save(desk, "translator", stale, "A new headline").substate == "draft"


def test_a_corrected_source_keeps_the_marks_of_the_sentences_that_stay(desk: Desk) -> None:
    page = html_to_text("<h1>Podul</h1><p>Primăria a <b>anunțat</b>. Lucrările au costat <i>mult</i>.</p>")
    with desk.database.write() as session:
        article = take_in.create_article(
            session, desk.actor("desk"), publication="north", source_language="ro", text=page.text, marks=page.marks
        )
        text = page.text.replace("costat", "luat").replace("Podul", "Podul nou")
        revise.revise_article(session, desk.actor("desk"), article.id, text=text, version=article.version)
        source = session.get_one(Version, article.versions[0].id)
        assert [text[mark.start : mark.end] for mark in marks_in(session, source)] == ["anunțat"]


def test_a_revision_keeps_the_blocks_people_cut_and_typed(desk: Desk) -> None:
    said = Corrections(
        starts=[0, SOURCE.index("Primăria"), SOURCE.index("Lucrările"), SOURCE.index("„Am")],
        types=["headline", "lede", "caption", "quote"],
        sources=["Moldpres"],
    )
    with desk.database.write() as session:
        actor = desk.actor("desk")
        article = take_in.create_article(
            session, actor, publication="north", source_language="ro", text=SOURCE, corrections=said
        )
        changed = SOURCE.replace("Autobuzele", "Troleibuzele")
        seen = revise.preview_revision(session, actor, article.id, text=changed)
        assert [block.type for block in seen.blocks] == ["headline", "lede", "caption", "body"]
        after = revise.revise_article(session, actor, article.id, text=changed, version=article.version)
        assert [block.type for block in after.versions[0].blocks] == ["headline", "lede", "caption", "body"]
        assert after.sources == ("Moldpres",)
        again = take_in.preview(session, actor, publication="north", text=SOURCE)
        assert [block.type for block in again.blocks] == ["headline", "lede", "body"]
