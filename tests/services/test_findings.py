import pytest

from tests.services.conftest import Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import findings, publications, terms, units
from translate_flow.services.views import FindingView, UnitView

COSTS = "The works cost 13 million lei."
"""The source says 12: a warning or an error of the numbers."""


def costs(desk: Desk) -> UnitView:
    unit = next(unit for unit in desk.units(desk.bitext()) if "12" in unit.source_text)
    return save(desk, "translator", unit, COSTS)


def of_rule(unit: UnitView, rule: str) -> FindingView:
    return next(finding for finding in unit.findings if finding.rule == rule)


def error(desk: Desk) -> tuple[UnitView, FindingView]:
    """A unit with a forbidden term in it."""
    given = (("ro", "podul", ""), ("en", "bridge", ""), ("en", "viaduct", "forbidden"))
    desk.do("desk", terms.create_term, publication="north", terms=given)
    unit = save(desk, "translator", desk.units(desk.bitext())[0], "The viaduct reopens")
    return unit, next(finding for finding in unit.findings if finding.severity == "error")


def test_a_finding_seen_before_a_save_can_be_set_aside_after_it(desk: Desk) -> None:
    unit = costs(desk)
    seen = of_rule(unit, "numbers")
    unit = save(desk, "translator", unit, "The works cost 13 million lei, they say.")
    assert of_rule(unit, "numbers") == seen
    assert desk.do("reviewer", findings.dismiss_finding, seen.id, reason="It rose since").is_dismissed


def test_a_finding_set_aside_stays_so_while_it_is_the_same(desk: Desk) -> None:
    unit = costs(desk)
    found = of_rule(unit, "numbers")
    assert desk.do("reviewer", findings.dismiss_finding, found.id, reason="It rose since").is_dismissed
    unit = save(desk, "translator", desk.see("reader", units.get_unit, unit.id), COSTS + " ")
    assert of_rule(unit, "numbers").is_dismissed
    unit = save(desk, "translator", unit, "The works cost 14 million lei.")
    assert not of_rule(unit, "numbers").is_dismissed
    assert not [
        one
        for one in save(desk, "translator", unit, "The works cost 12 million lei.").findings
        if one.rule == "numbers"
    ]


def test_a_finding_is_taken_up_again(desk: Desk) -> None:
    found = of_rule(costs(desk), "numbers")
    desk.do("reviewer", findings.dismiss_finding, found.id, reason="It rose since")
    assert desk.do("reviewer", findings.dismiss_finding, found.id, is_dismissed=False) == found


def test_an_error_needs_a_reviewer_to_be_set_aside(desk: Desk) -> None:
    unit, found = error(desk)
    with pytest.raises(Forbidden):
        desk.do("translator", findings.dismiss_finding, found.id)
    with pytest.raises(Conflict):
        save(desk, "translator", unit, unit.target_text, confirm=True)
    desk.do("reviewer", findings.dismiss_finding, found.id, reason="The name of the film")
    assert save(desk, "translator", unit, unit.target_text, confirm=True).substate == "submitted"


def test_nobody_without_the_right_sets_anything_aside(desk: Desk) -> None:
    _, found = error(desk)
    with pytest.raises(Forbidden):
        desk.do("reader", findings.dismiss_finding, found.id)
    for finding in (found.id, 4711):
        with pytest.raises(NotFound):
            desk.do("stranger", findings.dismiss_finding, finding)


def test_a_reason_that_could_not_be_stored_is_refused(desk: Desk) -> None:
    _, found = error(desk)
    for reason in ("a\x00b", "x" * 2_001):
        with pytest.raises(BadInput) as refused:
            desk.do("reviewer", findings.dismiss_finding, found.id, reason=reason)
        assert refused.value.place is not None and refused.value.place.startswith("reason")


def test_a_check_a_house_has_switched_off_says_nothing(desk: Desk) -> None:
    unit = costs(desk)
    settings = {"disabled_checks": ["numbers"]}
    desk.do(desk.admin(), publications.update_publication, "north", version=1, settings=settings)
    unit = save(desk, "translator", unit, COSTS + " Again.")
    assert "numbers" not in {finding.rule for finding in unit.findings}


def test_an_empty_translation_has_no_findings(desk: Desk) -> None:
    assert save(desk, "translator", costs(desk), "").findings == ()
