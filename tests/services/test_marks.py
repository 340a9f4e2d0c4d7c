"""Marks live with the sentences: typed as tags, kept through edits, history, cuts, merges and conflicts."""

import pytest

from tests.services.conftest import Desk
from tests.services.test_save_unit import save
from translate_flow.errors import Conflict
from translate_flow.formats.record import Code, Pair
from translate_flow.migrations.upgrade import downgrade, upgrade
from translate_flow.services import (
    alignment_history,
    bulk,
    edit_alignment,
    history_views,
    memory,
    memory_import,
    replace,
    review,
    save_unit,
    segments,
    take_in,
    units,
)
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView, UnitView
from translate_flow.text.readers.html import html_to_text

PAGE = """<h1>Podul</h1><p>Primăria a <b>anunțat</b> că <a href="https://orhei.example/">podul vechi</a> se deschide.
Lucrările au <b>costat</b> mult.</p>"""


def begun(desk: Desk) -> BitextView:
    page = html_to_text(PAGE)
    with desk.database.write() as session:
        article = take_in.create_article(
            session, desk.actor("desk"), publication="north", source_language="ro", text=page.text, marks=page.marks
        )
        return take_in.create_version(session, desk.actor("desk"), article.id, language="en")


def sound(desk: Desk) -> None:
    with desk.database.read() as session:
        assert list(check_store(session)) == []


def test_the_tags_of_the_source_are_told_and_those_typed_become_marks(desk: Desk) -> None:
    unit = desk.units(begun(desk))[1]
    assert unit.source_tagged == "Primăria a ⟨1⟩anunțat⟨/1⟩ că ⟨2⟩podul vechi⟨/2⟩ se deschide."
    assert [(tag.number, tag.kind, tag.target) for tag in unit.tags] == [
        (1, "bold", ""),
        (2, "link", "https://orhei.example/"),
    ]
    saved = save(desk, "translator", unit, "The ⟨2⟩old bridge⟨/2⟩ opens, they ⟨1⟩said⟨/1⟩.", is_tagged=True)
    assert saved.target_text == "The old bridge opens, they said."
    assert saved.target_tagged == "The ⟨2⟩old bridge⟨/2⟩ opens, they ⟨1⟩said⟨/1⟩."
    assert [finding.rule for finding in saved.findings if finding.rule == "tags"] == []
    assert save(desk, "translator", saved, saved.target_tagged, is_tagged=True).version == saved.version
    sound(desk)


def test_a_plain_text_keeps_the_marks_whose_words_stay(desk: Desk) -> None:
    unit = desk.units(begun(desk))[1]
    saved = save(desk, "translator", unit, "The ⟨2⟩old bridge⟨/2⟩ opens, they ⟨1⟩said⟨/1⟩.", is_tagged=True)
    plain = save(desk, "translator", saved, "That old bridge opens, they claim.")
    assert plain.target_tagged == "That ⟨2⟩old bridge⟨/2⟩ opens, they claim."
    with desk.database.write() as session:
        changed = [(plain.id, plain.version, "This old bridge opens, they claim.")]
        done = replace.replace_texts(session, desk.actor("translator"), plain.bitext_id, changes=changed)
    assert done.done[0].target_tagged == "This ⟨2⟩old bridge⟨/2⟩ opens, they claim."
    sound(desk)


def test_taking_a_mark_away_is_a_change_that_history_brings_back(desk: Desk) -> None:
    unit = desk.units(begun(desk))[1]
    first = save(desk, "translator", unit, "They ⟨1⟩said⟨/1⟩ so.", is_tagged=True)
    second = save(desk, "translator", first, "They said so.", is_tagged=True)
    assert (second.target_text, second.version) == (first.target_text, first.version + 1)
    with desk.database.write() as session:
        rows = history_views.list_history(session, desk.actor("translator"), unit.id).items
        assert [row.target_tagged for row in rows[:2]] == ["", "They ⟨1⟩said⟨/1⟩ so."]
        assert ("removed", "⟨1⟩") in {(kind, text[:3]) for kind, text in rows[0].diff}
        back = save_unit.restore_unit(
            session, desk.actor("translator"), unit.id, number=first.version, version=second.version
        )
    assert back.target_tagged == "They ⟨1⟩said⟨/1⟩ so."
    sound(desk)


def test_a_conflict_tells_the_texts_as_they_are_typed(desk: Desk) -> None:
    unit = desk.units(begun(desk))[1]
    base = save(desk, "translator", unit, "They ⟨1⟩said⟨/1⟩ so.", is_tagged=True)
    save(desk, "second", base, "They ⟨1⟩claim⟨/1⟩ so.", is_tagged=True)
    with pytest.raises(Conflict) as conflict:
        save(desk, "translator", base, "They ⟨1⟩hold⟨/1⟩ so.", is_tagged=True)
    told = conflict.value.details
    assert (told["base"], told["theirs"]) == ("They ⟨1⟩said⟨/1⟩ so.", "They ⟨1⟩claim⟨/1⟩ so.")


def test_half_a_tag_is_kept_as_typed_and_forbids_confirming(desk: Desk) -> None:
    unit = desk.units(begun(desk))[1]
    half = save(desk, "translator", unit, "They ⟨1⟩said so.", is_tagged=True)
    assert half.target_text == "They ⟨1⟩said so."
    with pytest.raises(Conflict, match="mend it"):
        save(desk, "translator", half, half.target_text, is_tagged=True, confirm=True)
    whole = save(desk, "translator", half, "They ⟨1⟩said⟨/1⟩ so.", is_tagged=True)
    assert whole.target_text == "They said so."


def test_marks_go_with_their_sentences_through_merges_cuts_and_undo(desk: Desk) -> None:
    bitext = begun(desk)
    one, two = desk.units(bitext)[1:3]
    save(desk, "translator", one, "They ⟨1⟩said⟨/1⟩ so. ⟨2⟩It⟨/2⟩ opens.", is_tagged=True)
    save(desk, "translator", two, "It was ⟨1⟩dear⟨/1⟩.", is_tagged=True)
    with desk.database.write() as session:
        edit_alignment.merge_beads(
            session, desk.actor("desk"), bitext.id, unit_ids=[one.id, two.id], version=bitext.version
        )
    merged = desk.units(bitext)[1]
    assert merged.source_tagged.count("⟨/3⟩") == 1
    assert merged.target_tagged == "They ⟨1⟩said⟨/1⟩ so. ⟨2⟩It⟨/2⟩ opens. It was ⟨3⟩dear⟨/3⟩."
    sound(desk)
    with desk.database.write() as session:
        version = units.get_bitext(session, desk.actor("desk"), bitext.id).version
        alignment_history.undo_alignment(session, desk.actor("desk"), bitext.id, version=version)
    assert desk.units(bitext)[2].target_tagged == "It was ⟨1⟩dear⟨/1⟩."
    sound(desk)


def test_a_sentence_cut_inside_a_mark_and_joined_has_it_whole_again(desk: Desk) -> None:
    bitext = begun(desk)
    unit = desk.units(bitext)[1]
    part = unit.source[0]
    with desk.database.write() as session:
        cut = {"segment_id": part.id, "at": part.text.index(" vechi"), "version": bitext.version, "split_unit": False}
        segments.split_segment(session, desk.actor("desk"), bitext.id, **cut)
    halved = desk.units(bitext)[1]
    assert [found.text for found in halved.source] == [part.text[: cut["at"]], part.text[cut["at"] + 1 :]]
    assert halved.source_tagged == unit.source_tagged
    sound(desk)


def test_a_replacement_taken_back_brings_the_marks_back(desk: Desk) -> None:
    bitext = begun(desk)
    saved = save(desk, "translator", desk.units(bitext)[1], "They ⟨1⟩said⟨/1⟩ so.", is_tagged=True)
    with desk.database.write() as session:
        actor = desk.actor("translator")
        changes = [(saved.id, saved.version, "They told so.")]
        done = replace.replace_texts(session, actor, bitext.id, changes=changes)
        assert done.undo is not None
        back = bulk.undo_bulk(session, actor, bitext.id, number=done.undo)
    assert [unit.target_tagged for unit in back.done] == ["They ⟨1⟩said⟨/1⟩ so."]
    sound(desk)


def test_two_translations_share_the_marks_of_one_source(desk: Desk) -> None:
    bitext = begun(desk)
    with desk.database.write() as session:
        other = take_in.create_version(session, desk.actor("desk"), bitext.article_id, language="de")

    def tags(found: BitextView) -> list[str]:
        return [unit.source_tagged for unit in desk.units(found)]

    assert tags(bitext) == tags(other)


def test_marks_stored_before_sentences_had_them_reach_the_sentences(desk: Desk) -> None:
    page = html_to_text(PAGE)
    bitext = begun(desk)
    with desk.database.write() as session:
        other = take_in.create_version(
            session, desk.actor("desk"), bitext.article_id, language="de", text=page.text, marks=page.marks
        )

    def tagged() -> list[tuple[str, str]]:
        return [(unit.source_tagged, unit.target_tagged) for unit in desk.units(other)]

    before = tagged()
    with desk.database.write() as session:
        downgrade(session.connection(), "0013")
    with desk.database.write() as session:
        upgrade(session.connection())
    assert tagged() == before
    assert sum(bool(target) for _, target in before) == 2
    sound(desk)


def approved(desk: Desk, text: str) -> UnitView:
    unit = save(desk, "translator", desk.units(begun(desk))[1], text, is_tagged=True, confirm=True)
    with desk.database.write() as session:
        return review.decide_unit(session, desk.actor("reviewer"), unit.id, decision="approve", version=unit.version)


def test_a_match_brings_its_marks_as_tags_of_the_unit_asked_about(desk: Desk) -> None:
    unit = approved(desk, "The ⟨2⟩old bridge⟨/2⟩ opens, they ⟨1⟩said⟨/1⟩.")
    page = html_to_text(PAGE.replace("a <b>anunțat</b>", "a anunțat").replace("orhei.example", "new.example"))
    with desk.database.write() as session:
        actor, text = desk.actor("desk"), page.text + "\nAlta."
        other = take_in.create_article(
            session, actor, publication="north", source_language="ro", text=text, marks=page.marks
        )
        fresh = take_in.create_version(session, actor, other.id, language="en")
    asked = desk.units(fresh)[1]
    given = {"text": unit.source_text, "source_language": "ro", "target_language": "en"}
    with desk.database.read() as session:
        (match,) = memory.search_memory(session, desk.actor("translator"), unit_id=asked.id, **given, limit=1)
        assert match.target_text == "The old bridge opens, they said."
        assert match.target_tagged == "The ⟨1⟩old bridge⟨/1⟩ opens, they said."
        (plain,) = memory.search_memory(session, desk.actor("translator"), **given, limit=1)
        assert plain.target_tagged == unit.target_tagged
    taken = save(desk, "translator", asked, match.target_tagged, is_tagged=True)
    assert next((tag.number, tag.target) for tag in taken.tags) == (1, "https://new.example/")
    sound(desk)


def test_the_memory_gets_the_marks_of_what_was_approved_before_it_kept_them(desk: Desk) -> None:
    unit = approved(desk, "The old bridge opens, they ⟨1⟩said⟨/1⟩.")
    with desk.database.write() as session:
        downgrade(session.connection(), "0015")
        upgrade(session.connection())
    given = {"text": unit.source_text, "source_language": "ro", "target_language": "en", "unit_id": unit.id}
    with desk.database.read() as session:
        (match,) = memory.search_memory(session, desk.actor("translator"), **given, limit=1)
        assert match.target_tagged == unit.target_tagged


def test_an_imported_pair_brings_the_marks_of_its_file(desk: Desk) -> None:
    asked = desk.units(begun(desk))[1]
    bold = (Code(5, "open", "1", "<strong>"), Code(9, "close", "1", "</strong>"))
    pair = Pair("ro", "en", asked.source_text, "They said so.", target_codes=bold)
    with desk.database.write() as session:
        memory_import.import_pairs(
            session, desk.actor("desk"), publication="north", pairs=[pair], file_name="a.tmx", format="tmx"
        )
        given = {"text": asked.source_text, "source_language": "ro", "target_language": "en", "unit_id": asked.id}
        (match,) = memory.search_memory(session, desk.actor("translator"), **given, limit=1)
    assert match.target_tagged == "They ⟨1⟩said⟨/1⟩ so."
