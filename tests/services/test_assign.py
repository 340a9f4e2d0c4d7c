from datetime import UTC, datetime, timedelta

import pytest

from tests.services.conftest import TARGET, Desk, at_once
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import accounts, articles, assign, memberships
from translate_flow.services.clock import now
from translate_flow.services.views import AssignmentView, BitextView

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def give(
    desk: Desk, bitext: BitextView, to: str = "translator", stage: str = "translate", **more: object
) -> AssignmentView:
    person = desk.actor(to).user_id
    return desk.do("desk", assign.create_assignment, bitext_id=bitext.id, assignee_id=person, stage=stage, **more)  # type: ignore[no-any-return]


def change(desk: Desk, who: str, given: AssignmentView, **more: object) -> AssignmentView:
    return desk.do(who, assign.update_assignment, given.id, **{"version": given.version, **more})  # type: ignore[no-any-return]


def test_a_stage_is_offered_accepted_and_delivered(desk: Desk) -> None:
    given = give(desk, desk.bitext(), due_at=NOON, note="The walnut story first")
    assert (given.status, given.assignee.name, given.due_at) == ("offered", "Translator", NOON)
    accepted = change(desk, "translator", given, status="accepted")
    assert change(desk, "translator", accepted, status="delivered").status == "delivered"
    mine = desk.see("translator", assign.list_assignments).items
    assert [(one.status, one.note) for one in mine] == [("delivered", "The walnut story first")]


def test_the_assignee_says_how_far_they_are_and_no_more(desk: Desk) -> None:
    given = give(desk, desk.bitext(), due_at=NOON, note="Please")
    for asked in (
        {"status": "done"},
        {"status": "cancelled"},
        {"status": "accepted", "due_at": NOON},
        {"note": "No"},
        {},
    ):
        with pytest.raises(Forbidden):
            change(desk, "translator", given, **asked)
    with pytest.raises(Forbidden):
        change(desk, "second", given, status="accepted")
    with pytest.raises(NotFound):
        change(desk, "stranger", given, status="accepted")
    assert desk.see("translator", assign.list_assignments).items == (given,)


def test_what_the_desk_called_off_is_not_taken_up_again_by_the_assignee(desk: Desk) -> None:
    given = give(desk, desk.bitext())
    over = change(desk, "desk", given, status="cancelled")
    with pytest.raises(Forbidden):
        change(desk, "translator", over, status="accepted")
    assert change(desk, "desk", over, status="offered", note="After all").note == "After all"


def test_nobody_is_given_what_they_may_not_do(desk: Desk) -> None:
    bitext = desk.bitext()
    for who, stage in (
        ("reader", "translate"),
        ("translator", "review"),
        ("reviewer", "sign_off"),
        ("stranger", "translate"),
    ):
        with pytest.raises(BadInput) as refused:
            give(desk, bitext, who, stage)
        assert refused.value.place == "assignee"
    with pytest.raises(NotFound):
        desk.do("desk", assign.create_assignment, bitext_id=bitext.id, assignee_id=4711, stage="translate")
    for place, more in (("stage", {"stage": "dream"}), ("note", {"note": "x" * 2_001}), ("note", {"note": "\x00"})):
        with pytest.raises(BadInput) as refused:
            give(desk, bitext, **more)  # type: ignore[arg-type]
        assert refused.value.place is not None and refused.value.place.startswith(place)
    assert desk.see("reader", assign.list_assignments, bitext_id=bitext.id).items == ()


def test_only_the_desk_gives_and_only_translators_claim(desk: Desk) -> None:
    bitext = desk.bitext()
    person = desk.actor("translator").user_id
    for who in ("translator", "reviewer", "reader"):
        with pytest.raises(Forbidden):
            desk.do(who, assign.create_assignment, bitext_id=bitext.id, assignee_id=person, stage="translate")
    with pytest.raises(Forbidden):
        desk.do("reader", assign.claim, bitext.id, "translate")
    with pytest.raises(BadInput):
        desk.do("translator", assign.claim, bitext.id, "review")


def test_a_stage_is_claimed_once_however_often_it_is_pressed(desk: Desk) -> None:
    bitext = desk.bitext()
    first = desk.do("translator", assign.claim, bitext.id, "translate")
    assert (first.status, desk.do("translator", assign.claim, bitext.id, "translate")) == ("accepted", first)
    actor = desk.actor("second")
    take = lambda session: assign.claim(session, actor, bitext.id, "translate")  # noqa: E731
    at_once(desk, take, take)
    found = desk.see("reader", assign.list_assignments, bitext_id=bitext.id).items
    assert [one.assignee.name for one in found] == ["Second", "Translator"]


def test_claiming_what_was_offered_accepts_it_and_what_was_declined_is_begun_anew(desk: Desk) -> None:
    bitext = desk.bitext()
    offered = give(desk, bitext)
    taken = desk.do("translator", assign.claim, bitext.id, "translate")
    assert (taken.id, taken.status) == (offered.id, "accepted")
    change(desk, "translator", taken, status="declined")
    assert desk.do("translator", assign.claim, bitext.id, "translate").id != offered.id


def test_of_two_changes_at_once_one_is_told(desk: Desk) -> None:
    given = give(desk, desk.bitext())
    editor, translator = desk.actor("desk"), desk.actor("translator")
    told = at_once(
        desk,
        lambda session: assign.update_assignment(session, editor, given.id, version=1, status="cancelled"),
        lambda session: assign.update_assignment(session, translator, given.id, version=1, status="accepted"),
    )
    assert isinstance(told, Conflict)
    assert desk.see("desk", assign.list_assignments, publication="north").items[0].status == "cancelled"


def test_lists_leave_out_deleted_articles_and_houses_one_has_left(desk: Desk) -> None:
    kept, gone = desk.bitext(), desk.bitext()
    give(desk, kept), give(desk, gone)
    desk.do("desk", articles.delete_article, gone.article_id, version=1)
    assert [one.bitext_id for one in desk.see("translator", assign.list_assignments, mine=True).items] == [kept.id]
    assert [one.bitext_id for one in desk.see("desk", assign.list_assignments, publication="north").items] == [kept.id]
    members = desk.see("desk", memberships.list_members, "north")
    role = next(user.memberships[0].id for user in members if user.name == "Translator")
    desk.do(desk.admin(), memberships.revoke, role)
    assert desk.see("translator", assign.list_assignments, mine=True).items == ()


def test_lists_are_paged_newest_first(desk: Desk) -> None:
    bitext = desk.bitext()
    made = [give(desk, bitext, stage=stage, to="desk").id for stage in ("translate", "review", "sign_off", "publish")]
    first = desk.see("desk", assign.list_assignments, bitext_id=bitext.id, limit=3)
    rest = desk.see("desk", assign.list_assignments, bitext_id=bitext.id, limit=3, cursor=first.next_cursor)
    assert [one.id for one in (*first.items, *rest.items)] == made[::-1] and rest.next_cursor is None


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
        over = assign.claim(session, desk.actor("second"), bitext.id, "translate")
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
