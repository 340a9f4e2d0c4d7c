from tests.quality.checks.conftest import Found
from translate_flow.quality.checks.check import TermRule
from translate_flow.quality.finding import Severity

RULES = (TermRule(("Uniunea Europeană",), ("European Union", "EU"), ("European Community",)),)


def test_a_concept_said_otherwise_is_told_where_it_stands(found: Found) -> None:
    source = "Liderii Uniunii Europene au votat."
    (finding,) = found("term", source, "The leaders of the bloc voted.", terms=RULES)
    assert source[slice(*finding.source_span)] == "Uniunii Europene"
    assert "European Union" in finding.message


def test_any_allowed_term_will_do_in_any_form(found: Found) -> None:
    for target in ("The European Union’s leaders voted.", "EU leaders voted."):
        assert found("term", "Liderii Uniunii Europene au votat.", target, terms=RULES) == []


def test_a_forbidden_term_is_an_error(found: Found) -> None:
    target = "European Community leaders voted in the EU."
    (finding,) = found("forbidden_term", "Liderii Uniunii Europene au votat.", target, terms=RULES)
    assert finding.severity is Severity.ERROR
    assert target[slice(*finding.target_span)] == "European Community"


def test_without_the_concept_nothing_is_asked(found: Found) -> None:
    assert found("term", "Au votat.", "They voted.", terms=RULES) == []
    assert found("forbidden_term", "Au votat.", "The European Community voted.", terms=RULES) == []


def test_a_rule_without_source_forbids_everywhere(found: Found) -> None:
    rules = (TermRule((), ("Chisinau",), ("Kishinev",)),)
    assert len(found("forbidden_term", "A venit.", "He came to Kishinev.", terms=rules)) == 1


def test_a_forbidden_term_inside_an_allowed_one_passes(found: Found) -> None:
    rules = (TermRule(("casă",), ("house of culture",), ("house",)),)
    assert found("forbidden_term", "O casă.", "A house of culture.", terms=rules) == []


def test_a_word_of_no_concept_is_forbidden_whatever_the_source_says(found: Found) -> None:
    rules = (TermRule((), (), ("utilize",)),)
    (finding,) = found("forbidden_term", "Au folosit podul.", "They utilize the bridge.", terms=rules)
    assert finding.source_span is None
    assert found("forbidden_term", "Au folosit podul.", "They use the bridge.", terms=rules) == []


def test_a_forbidden_word_inside_an_allowed_term_is_none(found: Found) -> None:
    rules = (TermRule(("sector",), ("city district",), ("district",)),)
    assert found("forbidden_term", "Un sector.", "A city district.", terms=rules) == []
    assert len(found("forbidden_term", "Un sector.", "A city district of the district.", terms=rules)) == 1
