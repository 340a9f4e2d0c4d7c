"""What proves the store whole must see when it is not: each test breaks one thing behind the services' back."""

from collections.abc import Callable

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.models.article import Segment
from translate_flow.models.bitext import Link, Unit
from translate_flow.models.history import Decision, UnitHistory
from translate_flow.models.memory import MemoryEntry
from translate_flow.services import edit_alignment, review
from translate_flow.services.check_store import check_store

BREAKS: dict[str, Callable[[Session], object]] = {
    "not numbered": lambda s: s.execute(update(Unit).where(Unit.position == 4).values(position=9)),
    "segments in no unit": lambda s: s.execute(
        delete(Link).where(Link.segment_id == s.scalar(select(Segment.id).order_by(Segment.id).limit(1)))
    ),
    "target text is not that": lambda s: s.execute(update(Unit).where(Unit.position == 3).values(target_text="x")),
    "source text is not that": lambda s: s.execute(update(Segment).where(Segment.id == 2).values(text="x")),
    "does not count up": lambda s: s.execute(delete(UnitHistory).where(UnitHistory.number == 2)),
    "is not its present": lambda s: s.execute(
        update(UnitHistory).where(UnitHistory.number == 3).values(target_text="x")
    ),
    "without a decision": lambda s: s.execute(delete(Decision)),
    "by one of its authors": lambda s: s.execute(
        update(UnitHistory).where(UnitHistory.number == 2).values(authors=[s.scalar(select(Decision.actor_id))])
    ),
    "no longer approved so": lambda s: s.execute(update(MemoryEntry).values(target_text="x")),
}


@pytest.fixture
def approved(desk: Desk) -> Desk:
    """A translation with one unit approved."""
    unit = save(desk, "translator", desk.units(desk.bitext(TARGET))[1], "The town hall said so.", confirm=True)
    desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)
    return desk


def test_whatever_is_broken_is_named_and_what_is_whole_is_not(approved: Desk) -> None:
    with approved.database.read() as session:
        assert check_store(session) == ()
    for sign, spoil in BREAKS.items():
        with approved.database.read() as session:
            spoil(session)
            session.expire_all()
            found = check_store(session)
            assert any(sign in problem for problem in found), (sign, found)
    with approved.database.read() as session:
        assert check_store(session) == ()


def test_an_own_text_approved_by_the_rules_of_the_house_is_no_fault(approved: Desk) -> None:
    with approved.database.read() as session:
        spoil = BREAKS["by one of its authors"]
        spoil(session)
        session.execute(update(Decision).values(is_own_work=True))
        assert check_store(session) == ()


def test_a_unit_that_was_merged_away_is_left_alone(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    ids = [unit.id for unit in desk.units(bitext)[:2]]
    desk.do("desk", edit_alignment.merge_beads, bitext.id, unit_ids=ids, version=1)
    with desk.database.read() as session:
        assert check_store(session) == ()
