"""Two translations of one article, linked through the source; conflicts are told and kept out of exports."""

import pytest

from tests.services.conftest import SOURCE, TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.services import edit_alignment, revise, take_in
from translate_flow.services.export import preview_export, selected_pairs
from translate_flow.services.selection import Selection
from translate_flow.services.triangle import TriangleView, compare_translations
from translate_flow.services.views import BitextView

GERMAN = """Die Brücke in Orhei öffnet wieder

Das Rathaus sagte, die Brücke werde am Montag geöffnet. Die Arbeiten kosteten 12 Millionen Lei.

„Wir haben drei Jahre gewartet“, sagt Ion Ceban. Die Busse fahren wieder auf der alten Strecke.
"""


def both(desk: Desk, german: str | None = GERMAN) -> tuple[BitextView, BitextView]:
    english = desk.bitext(TARGET)
    with desk.database.write() as session:
        other = take_in.create_version(session, desk.actor("desk"), english.article_id, language="de", text=german)
    return english, other


def compared(desk: Desk, article_id: int, **more: bool) -> TriangleView:
    with desk.database.read() as session:
        return compare_translations(session, desk.actor("reader"), article_id, first="en", second="de", **more)


def test_what_says_the_same_stands_in_one_row(desk: Desk) -> None:
    english, german = both(desk)
    found = compared(desk, english.article_id)
    assert [(row.first.text, row.second.text) for row in found.rows] == [
        (one.target_text, other.target_text) for one, other in zip(desk.units(english), desk.units(german), strict=True)
    ]
    assert (found.conflicts, found.source_language) == (0, "ro")
    assert [row.source_text for row in found.rows] == [unit.source_text for unit in desk.units(english)]


def test_units_that_cut_the_source_otherwise_go_together_and_crossing_borders_conflict(desk: Desk) -> None:
    english, german = both(desk)
    one, two, three = desk.units(english)[1:4]
    with desk.database.write() as session:
        ids = [one.id, two.id]
        edit_alignment.merge_beads(session, desk.actor("desk"), english.id, unit_ids=ids, version=english.version)
    found = compared(desk, english.article_id)
    assert found.rows[1].first.text == f"{one.target_text} {two.target_text}"
    assert len(found.rows[1].second.unit_ids) == 2
    assert found.conflicts == 0
    with desk.database.write() as session:
        ids = [unit.id for unit in desk.units(german)[2:4]]
        edit_alignment.merge_beads(session, desk.actor("desk"), german.id, unit_ids=ids, version=german.version)
    crossed = compared(desk, english.article_id, conflicts_only=True)
    assert [(row.number, row.conflict) for row in crossed.rows] == [(2, "borders cross")]
    assert three.target_text in crossed.rows[0].first.text


def test_what_one_language_leaves_out_or_has_of_an_older_source_is_a_conflict(desk: Desk) -> None:
    english, _ = both(desk)
    emptied = desk.units(english)[2]
    save(desk, "translator", emptied, "")
    with desk.database.write() as session:
        text = SOURCE.replace("trei ani", "patru ani")
        revise.revise_article(session, desk.actor("desk"), english.article_id, text=text, version=1)
    told = compared(desk, english.article_id, conflicts_only=True)
    assert [(row.first.text == "", row.conflict) for row in told.rows] == [
        (True, "one language leaves it out"),
        (False, "one translation is of an older source"),
    ]
    assert told.rows[0].first.unit_ids == (emptied.id,)


def test_an_article_with_one_translation_has_nothing_to_compare(desk: Desk) -> None:
    english = desk.bitext(TARGET)
    with pytest.raises(NotFound):
        compared(desk, english.article_id)
    with desk.database.read() as session, pytest.raises(BadInput):
        compare_translations(session, desk.actor("desk"), english.article_id, first="en", second="en")


def test_derived_pairs_are_exported_as_far_as_both_sides_are(desk: Desk) -> None:
    english, german = both(desk)
    for bitext in (english, german):
        for unit in desk.units(bitext)[:2]:
            save(desk, "translator", unit, unit.target_text, confirm=True)
    save(desk, "translator", desk.units(german)[2], desk.units(german)[2].target_text, confirm=True)
    chosen = Selection(
        publication="north", source_language="en", target_language="de", states=("translated",), is_derived=True
    )
    with desk.database.read() as session:
        pairs = list(selected_pairs(session, desk.actor("desk"), chosen))
        counted = preview_export(session, desk.actor("desk"), chosen)
        with pytest.raises(Forbidden):
            list(selected_pairs(session, desk.actor("reader"), chosen))
        assert (
            list(selected_pairs(session, desk.actor("desk"), Selection(publication="north", source_language="en")))
            == []
        )
        with pytest.raises(BadInput, match="two languages"):
            preview_export(session, desk.actor("desk"), Selection(publication="north", is_derived=True))
    assert [(pair.source, pair.target) for pair in pairs] == [
        (one.target_text, other.target_text)
        for one, other in zip(desk.units(english)[:2], desk.units(german)[:2], strict=True)
    ]
    assert (counted.articles, counted.pairs) == (1, 2)
    assert {(pair.state, pair.bead_origin, pair.origin) for pair in pairs} == {("translated", "derived", "imported")}
    assert pairs[0].properties == {"pivot_language": "ro"}
