from translate_flow.formats.xliff_names import FROM_12, STATES, STATES_12
from translate_flow.workflow.states import State


def test_states_are_those_of_the_workflow_and_come_back_from_1_2() -> None:
    assert tuple(state.value for state in State) == STATES
    assert [FROM_12[STATES_12[state]] for state in STATES] == list(STATES)
