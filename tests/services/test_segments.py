"""Splitting and joining sentences: texts stay to the character, units follow, and everything can be taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Conflict, Forbidden
from translate_flow.services import (
    alignment_history,
    articles,
    edit_alignment,
    event_list,
    history_views,
    review,
    segments,
    take_in,
    units,
)
from translate_flow.services.alignment_history import BitextChange
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView


def version(desk: Desk, bitext: BitextView) -> int:
    with desk.database.read() as session:
        return units.get_bitext(session, desk.actor("desk"), bitext.id).version


def texts(desk: Desk, bitext: BitextView) -> list[str]:
    with desk.database.read() as session:
        ids = (bitext.source_version_id, bitext.target_version_id)
        return [articles.version_text(session, desk.actor("desk"), i) for i in ids]


def sides(desk: Desk, bitext: BitextView) -> list[tuple[str, str]]:
    return [(unit.source_text, unit.target_text) for unit in desk.units(bitext)]


def split(desk: Desk, bitext: BitextView, segment: int, at: int, **more: object) -> BitextChange:
    given = {"segment_id": segment, "at": at, "version": version(desk, bitext), **more}
    with desk.database.write() as session:
        change = segments.split_segment(session, desk.actor("translator"), bitext.id, **given)  # type: ignore[arg-type]
        assert check_store(session) == ()
        return change


def join(desk: Desk, bitext: BitextView, *ids: int) -> BitextChange:
    with desk.database.write() as session:
        change = segments.join_segments(
            session, desk.actor("translator"), bitext.id, segment_ids=ids, version=version(desk, bitext)
        )
        assert check_store(session) == ()
        return change


def undo(desk: Desk, bitext: BitextView, act: str = "undo") -> None:
    with desk.database.write() as session:
        does = alignment_history.undo_alignment if act == "undo" else alignment_history.redo_alignment
        does(session, desk.actor("translator"), bitext.id, version=version(desk, bitext))
        assert check_store(session) == ()


def test_a_source_sentence_is_split_with_its_unit_and_the_text_stays(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before, there = sides(desk, bitext), texts(desk, bitext)
    part = desk.units(bitext)[1].source[0]
    at = part.text.index("că podul")
    change = split(desk, bitext, part.id, at)
    assert [unit.source_text for unit in change.units] == [part.text[:at].rstrip(), part.text[at:]]
    assert [unit.target_text for unit in change.units] == [before[1][1], ""]
    assert texts(desk, bitext) == there
    undo(desk, bitext)
    assert sides(desk, bitext) == before
    undo(desk, bitext, "redo")
    assert [unit.source_text for unit in desk.units(bitext)[1:3]] == [part.text[:at].rstrip(), part.text[at:]]


def test_a_target_sentence_split_keeps_its_authors(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = save(desk, "second", desk.units(bitext)[1], "The bridge opens Monday and it is long.")
    part = unit.target[0]
    change = split(desk, bitext, part.id, part.text.index("and it"))
    assert [u.target_text for u in change.units] == ["The bridge opens Monday", "and it is long."]
    with desk.database.read() as session:
        told = history_views.list_history(session, desk.actor("desk"), change.units[1].id).items
        assert told[0].act == "split"
    with pytest.raises((Forbidden, Conflict)), desk.database.write() as session:
        review.decide_unit(
            session, desk.actor("second"), change.units[1].id, decision="approve", version=change.units[1].version
        )


def test_neighbours_are_joined_with_their_units_and_parted_again(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before, there = sides(desk, bitext), texts(desk, bitext)
    first, second = (desk.units(bitext)[i] for i in (1, 2))
    change = join(desk, bitext, first.source[0].id, second.source[0].id)
    assert len(change.units) == 1 and len(change.units[0].source) == 1
    assert change.units[0].source_text == f"{first.source_text} {second.source_text}"
    assert texts(desk, bitext) == there
    undo(desk, bitext)
    assert sides(desk, bitext) == before


def test_sentences_of_two_paragraphs_are_not_joined(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    with pytest.raises(BadInput, match="follow"):
        join(desk, bitext, found[0].source[0].id, found[1].source[0].id)
    with pytest.raises(BadInput, match="empty"):
        split(desk, bitext, found[0].source[0].id, 0)


def test_a_race_is_a_conflict(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    part, seen = desk.units(bitext)[1].source[0], version(desk, bitext)
    split(desk, bitext, part.id, 10)
    with pytest.raises(Conflict), desk.database.write() as session:
        segments.split_segment(session, desk.actor("second"), bitext.id, segment_id=part.id, at=5, version=seen)


def test_another_translation_of_the_same_source_keeps_its_units_and_its_undo(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.write() as session:
        other = take_in.create_version(session, desk.actor("desk"), bitext.article_id, language="ru", text=None)
        ids = [unit.id for unit in units.list_units(session, desk.actor("desk"), other.id).items[1:3]]
        edit_alignment.merge_beads(session, desk.actor("desk"), other.id, unit_ids=ids, version=other.version)
    before = sides(desk, other)
    part = desk.units(bitext)[1].source[0]
    split(desk, bitext, part.id, 10)
    assert sides(desk, other) == before
    undo(desk, other)
    assert len(desk.units(other)) == len(before) + 1


def test_an_event_says_which_side_and_what_stood_around_the_break(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    first, second = (desk.units(bitext)[i].source[0] for i in (1, 2))
    join(desk, bitext, first.id, second.id)
    undo(desk, bitext)
    with desk.database.read() as session:
        told = event_list.list_events(session, desk.actor("desk"), publication="north", limit=50).items
    joins = [event for event in told if event.verb in {"segment.join", "segment.split"}]
    assert [event.verb for event in sorted(joins, key=lambda event: event.id)] == ["segment.join", "segment.split"]
    after = min(joins, key=lambda event: event.id).after
    assert (after["side"], after["language"], after["between"]) == ("source", "ro", " ")
    assert first.text.endswith(after["before"]) and second.text.startswith(after["after"])
    assert max(joins, key=lambda event: event.id).after["undo"] is True


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["split", "join", "undo", "redo"]), st.integers(0, 40)), max_size=8))
def test_no_edit_changes_a_character(desk: Desk, edits: list[tuple[str, int]]) -> None:
    bitext = desk.bitext(TARGET)
    there = texts(desk, bitext)
    for act, number in edits:
        found = desk.units(bitext)
        unit = found[number % len(found)]
        own = unit.source if number % 2 else unit.target
        try:
            if act == "split":
                split(desk, bitext, own[0].id, number, split_unit=number % 3 > 0)
            elif act == "join":
                every = [part.id for u in found for part in (u.source if number % 2 else u.target)]
                join(desk, bitext, *every[number % len(every) :][:2])
            else:
                undo(desk, bitext, act)
        except (BadInput, Conflict, IndexError):
            continue
        assert texts(desk, bitext) == there
    with desk.database.write() as session:
        current = articles.get_article(session, desk.actor("desk"), bitext.article_id)
        articles.delete_article(session, desk.actor("desk"), bitext.article_id, version=current.version)
