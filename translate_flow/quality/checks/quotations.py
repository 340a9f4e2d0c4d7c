"""Quotation marks without a partner, and quotations that are none on the other side."""

import re
from collections.abc import Iterator, Sequence

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.quote_marks import DOUBLE, quotations

RULE = "quotations"
_SINGLE = "‘‹‚’'›"
_DASHES = "—–"
_EDGE = re.compile(r"[\s.,!?…]*")
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
        yield from _alone(pair, there.unmatched[: len(there.unmatched) - len(here.unmatched)], bool(here.pairs))
    elif any(mark in pair.target for mark in DOUBLE + _SINGLE + _DASHES):
        return
    elif here.pairs:
        first, last = here.pairs[0]
        message = "The source quotes this, the translation does not"
        yield Finding(RULE, Severity.INFO, message, source_span=(first, last + 1))
    elif here.unmatched:
        at = here.unmatched[0]
        message = "A speech begins or ends here, in the translation it does not"
        yield Finding(RULE, Severity.INFO, message, source_span=(at, at + 1))


def _alone(pair: Pair, places: Sequence[int], is_source_quoting: bool) -> Iterator[Finding]:
    """Marks that lack a partner; at the edge of the text the source may open or close the speech in its own way."""
    text = pair.target.strip()
    begin = pair.target.index(text)
    has_other_speech = _OTHER_SPEECH.search(pair.source) is not None
    for at in places:
        is_at_edge = at == begin or _EDGE.fullmatch(pair.target, at + 1) is not None
        if is_at_edge and has_other_speech and not is_source_quoting:
            continue
        severity = Severity.WARNING if is_source_quoting or not is_at_edge else Severity.INFO
        yield Finding(RULE, severity, "This quotation mark has no partner", target_span=(at, at + 1))
