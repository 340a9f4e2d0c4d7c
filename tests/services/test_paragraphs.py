import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_edit_alignment import do, version
from translate_flow.errors import BadInput
from translate_flow.services import articles
from translate_flow.services.views import BitextView


def text(desk: Desk, bitext: BitextView) -> str:
    with desk.database.read() as session:
        return articles.version_text(session, desk.actor("desk"), bitext.target_version_id)


def put(desk: Desk, bitext: BitextView, segment_id: int, *, is_break: bool) -> None:
    based = version(desk, bitext)
    do(desk, "set_paragraph_break", bitext.id, segment_id=segment_id, is_break=is_break, version=based)


def test_a_paragraph_is_parted_and_joined_and_each_is_undone_to_the_character(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    was = text(desk, bitext)
    works, waited = (desk.units(bitext)[place].target[0].id for place in (2, 3))
    put(desk, bitext, works, is_break=True)
    assert "on Monday.\n\nThe works cost" in text(desk, bitext)
    put(desk, bitext, waited, is_break=False)
    assert "million lei. “We waited" in text(desk, bitext)
    for _ in range(2):
        do(desk, "undo_alignment", bitext.id, version=version(desk, bitext))
    assert text(desk, bitext) == was
    for _ in range(2):
        do(desk, "redo_alignment", bitext.id, version=version(desk, bitext))
    assert "on Monday.\n\nThe works cost 12 million lei. “We waited" in text(desk, bitext)


def test_a_unit_over_the_break_says_so_in_its_text(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    ids = [unit.id for unit in desk.units(bitext)[1:3]]
    unit = do(desk, "merge_beads", bitext.id, unit_ids=ids, version=version(desk, bitext)).units[0]
    put(desk, bitext, unit.target[1].id, is_break=True)
    assert "Monday.\nThe works" in desk.units(bitext)[1].target_text
    do(desk, "undo_alignment", bitext.id, version=version(desk, bitext))
    assert desk.units(bitext)[1].target_text == unit.target_text


def test_breaks_that_cannot_be_are_refused(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    for segment, is_break in ((found[0].target[0], True), (found[0].target[0], False), (found[2].target[0], False)):
        with pytest.raises(BadInput):
            put(desk, bitext, segment.id, is_break=is_break)
    with pytest.raises(BadInput, match="source"):
        put(desk, bitext, found[2].source[0].id, is_break=True)
