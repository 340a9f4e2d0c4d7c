from tests.quality.checks.conftest import Found


def test_plain_and_missing_spaces_are_told(found: Found) -> None:
    assert [f.target_span for f in found("french_space", "Who?", "Qui ?", "en-fr")] == [(3, 4)]
    assert [f.target_span for f in found("french_space", "Who?", "Qui?", "en-fr")] == [(3, 4)]
    assert len(found("french_space", "“Yes”", "«Oui»", "en-fr")) == 2


def test_no_break_spaces_pass(found: Found) -> None:
    target = "Qui\u00a0? «\u202fOui\u202f», dit-il\u00a0: à 12:30, https://a.fr"
    assert found("french_space", "Who? “Yes”, he said: at 12:30, https://a.fr", target, "en-fr") == []


def test_canada_writes_some_marks_without_space(found: Found) -> None:
    assert found("french_space", "Who?", "Qui?", "en-fr-CA") == []


def test_other_languages_are_left_alone(found: Found) -> None:
    assert found("french_space", "Qui ?", "Who ?", "fr-en") == []
