import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Conflict
from translate_flow.services import alignment_history, articles, edit_alignment, paragraphs, units
from translate_flow.services.alignment_history import BitextChange
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView


def version(desk: Desk, bitext: BitextView) -> int:
    with desk.database.read() as session:
        return units.get_bitext(session, desk.actor("desk"), bitext.id).version


def shape(desk: Desk, bitext: BitextView) -> list[tuple[int, int]]:
    return [(len(unit.source), len(unit.target)) for unit in desk.units(bitext)]


def locked(desk: Desk, bitext: BitextView) -> set[tuple[str, str, str]]:
    settled = {"accepted", "pinned"}
    found = [unit for unit in desk.units(bitext) if unit.bead.origin in settled]
    return {(unit.source_text, unit.target_text, unit.bead.origin) for unit in found}


def do(desk: Desk, act: str, *args: object, **given: object) -> BitextChange:
    with desk.database.write() as session:
        home = next(m for m in (edit_alignment, alignment_history, paragraphs) if hasattr(m, act))
        change = getattr(home, act)(session, desk.actor("translator"), *args, **given)
        assert check_store(session) == ()
        return change  # type: ignore[no-any-return]


def test_merging_undoing_and_doing_again(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before = [(unit.source_text, unit.target_text) for unit in desk.units(bitext)]
    ids = [unit.id for unit in desk.units(bitext)[1:3]]
    do(desk, "merge_beads", bitext.id, unit_ids=ids, version=version(desk, bitext))
    assert shape(desk, bitext) == [(1, 1), (2, 2), (1, 1), (1, 1)]
    do(desk, "undo_alignment", bitext.id, version=version(desk, bitext))
    assert [(unit.source_text, unit.target_text) for unit in desk.units(bitext)] == before
    do(desk, "redo_alignment", bitext.id, version=version(desk, bitext))
    assert shape(desk, bitext) == [(1, 1), (2, 2), (1, 1), (1, 1)]


def test_an_edited_bead_is_pinned_and_realigning_leaves_it(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    moved = do(
        desk,
        "move_segment",
        bitext.id,
        segment_id=found[2].target[0].id,
        to_unit_id=found[1].id,
        version=version(desk, bitext),
    )
    assert {unit.bead.origin for unit in moved.units} == {"pinned"}
    do(desk, "realign_bitext", bitext.id, version=version(desk, bitext))
    assert shape(desk, bitext)[1:3] == [(1, 2), (1, 0)]


def test_splitting_a_merged_bead_elsewhere(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    ids = [unit.id for unit in desk.units(bitext)[1:3]]
    merged = do(desk, "merge_beads", bitext.id, unit_ids=ids, version=version(desk, bitext)).units[0]
    do(desk, "split_bead", merged.id, source_at=1, target_at=2, version=version(desk, bitext))
    assert shape(desk, bitext)[1:3] == [(1, 2), (1, 0)]


def test_a_stale_edit_is_a_conflict_and_a_strange_one_bad_input(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    with pytest.raises(Conflict):
        do(desk, "merge_beads", bitext.id, unit_ids=[found[0].id, found[1].id], version=99)
    with pytest.raises(BadInput):
        do(desk, "merge_beads", bitext.id, unit_ids=[found[0].id, found[2].id], version=version(desk, bitext))
    with pytest.raises(BadInput):
        do(desk, "split_bead", found[0].id, source_at=0, target_at=0, version=version(desk, bitext))


def test_undo_keeps_a_text_written_since(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    merged = do(
        desk, "merge_beads", bitext.id, unit_ids=[found[1].id, found[2].id], version=version(desk, bitext)
    ).units[0]
    save(desk, "translator", merged, merged.target_text.replace("town hall", "mayor"))
    do(desk, "undo_alignment", bitext.id, version=version(desk, bitext))
    assert "mayor" in desk.units(bitext)[1].target_text


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["merge", "split", "move", "swap", "pin", "break", "join", "undo", "redo", "realign"]),
            st.integers(0, 6),
        ),
        max_size=10,
    )
)
def test_no_edit_loses_a_sentence(desk: Desk, edits: list[tuple[str, int]]) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        text = articles.version_text(session, desk.actor("desk"), bitext.target_version_id)
    for act, at in edits:
        found = desk.units(bitext)
        unit = found[at % len(found)]
        based = {"version": version(desk, bitext)}
        try:
            if act == "merge":
                do(desk, "merge_beads", bitext.id, unit_ids=[u.id for u in found[at : at + 2]], **based)
            elif act == "split":
                do(desk, "split_bead", unit.id, source_at=len(unit.source) // 2, target_at=len(unit.target), **based)
            elif act == "swap":
                others = [u.id for u in (unit, found[(at + 2) % len(found)])]
                do(desk, "swap_beads", bitext.id, unit_ids=others, **based)
            elif act == "pin":
                do(desk, "pin_bead", unit.id, **based)
            elif act in ("break", "join"):
                part = (unit.target or unit.source)[-1]
                do(desk, "set_paragraph_break", bitext.id, segment_id=part.id, is_break=act == "break", **based)
            elif act == "move":
                part = (unit.source + unit.target)[0]
                do(
                    desk,
                    "move_segment",
                    bitext.id,
                    segment_id=part.id,
                    to_unit_id=found[(at + 1) % len(found)].id,
                    **based,
                )
            else:
                name = {"undo": "undo_alignment", "redo": "redo_alignment", "realign": "realign_bitext"}[act]
                settled = locked(desk, bitext)
                do(desk, name, bitext.id, **based)
                assert act != "realign" or settled <= locked(desk, bitext)
        except (BadInput, Conflict):
            continue
    with desk.database.write() as session:
        assert check_store(session) == ()
        now = articles.version_text(session, desk.actor("desk"), bitext.target_version_id)
        assert "".join(now.split()) == "".join(text.split())
        current = articles.get_article(session, desk.actor("desk"), bitext.article_id)
        articles.delete_article(session, desk.actor("desk"), bitext.article_id, version=current.version)
