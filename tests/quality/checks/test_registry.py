from translate_flow.quality.checks.registry import CHECKS
from translate_flow.quality.run import run_checks

SPOILT = (
    (
        "Reuters: 12% și $5 la 236, vineri „da” (nu) pe https://a.md, a venit primarul orașului nostru.",
        "  Caсa casa casa 263 € mayyyor  , luni “da [ &amp; a venit primarul orașului nostru\u200b? "),
    ("A venit?", ""),
)  # fmt: skip


def test_a_check_names_its_rule_in_every_finding() -> None:
    for source, target in SPOILT:
        for name in CHECKS:
            others = frozenset(CHECKS) - {name}
            findings = run_checks(source, target, source_language="ro", target_language="fr", disabled=others)
            assert {finding.rule for finding in findings} <= {name}


def test_most_checks_speak_up_about_a_thoroughly_spoilt_text() -> None:
    source, target = SPOILT[0]
    rules = {f.rule for f in run_checks(source, target, source_language="ro", target_language="en")}
    assert len(rules) >= 14
