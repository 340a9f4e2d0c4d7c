import pytest

from translate_flow.workflow.role_words import MANY, refusal
from translate_flow.workflow.roles import PERMISSIONS, Operation


@pytest.mark.parametrize("operation", Operation)
def test_a_refusal_names_whom_to_ask_and_no_name_of_a_program(operation: Operation) -> None:
    told = refusal(operation)
    assert "_" not in told
    whom = told.partition(". ")[2].partition(" may;")[0].lower()
    assert {name for name in MANY.values() if name in whom} == {
        MANY[role] for role, may in PERMISSIONS.items() if operation in may
    }


def test_a_refusal_reads_like_a_sentence() -> None:
    assert refusal(Operation.READ_EVENTS) == (
        "Your role here does not let you see the history of what people did. "
        "Desk editors, data managers and administrators may; administrators give roles"
    )
