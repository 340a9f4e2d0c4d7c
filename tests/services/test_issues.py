import io

from tests.services.conftest import TARGET, Desk
from translate_flow.formats.issues import Issue, issues_of
from translate_flow.formats.registry import read_all
from translate_flow.services import export, findings, review
from translate_flow.services.save_unit import save_unit


def exported(desk: Desk, bitext_id: int, format: str) -> dict[str, tuple[Issue, ...]]:
    """The issues of each pair that has any."""
    file = desk.see("desk", export.export_bitext, bitext_id, format=format)
    pairs = read_all(io.BytesIO(file.data), format, place=file.name, source_language="ro", target_language="en")
    return {pair.id: found for pair in pairs if (found := issues_of(pair))}


def test_findings_and_the_reason_of_a_return_go_out_in_xliff(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = next(unit for unit in desk.units(bitext) if "12" in unit.source_text)
    wrong = unit.target_text.replace("12", "13")
    saved = desk.do("translator", save_unit, unit.id, target=wrong, version=unit.version)
    found = exported(desk, bitext.id, "xliff")[f"u{unit.id}"]
    assert [(issue.type, issue.severity, issue.profile, issue.enabled) for issue in found] == [
        ("numbers", 50, "translate-flow:numbers", True)
    ]
    assert wrong[found[0].start : found[0].end] in {"13", wrong} or found[0].side == "source"
    assert exported(desk, bitext.id, "tmx") == {}

    finding = saved.findings[0]
    desk.do("reviewer", findings.dismiss_finding, finding.id, reason="as it is")
    ready = next(one for one in desk.units(bitext) if one.id == unit.id)
    desk.do("translator", review.confirm_many, bitext.id, units=[(unit.id, ready.version)])
    ready = next(one for one in desk.units(bitext) if one.id == unit.id)
    desk.do(
        "reviewer",
        review.decide_unit,
        unit.id,
        decision="return",
        version=ready.version,
        reason="Twelve, not thirteen",
        category="accuracy/mistranslation",
    )
    dismissed, returned = exported(desk, bitext.id, "xliff")[f"u{unit.id}"]
    assert not dismissed.enabled
    assert returned == Issue(
        "mistranslation", "Twelve, not thirteen", None, "mqm:accuracy/mistranslation", end=len(wrong)
    )

    back = next(one for one in desk.units(bitext) if one.id == unit.id)
    desk.do("translator", save_unit, unit.id, target=unit.target_text, version=back.version)
    assert f"u{unit.id}" not in exported(desk, bitext.id, "xliff")
