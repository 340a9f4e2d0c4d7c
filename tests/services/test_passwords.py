import pytest

from translate_flow.errors import BadInput
from translate_flow.services.passwords import check_rules


@pytest.mark.parametrize(
    "password",
    [
        "seven77",
        "aaaaaaaaaaaaab",
        "Password123!",
        "1234567890",
        "maria.popescu@example.org",
        "maria.popescu1984",
        "Maria Popescu",
        "maria popescu 2026!",
        "x" * 1_001,
    ],
)
def test_what_is_guessed_first_is_refused(password: str) -> None:
    with pytest.raises(BadInput):
        check_rules(password, email="maria.popescu@example.org", name="Maria Popescu")


@pytest.mark.parametrize(
    "password", ["a lamp on the windowsill", "șase 🐈 sub masă", "Maria Popescu lives by the river", "x7" * 32 + "!q"]
)
def test_any_other_is_taken_as_typed(password: str) -> None:
    assert check_rules(password, email="maria.popescu@example.org", name="Maria Popescu") == password
