from collections.abc import Callable
from typing import Any

import pytest

from translate_flow.quality.finding import Finding
from translate_flow.quality.run import run_checks

Found = Callable[..., list[Finding]]


@pytest.fixture
def found() -> Found:
    def of_rule(rule: str, source: str, target: str, pair: str = "ro-en", **options: Any) -> list[Finding]:
        a, b = pair.split("-", maxsplit=1)
        findings = run_checks(source, target, source_language=a, target_language=b, **options)
        return [finding for finding in findings if finding.rule == rule]

    return of_rule
