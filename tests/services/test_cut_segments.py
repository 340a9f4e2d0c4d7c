import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_segments import join, sides, split, texts, undo, version
from translate_flow.errors import BadInput, Conflict
from translate_flow.services import edit_alignment, segments, take_in
from translate_flow.services.cut_segments import Cut, widened


def test_a_cut_is_kept_as_it_was() -> None:
    cut = Cut(3, 7, 12, " \n")
    assert Cut.from_json(cut.as_json()) == cut


def test_the_second_part_stands_beside_the_first_wherever_that_is_named() -> None:
    assert widened(Cut(3, 7, 1, ""), [1, 3, 5]) == (1, 3, 7, 5)
    assert widened(Cut(3, 7, 1, ""), [7, 3]) == (3, 7)
    assert widened(Cut(3, 7, 1, ""), [1]) == (1,)


def test_a_break_that_leaves_a_part_empty_or_parts_a_letter_is_refused(desk: Desk) -> None:
    bitext = desk.bitext(source="Titlu\n\nPrima\u0306ria anunta\u0326. Alt text întreg.")
    segment = desk.units(bitext)[1].source[0]
    before = texts(desk, bitext)
    for at in (-1, 0, len(segment.text), len(segment.text) + 5, segment.text.index("\u0306")):
        with pytest.raises(BadInput) as refused:
            split(desk, bitext, segment.id, at)
        assert refused.value.place == "at" and refused.value.remedy
    assert texts(desk, bitext) == before


def test_the_space_at_a_break_stays_in_the_text(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    segment = desk.units(bitext)[1].source[0]
    before = texts(desk, bitext)
    split(desk, bitext, segment.id, segment.text.index(" podul") + 3)
    assert texts(desk, bitext) == before
    undo(desk, bitext)
    assert (texts(desk, bitext), desk.units(bitext)[1].source) == (before, (segment,))


def test_sentences_set_apart_in_another_translation_are_not_joined_here(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    russian = desk.do("desk", take_in.create_version, bitext.article_id, language="ru")
    segment = desk.units(bitext)[1].source[0]
    split(desk, bitext, segment.id, segment.text.index(" că"))
    parts = [part.id for unit in desk.units(bitext)[1:3] for part in unit.source]
    assert [part.id for part in desk.units(russian)[1].source] == parts
    unit = desk.units(russian)[1]
    given = {"source_at": 1, "target_at": 0, "version": version(desk, russian)}
    desk.do("desk", edit_alignment.split_bead, unit.id, **given)
    before = sides(desk, bitext)
    with pytest.raises(Conflict) as refused:
        join(desk, bitext, *parts)
    assert (refused.value.code, refused.value.details["bitext"]) == ("apart_elsewhere", russian.id)
    assert sides(desk, bitext) == before


def test_a_break_the_text_no_longer_has_is_not_undone_blindly(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    segment = desk.units(bitext)[1].source[0]
    given = {"segment_id": segment.id, "at": 5, "version": 99}
    with pytest.raises(Conflict):
        desk.do("desk", segments.split_segment, bitext.id, **given)
    assert desk.units(bitext)[1].source == (segment,)
