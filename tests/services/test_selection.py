from datetime import UTC, datetime

import pytest

from translate_flow.errors import BadInput
from translate_flow.services.selection import Selection, members, selection_from, substates
from translate_flow.text.block import BlockType
from translate_flow.workflow.states import State, Substate


def test_a_selection_is_read_from_plain_values_and_strange_names_are_left_alone() -> None:
    payload = {
        "publication": "north",
        "article_ids": [1, 2],
        "states": ["final"],
        "since": "2026-11-24T00:00:00+00:00",
        "person": None,
        "min_score": "",
        "format": "tmx",
        "status": "approved",
    }
    wanted = Selection("north", article_ids=(1, 2), states=("final",), since=datetime(2026, 11, 24, tzinfo=UTC))
    assert selection_from(payload) == wanted
    assert selection_from({}) == Selection()


@pytest.mark.parametrize("moment", ["since", "until"])
def test_a_moment_that_is_none_is_refused_with_its_place(moment: str) -> None:
    with pytest.raises(BadInput) as refused:
        selection_from({moment: "yesterday"})
    assert (refused.value.place, bool(refused.value.remedy)) == (moment, True)


def test_names_become_members_and_an_unknown_one_is_refused_with_those_known() -> None:
    assert members(BlockType, ["headline", "quote"], "block_types") == [BlockType.HEADLINE, BlockType.QUOTE]
    with pytest.raises(BadInput) as refused:
        members(BlockType, ["headline", "poem"], "block_types")
    assert refused.value.place == "block_types" and "headline" in refused.value.remedy


def test_states_name_their_substates_and_no_state_all_of_them() -> None:
    assert set(substates(())) == set(Substate)
    assert Substate.DRAFT not in substates(["translated", "reviewed"])
    assert {found for state in State for found in substates([state.value])} == set(Substate)
    with pytest.raises(BadInput):
        substates(["nearly"])
