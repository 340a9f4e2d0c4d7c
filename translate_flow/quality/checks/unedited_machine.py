"""A translation by a machine that nobody has touched."""

from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "unedited_machine"


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for a text that stands as a machine wrote it; whoever read it and finds it right sets it aside."""
    if pair.is_machine and pair.target.strip():
        yield Finding(RULE, Severity.WARNING, "Nobody has edited this machine translation")
