from tests.quality.checks.conftest import Found

PAIR = ("Podul este deschis.", "The bridge is open.")


def test_what_a_machine_wrote_alone_is_told(found: Found) -> None:
    assert [finding.severity for finding in found("unedited_machine", *PAIR, is_machine=True)] == ["warning"]


def test_what_a_person_wrote_or_what_is_missing_is_not(found: Found) -> None:
    assert found("unedited_machine", *PAIR) == []
    assert found("unedited_machine", PAIR[0], " ", is_machine=True) == []
