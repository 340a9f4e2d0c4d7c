import pytest

from translate_flow.errors import BadCharacter, TooLarge
from translate_flow.services.reasons import MAX_REASON, check_reason


def test_a_reason_may_be_empty_and_as_long_as_one_reads() -> None:
    check_reason("", "reason")
    check_reason("Prea literal. «Слишком буквально»\n" + "x" * 1_900, "reason")


def test_a_long_one_and_one_no_export_could_carry_are_refused_with_their_place() -> None:
    with pytest.raises(TooLarge) as long:
        check_reason("x" * (MAX_REASON + 1), "override_reason")
    with pytest.raises(BadCharacter) as strange:
        check_reason("a\nb\x07", "override_reason")
    assert (long.value.place, strange.value.place) == ("override_reason", "override_reason, line 2, column 2")
