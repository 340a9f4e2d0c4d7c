from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.services import edit_alignment, review
from translate_flow.services.progress import bitexts_by_target, progress_of
from translate_flow.services.views import BitextView, ProgressView


def progress(desk: Desk, *bitexts: BitextView) -> list[ProgressView]:
    with desk.database.read() as session:
        found = progress_of(session, [bitext.id for bitext in bitexts])
    return [found[bitext.id] for bitext in bitexts]


def test_units_and_words_are_counted_by_state_for_many_at_once(desk: Desk) -> None:
    bitext, empty = desk.bitext(), desk.bitext()
    first, second = desk.units(bitext)[:2]
    unit = save(desk, "translator", first, "The bridge", confirm=True)
    desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)
    save(desk, "translator", second, "The town hall", confirm=True)
    told, untouched = progress(desk, bitext, empty)
    words = [len(found.source_text.split()) for found in desk.units(bitext)]
    assert (told.units, told.words) == (len(words), sum(words)) == (untouched.units, untouched.words)
    assert (told.words_reviewed, told.words_translated) == (words[0], words[0] + words[1])
    assert {name: count for name, count in told.by_substate.items() if count} == {
        "approved": 1,
        "submitted": 1,
        "empty": 3,
    }
    assert untouched.words_translated == untouched.words_reviewed == 0


def test_units_merged_into_others_no_longer_count(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    ids = [unit.id for unit in desk.units(bitext)[:2]]
    (before,) = progress(desk, bitext)
    desk.do("desk", edit_alignment.merge_beads, bitext.id, unit_ids=ids, version=1)
    (after,) = progress(desk, bitext)
    assert (after.units, after.words) == (before.units - 1, before.words)


def test_a_bitext_that_is_not_there_has_no_progress(desk: Desk) -> None:
    bitext = desk.bitext()
    with desk.database.read() as session:
        assert progress_of(session, [4711])[4711].units == 0
        assert bitexts_by_target(session, [bitext.target_version_id, 4711]) == {bitext.target_version_id: bitext.id}
