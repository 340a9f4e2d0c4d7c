from translate_flow.quality.mqm import CATEGORIES, SEVERITY_WEIGHTS, is_category


def test_the_seven_dimensions_and_their_subtypes_are_known() -> None:
    assert len(CATEGORIES) == 7
    assert is_category("accuracy") and is_category("accuracy/omission")
    assert not is_category("accuracy/grammar") and not is_category("") and not is_category("mood")


def test_severities_weigh_more_and_more() -> None:
    assert list(SEVERITY_WEIGHTS.values()) == [0, 1, 5, 25]
