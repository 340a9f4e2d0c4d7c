import pytest
from sqlalchemy import select

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.align.bead import BeadOrigin, GapReason
from translate_flow.errors import Conflict
from translate_flow.models.bitext import Unit
from translate_flow.services import edit_alignment, memory, review, units
from translate_flow.services.check_store import check_store
from translate_flow.services.lookup import bitext_by_id
from translate_flow.services.regroup import Group, groups_of, regroup
from translate_flow.services.views import BitextView
from translate_flow.workflow.roles import Operation


def into(desk: Desk, bitext: BitextView, make: object) -> None:
    """Regroups all units of a bitext into what `make` makes of their groups."""
    with desk.database.write() as session:
        actor = desk.actor("desk")
        rows = bitext_by_id(session, actor, bitext.id, Operation.EDIT_ALIGNMENT, lock=True)
        live = list(session.scalars(select(Unit).where(Unit.position.is_not(None)).order_by(Unit.position)))
        regroup(session, actor, rows, live, make(groups_of(session, live)), act="regroup")  # type: ignore[operator]
    with desk.database.read() as session:
        assert check_store(session) == ()


def test_a_group_is_kept_as_it_was() -> None:
    for group in (
        Group((1,), (2, 3), score=0.5, reasons=(("length", 0.25),)),
        Group((1,), (), gap_reason=GapReason.CUT),
    ):
        assert Group.from_json(group.as_json()) == group


def test_units_keep_their_identity_where_most_of_their_sentences_stay(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before = desk.units(bitext)
    into(
        desk,
        bitext,
        lambda groups: [
            Group((*groups[0].source, *groups[1].source), groups[0].target),
            Group((), groups[1].target),
            *groups[2:],
        ],
    )
    after = desk.units(bitext)
    assert [unit.id for unit in after] == [unit.id for unit in before]
    assert after[0].source_text == f"{before[0].source_text}\n{before[1].source_text}"
    assert (after[1].source, after[1].target_text) == ((), before[1].target_text)
    assert [unit.version for unit in after[2:]] == [unit.version for unit in before[2:]]


def test_what_is_merged_away_points_to_its_heir_and_a_stale_save_is_told(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    one, two = desk.units(bitext)[1:3]
    desk.do("desk", edit_alignment.merge_beads, bitext.id, unit_ids=[one.id, two.id], version=1)
    assert desk.see("reader", units.get_unit, two.id).merged_into == one.id
    with pytest.raises(Conflict) as refused:
        save(desk, "translator", two, "Mine")
    assert (refused.value.details["mine"], refused.value.details["merged_into"]) == ("Mine", one.id)


def test_sentences_lost_or_doubled_by_a_grouping_are_refused(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    for spoil in (lambda groups: groups[1:], lambda groups: [*groups, groups[0]]):
        with pytest.raises(Conflict) as refused:
            into(desk, bitext, spoil)
        assert refused.value.code == "texts_changed"


def test_approved_text_put_together_anew_waits_for_a_decision_and_leaves_the_memory(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = save(desk, "translator", desk.units(bitext)[1], "The town hall said so.", confirm=True)
    unit = desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)
    ids = [one.id for one in desk.units(bitext)[1:3]]
    asked = {"text": unit.source_text, "source_language": "ro", "target_language": "en"}
    assert desk.see("reader", memory.search_memory, **asked)
    desk.do("desk", edit_alignment.merge_beads, bitext.id, unit_ids=ids, version=1)
    assert (desk.units(bitext)[1].substate, desk.see("reader", memory.search_memory, **asked)) == ("draft", ())


def test_sentences_come_in_the_order_of_their_texts_however_they_are_named(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    whole = "\n".join(line for line in (unit.source_text for unit in desk.units(bitext)))
    into(
        desk,
        bitext,
        lambda groups: [
            Group(tuple(i for g in groups[::-1] for i in g.source), tuple(i for g in groups[::-1] for i in g.target))
        ],
    )
    (unit,) = desk.units(bitext)
    assert unit.bead.origin == BeadOrigin.PINNED.value
    assert "".join(unit.source_text.split()) == "".join(whole.split())
