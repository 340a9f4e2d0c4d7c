import pytest

from translate_flow.quality.finding import Finding, Severity


def test_a_finding_never_changes() -> None:
    finding = Finding("numbers", Severity.WARNING, "5 is not in the translation", (0, 1))
    with pytest.raises(AttributeError):
        finding.rule = "other"
    assert finding == Finding("numbers", Severity("warning"), "5 is not in the translation", (0, 1), None)
