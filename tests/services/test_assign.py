"""Assignments as the board and the article's page ask for them."""

from datetime import timedelta

from tests.services.conftest import TARGET, Desk
from translate_flow.services import accounts, assign, memberships
from translate_flow.services.clock import now


def test_open_work_comes_soonest_first_and_only_to_those_who_may_read(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    editor = desk.actor("desk")
    with desk.database.write() as session:
        people = {who: accounts.find_user(session, f"{who}@example.org").id for who in ("translator", "reviewer")}
        for who, stage, due in (
            ("reviewer", "review", None),
            ("translator", "translate", now() + timedelta(hours=2)),
            ("reviewer", "review", now() - timedelta(hours=1)),
        ):
            assign.create_assignment(
                session, editor, bitext_id=bitext.id, assignee_id=people[who], stage=stage, due_at=due
            )
        over = assign.claim(session, desk.actor("translator"), bitext.id, "translate")
        assign.update_assignment(session, editor, over.id, version=over.version, status="cancelled")
    with desk.database.read() as session:
        found = assign.open_assignments(session, editor, [bitext.id, 999])
        assert [(task.stage, task.is_late) for task in found[bitext.id]] == [
            ("review", True),
            ("translate", False),
            ("review", False),
        ]
        assert assign.open_assignments(session, desk.actor("stranger"), [bitext.id]) == {}


def test_delivered_work_is_not_late(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    editor, reviewer = desk.actor("desk"), desk.actor("reviewer")
    with desk.database.write() as session:
        given = assign.create_assignment(
            session,
            editor,
            bitext_id=bitext.id,
            assignee_id=reviewer.user_id,
            stage="review",
            due_at=now() - timedelta(hours=1),
        )
        assert given.is_late
        assert not assign.update_assignment(session, reviewer, given.id, version=1, status="delivered").is_late


def test_only_members_with_a_role_for_the_pair_are_candidates(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.write() as session:
        accounts.create_user(session, None, email="russian@example.org", name="Russian", password=None)
        memberships.grant(
            session, None, email="russian@example.org", publication="north", role="translator", target_language="ru"
        )
    with desk.database.read() as session:
        found = {
            person.name: set(stages) for person, stages in assign.candidates(session, desk.actor("desk"), bitext.id)
        }
    assert found["Translator"] == {"translate"}
    assert found["Reviewer"] == {"translate", "review"}
    assert {"Reader", "Russian", "Stranger"}.isdisjoint(found)
