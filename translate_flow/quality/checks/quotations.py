"""Quotation marks without a partner, and quotations that are none on the other side."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.quote_marks import DOUBLE, quotations

RULE = "quotations"
_SINGLE = "‘‹‚’'›"
_DASHES = "—–"
_OTHER_SPEECH = re.compile(r"(?:\A|\s)['‘‚‹]|\A[—–-]|['’›](?:\W|\Z)")
"""Single marks and dashes, with which the source may have opened a speech that another unit closes."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each mark without partner unless the source lacks as many; an info where only one side quotes.

    A mark alone is an info where the source quotes nothing, since a speech may run over several units.
    """
    if not pair.target.strip():
        return
    here, there = quotations(pair.source), quotations(pair.target)
    if len(there.unmatched) > len(here.unmatched):
        if not here.pairs and _OTHER_SPEECH.search(pair.source):
            return
        for at in there.unmatched[: len(there.unmatched) - len(here.unmatched)]:
            severity = Severity.WARNING if here.pairs else Severity.INFO
            yield Finding(RULE, severity, "This quotation mark has no partner", target_span=(at, at + 1))
    elif len(here.unmatched) and not there.unmatched and not there.pairs:
        return
    elif here.pairs and not any(mark in pair.target for mark in DOUBLE + _SINGLE + _DASHES):
        first, last = here.pairs[0]
        message = "The source quotes this, the translation does not"
        yield Finding(RULE, Severity.INFO, message, source_span=(first, last + 1))
