import pytest

from translate_flow.errors import Conflict
from translate_flow.workflow.states import STATE_OF, TRANSITIONS, Act, State, Substate, after, is_reviewed


def test_every_substate_belongs_to_a_state() -> None:
    assert set(STATE_OF) == set(Substate)
    assert set(STATE_OF.values()) == set(State)


def test_the_way_from_nothing_to_published() -> None:
    substate = Substate.EMPTY
    for act in (Act.PRETRANSLATE, Act.EDIT, Act.CONFIRM, Act.RETURN, Act.CONFIRM, Act.APPROVE, Act.PUBLISH):
        substate = after(substate, act)
    assert substate is Substate.PUBLISHED


def test_only_a_submitted_unit_can_be_approved() -> None:
    assert [s for s in Substate if (s, Act.APPROVE) in TRANSITIONS] == [Substate.SUBMITTED]


def test_reviewed_text_leaves_review_only_by_an_act_that_says_so() -> None:
    for substate in filter(is_reviewed, Substate):
        for act in Act:
            if (substate, act) in TRANSITIONS and is_reviewed(TRANSITIONS[substate, act]):
                assert act in {Act.PUBLISH, Act.WITHDRAW}


def test_an_edit_of_reviewed_text_is_a_draft_again() -> None:
    assert after(Substate.APPROVED, Act.EDIT) is after(Substate.PUBLISHED, Act.EDIT) is Substate.DRAFT


def test_an_impossible_act_is_a_conflict_that_says_what_is() -> None:
    with pytest.raises(Conflict, match="draft") as caught:
        after(Substate.DRAFT, Act.APPROVE)
    assert caught.value.code == "not_possible_now"


def test_a_machine_never_writes_over_what_people_wrote() -> None:
    allowed = {s for s in Substate if (s, Act.PRETRANSLATE) in TRANSITIONS}
    assert allowed == {Substate.EMPTY, Substate.PRETRANSLATED}
