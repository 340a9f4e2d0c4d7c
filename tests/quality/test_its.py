from translate_flow.formats.issues import TYPES
from translate_flow.quality import its
from translate_flow.quality.checks.registry import CHECKS
from translate_flow.quality.finding import Severity
from translate_flow.quality.mqm import CATEGORIES


def test_every_check_and_category_has_a_type() -> None:
    assert set(CHECKS) == set(its.TYPE_OF_CHECK)
    named = [its.type_of_check(rule) for rule in (*CHECKS, "one to come")]
    named += [its.type_of_category(f"{dimension}/{part}") for dimension, parts in CATEGORIES.items() for part in parts]
    named += [its.type_of_category(dimension) for dimension in (*CATEGORIES, "")]
    assert set(named) <= TYPES
    assert its.type_of_category("accuracy/over-translation") == "mistranslation"


def test_severities_are_of_a_hundred() -> None:
    assert set(its.SEVERITIES) == set(Severity)
    assert its.SEVERITIES[Severity.ERROR] == 100
